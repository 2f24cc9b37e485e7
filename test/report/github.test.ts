import { describe, expect, it } from 'vitest'
import { draw, drawAudit } from '../../src/report/draw.ts'
import type { AuditReport, ScanReport } from '../../src/model/index.ts'
import { canonical, catalog, hostileReport } from './canonical.ts'

const options = { version: '0.0.0', folder: '/work', home: '/home/ann' }
const here: ScanReport = { ...canonical, targets: [{ kind: 'plugin', path: 'weather', name: 'weather', version: '1.2.0' }] }
const lines = async (report: ScanReport, more: object = {}): Promise<string[]> => (await draw('github', report, catalog, { ...options, ...more })).trimEnd().split('\n')

/** What a runner makes of a line: its command, if it obeys it. */
const obeyed = (line: string): string | undefined => /^\s*::([\w-]+)/.exec(line)?.[1] ?? /##\[([\w-]+)/.exec(line)?.[1]

describe('github', () => {
  it('puts an annotation at each line, the worst first, and sums up', async () => {
    const shown = await lines(here)
    expect(shown[0]).toMatch(/^::error file=weather\/lib\/report\.js,line=6,endLine=6,col=9,endColumn=15,title=env-exfiltration \(env-exfiltration\)::The whole environment/)
    expect(shown.at(-1)).toBe('BLOCK weather 1.2.0 (weather): 1 critical, 3 warn, 3 info; 6 things could not be looked at.')
    expect(shown.filter(line => line.startsWith('::notice'))).toEqual([])
    expect((await lines(here, { verbose: true })).filter(line => line.startsWith('::notice'))).toHaveLength(3)
  })

  it('says where no line of the repository is meant, instead of marking another', async () => {
    const [first = ''] = await lines({ ...canonical, targets: [{ kind: 'npm', spec: 'weather' }] })
    expect(first).toMatch(/^::error title=[^:]*::lib\/report\.js:6: The whole/)
  })

  it('warns of what could not be looked at', async () => {
    expect((await lines(here)).filter(line => line.includes('title=plugvet could not look'))).toHaveLength(here.gaps.length)
  })

  it('escapes as the runner unescapes', async () => {
    const found = { ...here.findings[0]!, message: '100%0A\n::add-mask::x\r\nend', at: { ...here.findings[0]!.at, file: 'a:b,c%.js' } }
    const [first = '', ...rest] = await lines({ ...here, findings: [found], gaps: [] })
    expect(first).toContain('file=weather/a%3Ab%2Cc%25.js,')
    expect(first).toContain('::100%250A%0A::add-mask::x\\u{d}%0Aend')
    expect(rest).toHaveLength(1)
  })

  it('lets hostile text give no command', async () => {
    const forged = `${'##[add-path]/tmp'}\n::set-env name=A::b`
    const targets = [{ kind: 'directory', path: '/x', name: forged }, { kind: 'directory', path: forged }] as const
    for (const report of [hostileReport, { ...here, targets, findings: [], gaps: [{ stage: 'read', subject: forged, reason: forged }] } as const]) {
      expect((await lines(report)).map(obeyed).filter(name => !['error', 'warning', 'notice', undefined].includes(name))).toEqual([])
    }
  })

  it('tells an audit', async () => {
    const audit: AuditReport = {
      ts: 0, summary: { critical: 0, warn: 1, info: 0 }, secretDiagnostics: [],
      findings: [{ checkId: 'a.b', severity: 'warn', title: 'T', detail: 'D', remediation: 'R', location: { file: '/home/ann/.openclaw/openclaw.json', line: 3 } }],
    }
    expect(await drawAudit('github', audit, options)).toBe('::warning title=T (a.b)::.openclaw/openclaw.json:3: D%0AR\nplugvet audit: 0 critical, 1 warn, 0 info.\n')
  })
})
