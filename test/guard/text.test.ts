import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeKey, keyHome } from '../../src/config-change.ts'
import { guardPlaces, policyConfig } from '../../src/guard/index.ts'
import type { Entry } from '../../src/guard/index.ts'
import { changeLines, checksText, logText } from '../../src/guard-text.ts'
import { scratch } from '../support/plugvet.ts'

const integrity = `sha256-${'a'.repeat(43)}=`
const entry = (more: Partial<Entry> = {}): Entry => ({
  time: '2026-06-10T12:30:15.123Z', decision: 'allow', target: 'plugin notes', name: 'openclaw-notes', version: '1.2.3', source: 'npm/third-party',
  step: 'plugin-dependency-tree', mode: 'install', integrity, tookMs: 1234, tool: '0.1.0', ...more,
})

test('a decision says when, what, which question it was and why, and fits the terminal', () => {
  const text = logText([entry({ decision: 'block', reason: `Content of a private key goes to collect.example.invalid. ${'And more of it. '.repeat(10)}` })], 0, 80)
  expect(text.split('\n').slice(0, 3)).toEqual([
    '2026-06-10 12:30:15Z  block  plugin notes (openclaw-notes 1.2.3)',
    '    it and all its dependencies, from npm (third-party); took 1.2 s',
    '    Content of a private key goes to collect.example.invalid. And more of it.',
  ])
  expect(text.split('\n').every(line => line.length <= 80)).toBe(true)
})

test('what was let in takes two lines, a test question one', () => {
  expect(logText([entry()], 0, 80).trim().split('\n')).toHaveLength(2)
  expect(logText([entry({ step: 'doctor', source: 'unknown/unknown', tookMs: 80 })], 0, 80).trim()).toBe('2026-06-10 12:30:15Z  allow  a test question, answered in 0.1 s')
})

test('what would let in the last refusal can be copied', () => {
  const deciding = [{ name: 'oil', version: '2.0.0', integrity }, { integrity }]
  const text = logText([entry({ decision: 'block', reason: 'No.', deciding }), entry()], 0, 40)
  const offered = text.split('\n').filter(line => line.startsWith('  {')).join('\n')
  expect(JSON.parse(`[${offered}]`)).toEqual(deciding)
})

test('nothing that a package is called begins a line or moves the cursor', () => {
  const text = logText([entry({ target: 'plugin a\n2026-06-10 12:30:15Z  allow  b\u001b[2K', decision: 'block', reason: 'x\ny', deciding: [{ name: '\u001b[2K', integrity }] })], 0, 80)
  expect(text).not.toContain('\u001b')
  expect(text.split('\n').filter(line => line.startsWith('2026'))).toHaveLength(1)
})

test('an empty log and lines that cannot be read are told', () => {
  expect(logText([], 2, 80)).toBe('No decision has been written down yet.\n2 lines of the log could not be read.\n')
})

test('the doctor says what to do below what is wrong', () => {
  expect(checksText([{ isRight: true, says: 'fine' }, { isRight: false, says: 'not fine', mend: 'mend it' }], 80)).toBe('ok   fine\nBAD  not fine\n     → mend it\n')
})

test('a change on one long line is laid out, one that has lines of its own is shown as it is', () => {
  const value = { enabled: true, exec: { source: 'exec', command: '/usr/bin/node', args: ['/home/me/.plugvet/guard/plugvet-policy.mjs'] } }
  const change = { keyPath: ['security', 'installPolicy'], file: '/home/me/.openclaw/openclaw.json', line: 3, removed: '', value }
  expect(changeLines({ ...change, added: `, installPolicy: ${JSON.stringify(value)}` }, true)).toEqual([
    'Would change /home/me/.openclaw/openclaw.json, line 3:',
    '+ "installPolicy": {', '+   "enabled": true,', '+   "exec": {', '+     "source": "exec",', '+     "command": "/usr/bin/node",', '+     "args": [',
    '+       "/home/me/.plugvet/guard/plugvet-policy.mjs"', '+     ]', '+   }', '+ }',
    '  (all of it on that one line, as the file has it)',
  ])
  expect(changeLines({ ...change, added: '\n  installPolicy: {\n    enabled: true\n  }' }, true)).toEqual([
    'Would change /home/me/.openclaw/openclaw.json, line 3:', '+   installPolicy: {', '+     enabled: true', '+   }',
  ])
})

test('every line of a change on one long line fits the terminal, as guard install writes it', () => {
  const home = scratch('one-line')
  mkdirSync(join(home, '.openclaw'))
  writeFileSync(join(home, '.openclaw/openclaw.json'), '{ gateway: { mode: "local" }, security: { audit: {} } }\n')
  const key = ['security', 'installPolicy']
  const change = changeKey(keyHome(key, { env: { HOME: home } }), key, policyConfig('/usr/bin/node', guardPlaces('/home/me/.plugvet/guard')), true)
  const lines = changeLines(change!, true)
  expect(lines.slice(1).every(line => line.length <= 80)).toBe(true)
  expect(lines.join('\n')).toContain('+   "enabled": true,')
})
