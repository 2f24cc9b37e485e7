import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { draw, drawAudit } from '../../src/report/draw.ts'
import type { AuditReport, ReviewReport, ScanReport, TraceStep } from '../../src/model/index.ts'
import { canonical, catalog, hostile, hostileReport } from './canonical.ts'

const require = createRequire(import.meta.url)
const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object
// A pattern of the schema is no expression with the flag `u`.
const ajv = new AjvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

interface Place { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }; readonly region?: Record<string, unknown> } }
interface Result {
  readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string }; readonly locations: readonly Place[]
  readonly partialFingerprints: Record<string, string>; readonly relatedLocations?: readonly object[]; readonly suppressions?: readonly object[]
  readonly codeFlows?: readonly { readonly threadFlows: readonly { readonly locations: readonly { readonly location: Place & { readonly message: { readonly text: string } } }[] }[] }[]
}
interface Rule { readonly id: string; readonly help: { readonly markdown: string }; readonly properties: Record<string, unknown> }
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
  readonly results: readonly Result[]
  readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[]
  readonly originalUriBaseIds: Record<string, { readonly uri?: string }>
}

const options = { version: '0.0.0', folder: '/work', home: '/home/ann', pageText: () => '# A page\n\nProse.\n\n```js hit\nx()\n```\n' }
const runOf = (text: string): Run => {
  const log = JSON.parse(text) as { readonly runs: readonly [Run] }
  validate(log)
  expect(validate.errors).toBeNull()
  return log.runs[0]
}
const scan = async (report: ScanReport, more: object = {}): Promise<Run> => runOf(await draw('sarif', report, catalog, { ...options, ...more }))

const audit: AuditReport = {
  ts: 0, summary: { critical: 1, warn: 0, info: 0 }, secretDiagnostics: [],
  findings: [{
    checkId: 'gateway.bind_no_auth', severity: 'critical', title: 'Open', detail: 'Two\nlines', remediation: 'Close it.', fingerprint: 'f00d',
    location: { file: '/home/ann/.openclaw/openclaw.json', line: 4, column: 5, keyPath: ['gateway', 'bind'], excerpt: "bind: 'lan'" },
  }],
  gaps: [{ stage: 'check', subject: 'gateway.bind_no_auth', reason: 'unknown' }],
}

