import { expect, test } from 'vitest'
import { isEstablished } from '../../rules/vocabulary/established.ts'
import { classifyHost, hostOf, isFreeHosting, isPlaceholderHost, isUserContent } from '../../rules/vocabulary/hosts.ts'
import { modulesUnder, readText } from '../support/repository.ts'

const lists = modulesUnder('rules/vocabulary').filter(path => /\/established-[a-z]+\.ts$/.test(path))
const blocks = lists.flatMap(path => [...readText(path).matchAll(/export const (\w+): string = `\n([^`]+)`/g)].map(([, name = '', text = '']) => ({ name, names: text.trim().split(/\s+/) })))
const all = blocks.flatMap(({ names }) => names)

test('the lists hold thousands of names', () => {
  expect(lists.length).toBeGreaterThan(5)
  expect(all.length).toBeGreaterThan(9000)
})

test('every name is a domain as the address bar shows it, and stands for its owner', () => {
  const wrong = all.filter(name => hostOf(name) !== name || !/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.){1,2}[a-z]{2,}$/.test(name) || name.startsWith('www.'))
  expect(wrong).toEqual([])
  expect(all.filter(name => name.split('.').length === 3 && !/\.[a-z]{2,3}\.[a-z]{2}$/.test(name))).toEqual([])
})

test('no name is there twice, and each block is in order', () => {
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  for (const { name, names } of blocks) expect(names, name).toEqual([...names].sort())
})

test('no name is one that the other lists know, itself or below it', () => {
  const known = all.filter(name => [name, `a.${name}`].some(host => classifyHost(host) !== 'unknown' || isFreeHosting(host) || isUserContent(host) || isPlaceholderHost(host)))
  expect(known).toEqual([])
})

test('every name of the lists is looked up', () => {
  expect(all.filter(name => !isEstablished(name) || !isEstablished(`https://download.${name}/x`))).toEqual([])
})

test.each([
  '7-zip.org',
  'https://www.7-zip.org/a/7z2409-x64.exe',
  'HTTPS://WWW.Silabs.com/developers/usb-to-uart-bridge-vcp-drivers',
  'zotero.org',
  'https://apps.ankiweb.net',
  'https://www.blackmagicdesign.com/products/davinciresolve',
  'https://podman-desktop.io/downloads',
  'docs.comfy.org',
  'https://earthexplorer.usgs.gov/',
  'https://web.mit.edu/kerberos/',
  'https://www.data.gouv.fr/api/1/',
])('%s is established', url => expect(isEstablished(url)).toBe(true))

test.each([
  'https://7-zip.org.example.invalid/7z.exe',
  'https://notzotero.org/',
  'https://zotero.example.invalid',
  'https://zotero-org.example.invalid',
  'https://example.invalid/zotero.org',
  'https://zotero.org@example.invalid/',
  'https://example.invalid/?from=zotero.org',
  'https://usgs-gov.example.invalid',
  'https://gov/',
  'https://{}.example.invalid/zotero.org',
  'https://{}',
  '',
  'http://203.0.113.9/zotero.org',
  'http://localhost:3000',
  // Another list has a word for it, better or worse.
  'https://github.com/zotero/zotero',
  'https://zotero.github.io/',
  'https://npmjs.com/package/x',
  'https://hooks.zapier.com/hooks/catch/1/a',
  'https://disk.yandex.com/d/a',
  'https://share.weiyun.com/a',
  // Strangers leave files, code, pages or forms there.
  'https://www.dropbox.com/s/a/setup.exe',
  'https://somebody.itch.io/setup',
  'https://zenodo.org/records/1',
  'https://codepen.io/somebody/pen/a',
  'https://drive.proton.me/urls/a',
  'https://www.toptal.com/developers/hastebin/raw/a',
  'https://somebody.screenconnect.com/bin/setup.exe',
  'https://somebody.js.org/',
  'https://bucket.s3.amazonaws.com/setup.exe',
  'https://launchpad.net/~somebody/+archive/ppa',
  'https://web.mit.edu/~somebody/setup.exe',
  'https://web.mit.edu/%7Esomebody/setup.exe',
])('%j is not', url => expect(isEstablished(url)).toBe(false))
