import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { AuditFinding, AuditReport } from '../../src/model/index.ts'
import { renderAudit } from '../../src/report/index.ts'
import { hostile } from './canonical.ts'

const options = { version: '0.0.0-test' }
const exposed: AuditFinding = {
  checkId: 'gateway.bind_no_auth', severity: 'critical', title: 'The gateway is open to the network',
  detail: 'It listens on every interface and asks for no secret:\n- gateway.bind is lan\n- gateway.auth.token is not set',
  remediation: 'Set gateway.bind to loopback, or set gateway.auth.token to a long random text.',
  location: { file: '~/.openclaw/openclaw.json', line: 4, column: 5, keyPath: ['agents', 'list', 0, 'tools'], excerpt: '    bind: "lan",' },
  trace: [{ role: 'related', file: '~/.openclaw/.env', line: 2, note: 'no token here either' }],
  confidence: 'medium',
}
const report: AuditReport = {
  ts: 1_767_225_600_000,
  summary: { critical: 1, warn: 1, info: 1 },
  findings: [
    { checkId: 'summary.attack_surface', severity: 'info', title: 'What can be reached', detail: 'One channel.' },
    { checkId: 'fs.state_dir.perms_readable', severity: 'warn', title: 'Others may read the state', detail: 'The mode is 755.' },
    exposed,
  ],
  suppressedFindings: [{ ...exposed, suppression: { reason: 'behind a firewall' } }],
  gaps: [{ stage: 'gather', subject: 'sandbox.docker', reason: 'docker does not answer' }],
  secretDiagnostics: ['gateway.auth.password: not resolved, the mode is token'],
}
const clean: AuditReport = { ts: 1, summary: { critical: 0, warn: 0, info: 0 }, findings: [], secretDiagnostics: [] }
const hostileReport: AuditReport = {
  ...report,
  findings: [{
    checkId: hostile, severity: 'warn', title: hostile, detail: `${hostile}\n- ${hostile}`, remediation: hostile,
    location: { file: hostile, line: 1, keyPath: [hostile], excerpt: hostile }, trace: [{ role: 'sink', file: hostile, note: hostile }],
  }],
  gaps: [{ stage: 'check', subject: hostile, reason: hostile }],
  secretDiagnostics: [hostile],
}

describe('audit as text', () => {
  it('draws the report', () => {
    expect(renderAudit('text', report, options)).toMatchSnapshot()
  })

  it.each([
    ['ACT NOW', { critical: 1, warn: 4, info: 0 }],
    ['REVIEW', { critical: 0, warn: 4, info: 1 }],
    ['OK', { critical: 0, warn: 0, info: 9 }],
  ])('begins with %s', (label, summary) => {
    expect(renderAudit('text', { ...clean, summary }, options)).toMatch(new RegExp(`^${label} `))
  })

  it('says how to look deeper unless it did', () => {
    const deep = { gateway: { attempted: true, url: 'ws://127.0.0.1:18789', ok: true, error: null, close: null } }
    expect(renderAudit('text', clean, options)).toContain('--deep')
    expect(renderAudit('text', { ...clean, deep }, options)).not.toContain('--deep')
  })

  it('ends with the next command', () => {
    const last = (of: AuditReport): string => renderAudit('text', of, options).trimEnd().split('\n\n').at(-1)?.replaceAll(/\s+/g, ' ') ?? ''
    const fixable: AuditFinding = { ...exposed, fixes: [{ title: 'close', safety: 'safe', edits: [{ kind: 'remove-config', keyPath: ['a'] }] }] }
    const deep = { gateway: { attempted: true, url: null, ok: true, error: null, close: null } }
    expect(last({ ...report, gaps: [] })).toBe('Next plugvet harden gives the exact change for each, most urgent first.')
    expect(last({ ...report, findings: [exposed, fixable] })).toMatch(/^Next plugvet audit --fix repairs 1 of these by itself; plugvet harden/)
    expect(last(clean)).toMatch(/^Next plugvet audit --deep/)
    expect(last({ ...clean, deep })).toMatch(/^Next plugvet guard install/)
  })

  it('shortens the home', () => {
    const finding: AuditFinding = { ...exposed, location: { file: '/home/ann/.openclaw/openclaw.json', line: 4 } }
    expect(renderAudit('text', { ...report, findings: [finding] }, { ...options, home: '/home/ann' })).toContain('--> ~/.openclaw/openclaw.json:4\n')
  })

  it('keeps the ids on one line with their titles, and hostile text off the first column', () => {
    expect(renderAudit('text', report, options)).toContain('\ngateway.bind_no_auth The gateway is open to the network')
    const lines = renderAudit('text', hostileReport, options).split('\n')
    expect(lines.filter(line => line.startsWith('BLOCK') || line.startsWith('forged'))).toEqual([])
    expect(lines.filter(line => stringWidth(line) > 80)).toEqual([])
    expect(lines.join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u)
  })
})

describe('audit as JSON', () => {
  const parse = (one: AuditReport): Record<string, unknown> => JSON.parse(renderAudit('json', one, options)) as Record<string, unknown>

  it('has the keys of the original, in its order', () => {
    expect(Object.keys(parse(clean))).toEqual(['ts', 'summary', 'findings', 'secretDiagnostics'])
    expect(Object.keys(parse(report))).toEqual(['ts', 'summary', 'findings', 'suppressedFindings', 'secretDiagnostics', 'gaps'])
    expect(Object.keys((parse(report)['findings'] as object[])[0] ?? {})).toEqual(['checkId', 'severity', 'title', 'detail'])
  })

  it('leaves the order of the collectors alone and says where', () => {
    const findings = parse(report)['findings'] as { checkId: string }[]
    expect(findings.map(one => one.checkId)).toEqual(report.findings.map(one => one.checkId))
    expect(findings[2]).toEqual({
      checkId: exposed.checkId, severity: 'critical', title: exposed.title, detail: exposed.detail, remediation: exposed.remediation,
      confidence: 'medium',
      location: { file: '~/.openclaw/openclaw.json', line: 4, column: 5, keyPath: ['agents', 'list', 0, 'tools'] },
      trace: [{ role: 'related', file: '~/.openclaw/.env', line: 2, note: 'no token here either' }],
    })
  })

  it('shows no list of suppressed findings when there are none', () => {
    expect(parse({ ...report, suppressedFindings: [] })).not.toHaveProperty('suppressedFindings')
  })

  it('ends with one line break', () => {
    expect(renderAudit('json', hostileReport, options)).toMatch(/[^\n]\n$/)
  })
})
