import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxRequestBytes, readRequest } from '../../src/guard/index.ts'
import type { PolicyRequest } from '../../src/guard/index.ts'

const whole = {
  protocolVersion: 1, openclawVersion: '2026.9.6', targetType: 'plugin', targetName: 'notes', sourcePath: '/stage/x7/package', sourcePathKind: 'directory',
  source: { kind: 'npm', authority: 'third-party', mutable: false, network: true },
  origin: { type: 'plugin-package', packageName: 'openclaw-notes', version: '1.2.3' },
  request: { kind: 'plugin-npm', mode: 'update', requestedSpecifier: 'openclaw-notes@latest' },
  plugin: { contentType: 'package', pluginId: 'notes', packageName: 'openclaw-notes', version: '1.2.3', extensions: ['./index.js', 7] },
}
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const requestIn = (value: unknown): PolicyRequest => {
  const read = readRequest(bytes(value))
  if ('refusal' in read) throw new Error(read.refusal)
  return read.request
}

test('reads what concerns the judgement and ignores the rest', () => {
  expect(requestIn({ ...whole, later: { anything: true } })).toEqual({
    targetType: 'plugin', targetName: 'notes', sourcePath: '/stage/x7/package', sourcePathKind: 'directory', sourceKind: 'npm', authority: 'third-party',
    origin: 'plugin-package', kind: 'plugin-npm', mode: 'update', specifier: 'openclaw-notes@latest', packageName: 'openclaw-notes', version: '1.2.3', extensions: ['./index.js'],
  })
})

test('gets by with what the protocol demands alone', () => {
  const { targetType, targetName, sourcePath, sourcePathKind } = whole
  expect(requestIn({ protocolVersion: 1, targetType, targetName, sourcePath, sourcePathKind })).toMatchObject({ sourceKind: 'unknown', authority: 'unknown', origin: 'unknown', extensions: [] })
})

test('reads how a skill wants its dependencies installed', () => {
  const asked = { ...whole, targetType: 'skill', skill: { installId: 'brew', installSpec: { kind: 'brew', formula: 'jq' } } }
  expect(requestIn(asked).installSpec).toEqual({ kind: 'brew', formula: 'jq' })
})

test.each([
  ['', 'not JSON'],
  ['{"protocolVersion":1', 'not JSON'],
  ['[]', 'not a JSON object'],
  ['null', 'not a JSON object'],
  [{ ...whole, protocolVersion: 2 }, 'another version'],
  [{ ...whole, protocolVersion: '1' }, 'another version'],
  [{ ...whole, targetType: 'theme' }, 'skill or a plugin'],
  [{ ...whole, targetName: ' ' }, 'names no target'],
  [{ ...whole, targetName: 'x'.repeat(501) }, 'overlong name'],
  [{ ...whole, sourcePathKind: 'socket' }, 'a file or a folder'],
  [{ ...whole, sourcePath: 'package' }, 'no absolute source path'],
  [{ ...whole, sourcePath: '/a\0b' }, 'no absolute source path'],
  [' '.repeat(maxRequestBytes + 1), 'larger than'],
])('refuses %j', (value, reason) => {
  const read = readRequest(bytes(value))
  expect('refusal' in read ? read.refusal : 'accepted').toContain(reason)
})

test('refuses bytes that are no text', () => {
  expect(readRequest(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual({ refusal: 'the request is not JSON' })
})

test('always answers with a request or one sentence', () => {
  fc.assert(fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytes), fc.record({ ...Object.fromEntries(Object.keys(whole).map(name => [name, fc.oneof(fc.constant((whole as Record<string, unknown>)[name]), fc.jsonValue())])) }).map(bytes)), input => {
    const read = readRequest(input)
    expect('refusal' in read ? read.refusal.length : read.request.targetName.length).toBeGreaterThan(0)
  }), { numRuns: 300 })
})
