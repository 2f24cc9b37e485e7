import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { loadSuppressions } from '../../src/suppressions.ts'
import { plugvet, scratch } from '../support/plugvet.ts'

const fileOf = (text: string): string => {
  const file = join(scratch('suppressions'), 'own.jsonc')
  writeFileSync(file, text, { mode: 0o600 })
  return file
}

const own = (...entries: readonly object[]): string => fileOf(JSON.stringify({ suppressions: entries }))

describe('the file', () => {
  it('holds what concerns audits and scans, with comments', async () => {
    const file = fileOf("{ // mine\n suppressions: [{ checkId: ' a.b ', reason: 'r', expires: '2030-02-28' }, { ruleId: 'some-rule', file: 'x.js' }, { fingerprint: 'f' }], }")
    expect(await loadSuppressions(file, {})).toEqual({
      audit: [{ checkId: 'a.b', reason: 'r', expires: '2030-02-28' }], scan: [{ ruleId: 'some-rule', file: 'x.js' }, { fingerprint: 'f' }],
    })
  })

  test.each([
    ['no JSON', '{ suppressions: [', /own.jsonc: .*1:18/],
    ['a bare list', '[]', /has to be an object with a list "suppressions"/],
    ['another key', '{ suppressions: [], rules: [] }', /and nothing else/],
    ['no object', '{ suppressions: ["a"] }', /suppressions\[0\] has to be an object/],
    ['nothing named', '{ suppressions: [{ reason: "x" }] }', /suppressions\[0\] names neither/],
    ['a mistyped key', '{ suppressions: [{ checkId: "a", expire: "2030-01-01" }] }', /unknown key "expire"/],
    ['a number', '{ suppressions: [{ checkId: 5 }] }', /suppressions\[0\]\.checkId has to be a text/],
    ['a blank id', '{ suppressions: [{ checkId: " " }] }', /checkId has to be a text/],
    ['no day', '{ suppressions: [{ checkId: "a", expires: "soon" }] }', /expires has to be a day/],
    ['a day that does not exist', '{ suppressions: [{ checkId: "a", expires: "2030-02-30" }] }', /expires has to be a day/],
  ])('%s is refused in one line', async (_, text, message) => {
    const error = await loadSuppressions(fileOf(text), {}).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'UsageError', message: expect.stringMatching(message) as string })
    expect((error as Error).message).not.toContain('\n')
  })

  test.runIf(process.platform !== 'win32')('that anybody can change is not believed', async () => {
    const file = own({ checkId: 'a' })
    chmodSync(file, 0o666)
    await expect(loadSuppressions(file, {})).rejects.toThrow(/anybody can change it/)
  })

  it('may be absent where nobody asked for it, and not where somebody did', async () => {
    const HOME = scratch('empty')
    expect(await loadSuppressions(undefined, { HOME })).toEqual({ audit: [], scan: [] })
    await expect(loadSuppressions(join(HOME, 'none.jsonc'), {})).rejects.toThrow(/ENOENT/)
  })
})

describe('an audit', () => {
  interface Report { readonly findings: readonly { checkId: string; detail: string }[]; readonly suppressedFindings?: readonly object[] }

  const audit = (file: string | undefined, env: Readonly<Record<string, string>> = {}): Report =>
    JSON.parse(plugvet(['audit', '--json', ...file === undefined ? [] : ['--suppressions', file]], { env }).stdout) as Report
  const find = ({ findings }: Report, id: string): object | undefined => findings.find(({ checkId }) => checkId === id)

  it('puts aside what the file names until its last day, and says that it does', () => {
    const report = audit(own({ checkId: 'gateway.loopback_no_auth', reason: 'lab', expires: '2999-12-31' }, { checkId: 'security.audit.suppressions.active' }))
    expect(report.suppressedFindings).toMatchObject([{ checkId: 'gateway.loopback_no_auth', suppression: { reason: 'lab', expires: '2999-12-31' } }])
    expect(find(report, 'security.audit.suppressions.active')).toMatchObject({ detail: expect.stringMatching(/2 suppressions in force; 1 finding was moved/) })
  })

  it('brings back what has ended, and says that it has', () => {
    const file = own({ checkId: 'gateway.loopback_no_auth', reason: 'lab', expires: '2020-01-31' })
    const report = audit(file)
    expect(report).not.toHaveProperty('suppressedFindings')
    expect(find(report, 'gateway.loopback_no_auth')).toMatchObject({ expiredSuppression: { reason: 'lab', expires: '2020-01-31' } })
    expect(find(report, 'security.audit.suppressions.active')).toBeUndefined()
    expect(plugvet(['audit', '--suppressions', file]).stdout).toContain('  Was suppressed until 2020-01-31; that has ended. The reason given was: lab')
  })

  it('reads the file of the operator, and none that lies in the audited home', () => {
    const HOME = scratch('operator')
    const text = JSON.stringify({ suppressions: [{ checkId: 'gateway.loopback_no_auth' }] })
    for (const folder of ['.openclaw', '.openclaw/plugvet']) {
      mkdirSync(join(HOME, folder), { mode: 0o700 })
      for (const name of ['suppressions.jsonc', 'plugvet.jsonc']) writeFileSync(join(HOME, folder, name), text, { mode: 0o600 })
    }
    expect(audit(undefined, { HOME })).not.toHaveProperty('suppressedFindings')
    mkdirSync(join(HOME, '.plugvet'))
    writeFileSync(join(HOME, '.plugvet/suppressions.jsonc'), text, { mode: 0o600 })
    expect(audit(undefined, { HOME }).suppressedFindings).toHaveLength(1)
  })

  it('ends with one line and 2 when the file is wrong', () => {
    const run = plugvet(['audit', '--json', '--suppressions', fileOf('{ suppressions: [{}] }')])
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^plugvet: .*suppressions\[0\] names neither.*\n$/) as string })
  })
})

it('a scan puts aside what the file names', () => {
  const folder = scratch('scanned')
  writeFileSync(join(folder, 'a.js'), "eval(require('fs').readFileSync('b', 'utf8'))\n")
  const scan = (...args: readonly string[]): { findings: { ruleId: string }[]; suppressed: { ruleId: string }[] } =>
    JSON.parse(plugvet(['scan', folder, '--json', '--jobs', '0', ...args]).stdout) as ReturnType<typeof scan>
  const ruleId = scan().findings[0]?.ruleId ?? ''
  const file = own({ ruleId, reason: 'a test' })
  expect(scan('--suppressions', file).suppressed.map(one => one.ruleId)).toContain(ruleId)
  expect(scan('--suppressions', file).findings.map(one => one.ruleId)).not.toContain(ruleId)
})
