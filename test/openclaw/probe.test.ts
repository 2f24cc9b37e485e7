import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestContext } from 'vitest'
import type { AuditReport } from '../../src/model/index.ts'
import { launcher } from '../support/plugvet.ts'
import { endAll, install, isReady, startGateway, timeLeft } from './release.ts'
import type { Gateway } from './release.ts'

const releases = ['2026.5.22', '2026.9.6']
const scratch = mkdtempSync(join(tmpdir(), 'plugvet-openclaw-'))
const installed = await Promise.all(releases.map(async version => ({ version, ...await install(version, join(scratch, version)) })))

afterAll(() => {
  endAll()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** What the real program reports of a home. */
const audit = (home: string, ...args: readonly string[]): Promise<AuditReport> => new Promise((resolve, reject) => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home }
  execFile(process.execPath, [launcher, 'audit', '--deep', '--json', ...args], { env, timeout: 180_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 }, (error, stdout) => {
    if (error) reject(error)
    else resolve(JSON.parse(stdout) as AuditReport)
  })
})

const idsOf = ({ findings }: AuditReport): readonly string[] => findings.map(({ checkId }) => checkId).filter(id => id.startsWith('gateway.probe'))

const say = (text: string): void => void process.stderr.write(`test:openclaw: ${text}\n`)

/** The gateway went away, or was too busy to answer in time. */
const isUnanswered = ({ deep }: AuditReport): boolean => !deep?.gateway.ok && /time|timeout|refused|reset|failed/i.test(deep?.gateway.error ?? '')

/** A gateway answers slowly while it loads what its first questions need, or while the machine is busy: what counts is the answer, whenever it comes. */
const until = async (isDone: (report: AuditReport) => boolean, home: string, ...args: readonly string[]): Promise<AuditReport> => {
  const end = Date.now() + Math.min(120_000, timeLeft())
  for (;;) {
    const report = await audit(home, ...args)
    if (isDone(report) || Date.now() > end) return report
  }
}
const succeeding = (home: string, ...args: readonly string[]): Promise<AuditReport> => until(({ deep }) => deep?.gateway.ok === true, home, ...args)
const answered = (home: string, ...args: readonly string[]): Promise<AuditReport> => until(report => !isUnanswered(report), home, ...args)

for (const release of installed) {
  if (!('program' in release)) {
    say(`skipped for openclaw ${release.version}, which could not be installed: ${release.reason}`)
    test.skip(`openclaw ${release.version}`)
    continue
  }
  const { version, program } = release
  describe.each(['token', 'password'] as const)(`a gateway of openclaw ${version} that asks for a %s`, mode => {
    const right = `right-${mode}-for-the-gateway-of-${version}`
    let gateway: Gateway
    let stranger: string
    let problem: string | undefined

    beforeAll(async () => {
      const started = timeLeft() === 0 ? { reason: 'the time for all of this is over' } : await startGateway(program, join(scratch, `${version}-${mode}`), { mode, [mode]: right })
      if ('reason' in started) {
        problem = started.reason
        return say(`skipped for openclaw ${version} with a ${mode}: ${problem}`)
      }
      gateway = started
      stranger = join(scratch, `${version}-${mode}-stranger`)
      mkdirSync(join(stranger, '.openclaw'), { recursive: true, mode: 0o700 })
      writeFileSync(join(stranger, '.openclaw/openclaw.json'), JSON.stringify({ gateway: { port: gateway.port } }), { mode: 0o600 })
    })

    beforeEach(context => context.skip(problem !== undefined || timeLeft() === 0, problem ?? 'the time is over'))

    afterAll(endAll)

    /** Gives up on what the machine is to blame for; a wrong answer of a gateway that is well stays a failure. */
    const settled = async (context: TestContext, report: AuditReport): Promise<AuditReport> => {
      // One that says it is ready and still answers nothing for two minutes is a fault, unless the time is over.
      const isLost = isUnanswered(report) && (timeLeft() === 0 || !await isReady(gateway.port))
      if (isLost) say(`skipped "${context.task.name}" for openclaw ${version} with a ${mode}: the gateway does not answer any more (${report.deep?.gateway.error})`)
      context.skip(isLost, 'the gateway does not answer any more')
      return report
    }

    test('is asked with what its own configuration says', async context => {
      const report = await settled(context, await succeeding(gateway.home))
      expect(report.deep?.gateway).toEqual({ attempted: true, url: `ws://127.0.0.1:${gateway.port}`, ok: true, error: null, close: null })
      expect(idsOf(report)).toEqual([])
    })

    test(`is asked with --${mode}`, async context => {
      const report = await settled(context, await succeeding(stranger, `--${mode}`, right))
      expect(report.deep?.gateway).toMatchObject({ ok: true, error: null })
      expect(idsOf(report)).toEqual([])
    })

    test.for([['a wrong one', [`--${mode}`, `not-${right}`]], ['none', []]] as const)('refuses %s, and the report says so', async ([, args], context) => {
      const report = await settled(context, await answered(stranger, ...args))
      expect(report.deep?.gateway).toMatchObject({ attempted: true, ok: false, error: expect.stringMatching(/unauthorized|required/i) as string })
      expect(idsOf(report)).toEqual(['gateway.probe_failed'])
      expect(report.findings.find(({ checkId }) => checkId === 'gateway.probe_failed')?.detail).toContain('A gateway is alive there')
      expect(JSON.stringify(report)).not.toContain(right)
    })
  })
}