describe('sarif', () => {
  it.each([['canonical', canonical], ['hostile', hostileReport]])('holds to the schema of SARIF 2.1.0: %s', async (_, report) => {
    expect((await scan(report)).results).toHaveLength(report.findings.length + report.suppressed.length)
  })

  it('gives the same bytes twice', async () => {
    expect(await draw('sarif', canonical, catalog, options)).toBe(await draw('sarif', structuredClone(canonical), catalog, options))
  })

  it('tells every step of the flow, with the code', async () => {
    const { results: [worst] } = await scan(canonical)
    expect(worst).toMatchObject({ ruleId: 'env-exfiltration', level: 'error', locations: [{ physicalLocation: { region: { startLine: 6, startColumn: 9 } } }] })
    const steps = worst?.codeFlows?.[0]?.threadFlows[0]?.locations ?? []
    expect(steps.map(({ location }) => location.message.text)).toEqual(['every environment variable', 'turned into text', 'sent to https://collect.example.invalid'])
    expect(worst?.locations[0]?.physicalLocation.region?.['snippet']).toEqual({ text: 'fetch(' })
  })

  it('puts what only belongs to it beside the flow', async () => {
    const [worst] = canonical.findings
    const related: TraceStep = { role: 'related', at: { file: 'lib/other.js', span: { line: 3, column: 1, endLine: 3, endColumn: 9 }, excerpt: 'schedule' }, note: 'called every hour' }
    const { results: [both, alone] } = await scan({ ...canonical, findings: [{ ...worst!, trace: [...worst!.trace, related] }, { ...worst!, trace: [related, related] }] })
    expect(both?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(3)
    expect(both?.relatedLocations).toEqual([{
      id: 1, message: { text: 'called every hour' },
      physicalLocation: { artifactLocation: { uri: 'weather/lib/other.js', uriBaseId: '%SRCROOT%' }, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 9, snippet: { text: 'schedule' } } },
    }])
    expect(alone).not.toHaveProperty('codeFlows')
    expect(alone?.relatedLocations).toMatchObject([{ id: 1 }, { id: 2 }])
    expect((await scan(canonical)).results[0]).not.toHaveProperty('relatedLocations')
  })

  it('tells a review: each package from a base of its own, that it is one, what decided', async () => {
    const [worst] = canonical.findings
    const about = (target: number): ReviewReport['packages'][number] => ({ target, name: 'tea', version: '1.0.0', scripts: {}, dependencies: {}, bins: [], files: 1, unpackedSize: 1 })
    const review: ReviewReport = {
      ...canonical, verdict: 'block', targets: [{ kind: 'npm', spec: 'tea@1', name: 'tea', version: '1.0.0' }, { kind: 'npm', spec: 'cup@2', name: 'cup', version: '2.0.0', isDependency: true }],
      packages: [about(0)], dependencies: [about(1)], findings: [{ ...worst!, target: 0 }, { ...worst!, target: 1 }],
    }
    const run = await scan(review)
    expect(run.results.slice(0, 2).map(({ locations: [place] }) => place?.physicalLocation.artifactLocation)).toEqual([
      { uri: 'lib/report.js', uriBaseId: 'PACKAGE0' }, { uri: 'lib/report.js', uriBaseId: 'PACKAGE1' },
    ])
    expect(run.originalUriBaseIds).toMatchObject({ PACKAGE0: { description: { text: 'The files of tea 1.0.0 (tea@1)' } }, PACKAGE1: { description: { text: 'The files of cup 2.0.0 (cup@2)' } } })
    expect(run).toMatchObject({ automationDetails: { id: 'plugvet/review/' }, properties: { verdict: 'block' } })
    expect(new Set(run.results.slice(0, 2).map(one => one.partialFingerprints['primaryLocationLineHash'])).size).toBe(2)
  })

  it('names files from the folder it was started in, so that code scanning finds the lines', async () => {
    const uris = async (path: string): Promise<object> => (await scan({ ...canonical, targets: [{ kind: 'plugin', path }] })).results[0]!.locations[0]!.physicalLocation.artifactLocation
    expect(await uris('./weather')).toEqual({ uri: 'weather/lib/report.js', uriBaseId: '%SRCROOT%' })
    expect(await uris('/work/sub dir')).toEqual({ uri: 'sub%20dir/lib/report.js', uriBaseId: '%SRCROOT%' })
    expect(await uris('.')).toEqual({ uri: 'lib/report.js', uriBaseId: '%SRCROOT%' })
    expect(await uris('/elsewhere')).toEqual({ uri: 'lib/report.js', uriBaseId: 'PACKAGE0' })
    expect(await uris('../above')).toEqual({ uri: 'lib/report.js', uriBaseId: 'PACKAGE0' })
  })

  it('tells no folder of this machine', async () => {
    const { originalUriBaseIds } = await scan({ ...canonical, targets: [{ kind: 'plugin', path: 'weather' }] })
    expect(Object.keys(originalUriBaseIds)).toEqual(['%SRCROOT%'])
    expect(originalUriBaseIds['%SRCROOT%']).not.toHaveProperty('uri')
  })

  it('explains each rule from its page, and weighs it', async () => {
    const paged = new Map([...catalog].map(([id, meta]) => [id, { ...meta, page: 'a.md', lane: 'code' }]))
    const { tool: { driver: { rules } } } = runOf(await draw('sarif', canonical, paged, options))
    const rule = rules.find(({ id }) => id === 'env-exfiltration')
    expect(rule?.properties).toMatchObject({ 'security-severity': '9.5', precision: 'very-high', tags: ['security', 'exfiltration', 'external/cwe/cwe-200', 'external/cwe/cwe-522'] })
    expect(rule?.help.markdown).toContain('Prose.\n\nReported:\n\n```js\nx()\n```')
  })

  it('lets a finding that counts less than its rule weigh less in code scanning too', async () => {
    const { results, tool: { driver: { rules } } } = await scan(canonical)
    const lower = results.find(({ ruleId }) => ruleId === 'shell-command/info')
    expect(lower?.level).toBe('note')
    expect(rules[lower!.ruleIndex]).toMatchObject({ id: 'shell-command/info', properties: { 'security-severity': '1.0' } })
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('gives twins in two packages two marks, and each the same whatever its line', async () => {
    const [worst] = canonical.findings
    const moved = { ...worst!, at: { ...worst!.at, span: { line: 90, column: 1, endLine: 90, endColumn: 2 } } }
    const targets = [{ kind: 'directory', path: 'a' }, { kind: 'directory', path: 'b' }] as const
    const marks = async (...findings: ScanReport['findings']): Promise<string[]> =>
      (await scan({ ...canonical, targets, findings })).results.map(one => one.partialFingerprints['primaryLocationLineHash'] ?? '')
    const [a, b] = await marks({ ...worst!, target: 0 }, { ...worst!, target: 1 })
    expect(a).not.toBe(b)
    expect(await marks({ ...moved, target: 0 })).toEqual([a])
  })

  it('tells what could not be looked at as notifications', async () => {
    const { invocations: [invocation] } = await scan(canonical)
    expect(invocation?.toolExecutionNotifications.map(({ message }) => message.text)).toContain('Could not look at lib/odd.js: unexpected token at 3:4')
  })

  it('keeps what was put aside, with the reason', async () => {
    const { results } = await scan({ ...canonical, findings: [], suppressed: [{ ...canonical.findings[0]!, suppression: { reason: 'ours', expires: '2030-01-01' } }] })
    expect(results[0]?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'ours' }])
  })

  it('lets hostile text make no link, no control and no strange address', async () => {
    const link = 'see [this](https://evil.example.invalid)\u001b[31m'
    const { results } = await scan({ ...canonical, findings: [{ ...canonical.findings[0]!, message: link, at: { file: '../../etc/[a](b) %2e\u0000?#.js' } }] })
    expect(results[0]?.message.text).toBe('see [this] (https://evil.example.invalid)\\u{1b}[31m')
    const { uri } = results[0]!.locations[0]!.physicalLocation.artifactLocation
    expect(decodeURIComponent(uri)).toContain('%2e\u0000?#.js')
    expect(uri).not.toMatch(/[\s?#[\]\u0000]/)
    const all = await draw('sarif', hostileReport, catalog, options)
    expect(all).not.toMatch(/[^\P{C}\n]|\\u00(?:[01]|9b)/u)
    expect(hostile).toMatch(/\u001b/)
  })

  it('tells an audit, with the line of the configuration, from the home', async () => {
    const { results: [found], invocations: [invocation], tool: { driver: { rules } } } = runOf(await drawAudit('sarif', audit, options))
    expect(found).toMatchObject({
      ruleId: 'gateway.bind_no_auth', level: 'error', message: { text: 'Open\nTwo\nlines\nClose it.' }, partialFingerprints: { 'plugvet/v1': 'f00d' },
      locations: [{ physicalLocation: { artifactLocation: { uri: '.openclaw/openclaw.json', uriBaseId: 'HOME' }, region: { startLine: 4, startColumn: 5, snippet: { text: "bind: 'lan'" } } } }],
      properties: { keyPath: 'gateway.bind' },
    })
    expect(rules[0]?.help.markdown).toContain('What to do')
    expect(invocation?.toolExecutionNotifications[0]).toMatchObject({ associatedRule: { id: 'gateway.bind_no_auth', index: 0 } })
  })
})
