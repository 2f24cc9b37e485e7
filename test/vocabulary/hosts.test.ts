import { describe, expect, test } from 'vitest'
import { classifyHost, hostOf, isPlainHttp, isUserContent, registrableDomain } from '../../rules/vocabulary/hosts.ts'

describe('classifyHost', () => {
  test.each([
    ['https://tool.example.invalid/i.sh', 'unknown'],
    ['https://astral.sh/uv/install.sh', 'well-known'],
    ['registry.npmjs.org', 'well-known'],
    ['https://fake-npmjs.org.example.invalid', 'unknown'],
    ['http://203.0.113.9:8080/a', 'raw-ip'],
    ['http://3405803785/a', 'raw-ip'],
    ['http://0xcb007109/a', 'raw-ip'],
    ['http://192.168.1.4/', 'private'],
    ['http://127.1/', 'loopback'],
    ['localhost:3000', 'loopback'],
    ['[::1]:80', 'loopback'],
    ['nas.local', 'private'],
    ['224.0.0.251', 'private'],
    ['255.255.255.255', 'private'],
    ['[ff02::fb]', 'private'],
    ['80', 'computed'],
    ['https://x.oast.fun/?d={}', 'request-bin'],
    ['https://pastebin.com/raw/x', 'paste'],
    ['https://gist.githubusercontent.com/a/b/raw', 'paste'],
    ['https://jsonkeeper.com/b/x', 'dead-drop'],
    ['https://bit.ly/x', 'shortener'],
    ['https://a.ngrok-free.app', 'tunnel'],
    ['https://discord.com/api/webhooks/1/{}', 'webhook'],
    ['https://discord.com/channels/1', 'well-known'],
    ['https://api.telegram.org/bot{}/sendMessage', 'webhook'],
    ['https://github.com/openclaw/openclaw', 'well-known'],
    ['https://raw.githubusercontent.com/somebody/x/main/i.sh', 'unknown'],
    ['https://weather.vercel.app/', 'unknown'],
    ['https://{}.example.invalid/x', 'unknown'],
    ['https://{}/x', 'computed'],
    ['https://api.{}', 'computed'],
    ['{}', 'computed'],
    ['', 'computed'],
  ])('%s is %s', (url, expected) => expect(classifyHost(url)).toBe(expected))
})

test('names what can be known of an address', () => {
  expect(hostOf('https://A.Example.Invalid:8443/x')).toBe('a.example.invalid')
  expect(hostOf('https://{}.example.invalid')).toBeUndefined()
  expect(registrableDomain('https://a.b.example.co.uk/x')).toBe('example.co.uk')
  expect(registrableDomain('http://203.0.113.9/')).toBe('203.0.113.9')
  expect(isPlainHttp('http://a.example.invalid')).toBe(true)
  expect(isPlainHttp('http://localhost:3000')).toBe(false)
  expect(isUserContent('https://github.com/somebody/x')).toBe(true)
  expect(isUserContent('https://github.com/openclaw/x')).toBe(false)
})
