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
  execFile(process.execPath, [launcher, 'audit', '--deep', '--json', ...args], { env, timeout: 90_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 }, (error, stdout) => {
    if (error) reject(error)
    else resolve(JSON.parse(stdout) as AuditReport)
  })
})

const idsOf = ({ findings }: AuditReport): readonly string[] => findings.map(({ checkId }) => checkId).filter(id => id.startsWith('gateway.probe'))

const say = (text: string): void => void process.stderr.write(`test:openclaw: ${text}\n`)

/** What a test cannot be blamed for: the gateway went away, or is too busy to answer at all. */
const isOutOfReach = async ({ deep }: AuditReport, port: number): Promise<boolean> =>
  /time|timeout|refused|reset|failed/i.test(deep?.gateway.error ?? '') && !await isReady(port)

/** A gateway answers its first questions slowly while it loads what they need: success counts whenever it comes. */
const succeeding = async (home: string, ...args: readonly string[]): Promise<AuditReport> => {
  const end = Date.now() + Math.min(120_000, timeLeft())
  for (;;) {
    const report = await audit(home, ...args)
    if (report.deep?.gateway.ok || Date.now() > end) return report
  }
}

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
      const started = timeLeft() === 0 ? { reason: 'the twelve minutes for all of this are over' } : await startGateway(program, join(scratch, `${version}-${mode}`), { mode, [mode]: right })
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
      const isLost = !report.deep?.gateway.ok && await isOutOfReach(report, gateway.port)
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
      const report = await settled(context, await audit(stranger, ...args))
      expect(report.deep?.gateway).toMatchObject({ attempted: true, ok: false, error: expect.stringMatching(/unauthorized|required/i) as string })
      expect(idsOf(report)).toEqual(['gateway.probe_failed'])
      expect(report.findings.find(({ checkId }) => checkId === 'gateway.probe_failed')?.detail).toContain('A gateway is alive there')
      expect(JSON.stringify(report)).not.toContain(right)
    })
  })
}
