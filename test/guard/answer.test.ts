import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerOf, refusal } from '../../src/guard/index.ts'
import type { Finding } from '../../src/model/index.ts'

const finding = (message: string, file = 'index.js', excerpt?: string): Finding => ({
  ruleId: 'some-rule', category: 'exec', severity: 'warn', confidence: 'high', reach: 'entry', message, trace: [], fixes: [], fingerprint: message, cwe: [],
  at: { file, span: { line: 3, column: 1, endLine: 3, endColumn: 5 }, ...excerpt !== undefined && { excerpt } },
})

test('an allowed install is not talked about', () => {
  expect(answerOf({ decision: 'allow', findings: [] }, 'notes')).toEqual({ protocolVersion: 1, decision: 'allow' })
})

test('a question names rule, place and evidence', () => {
  expect(answerOf({ decision: 'warn', reason: 'It runs commands.', findings: [finding('runs a command', 'lib/a.js', 'exec(x)')] }, 'notes')).toEqual({
    protocolVersion: 1, decision: 'warn', reason: 'It runs commands.',
    findings: [{ ruleId: 'some-rule', severity: 'warn', message: 'runs a command', file: 'lib/a.js', line: 3, evidence: 'exec(x)' }],
  })
})

/** As OpenClaw 2026.9.6 draws a warning, its guidance included; beyond 4,000 characters it refuses without showing anything. */
const drawn = (answer: ReturnType<typeof answerOf>, targetName: string): number => {
  const guidance = 520
  const lines = (answer.findings ?? []).map(({ severity, ruleId, message, file, line, evidence }) =>
    `    • [${severity.toUpperCase()}] ${ruleId}: ${message} (${file}:${line})${evidence === undefined ? '' : ` Evidence: ${evidence}`}`)
  return ['Install requires approval', '', `  Plugin: ${targetName}`, `  Reason: ${answer.reason}`, '  Findings:', ...lines].join('\n').length + guidance
}

test('always fits into what OpenClaw shows', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 600 })
  const findings = fc.array(fc.tuple(text, text, text).map(([message, file, excerpt]) => finding(message, file, excerpt)), { maxLength: 150 })
  fc.assert(fc.property(findings, text, fc.string({ minLength: 1, maxLength: 500 }), (all, reason, name) => {
    const answer = answerOf({ decision: 'warn', reason, findings: all }, name)
    expect(drawn(answer, name)).toBeLessThanOrEqual(4000)
    expect((answer.findings ?? []).length).toBeLessThanOrEqual(100)
    expect((answer.reason ?? '').length).toBeGreaterThan(0)
    const shown = answer.findings?.length ?? 0
    expect(shown === all.length || answer.reason?.includes(`${all.length - shown} more findings`)).toBe(true)
  }), { numRuns: 200 })
})

test('hostile names and evidence stay text', () => {
  const answer = answerOf({ decision: 'block', reason: 'a\u001b[2Jb', findings: [finding('x\u202ey', 'a\nb.js', '\u0007')] }, 'notes')
  expect(JSON.stringify(answer)).not.toMatch(/[\u0000-\u001f\u202e]|\\u001b|\\n/)
})

test('a refusal has a reason of bounded length', () => {
  expect(refusal('x'.repeat(5000)).reason).toHaveLength(1000)
})
