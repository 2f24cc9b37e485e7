import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditReport } from '../../src/model/index.ts'
import { launcher } from '../support/plugvet.ts'
import { endAll, install, startGateway } from './release.ts'
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
  execFile(process.execPath, [launcher, 'audit', '--deep', '--json', ...args], { env, timeout: 40_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 }, (error, stdout) => {
    if (error) reject(error)
    else resolve(JSON.parse(stdout) as AuditReport)
  })
})

const idsOf = ({ findings }: AuditReport): readonly string[] => findings.map(({ checkId }) => checkId).filter(id => id.startsWith('gateway.probe'))

/** A gateway answers its first questions slowly while it loads what they need: success counts whenever it comes. */
const succeeding = async (home: string, ...args: readonly string[]): Promise<AuditReport> => {
  const end = Date.now() + 90_000
  for (;;) {
    const report = await audit(home, ...args)
    if (report.deep?.gateway.ok || Date.now() > end) return report
  }
}

for (const release of installed) {
  if (!('program' in release)) {
    process.stderr.write(`test:openclaw: skipped for openclaw ${release.version}, which could not be installed: ${release.reason}\n`)
    test.skip(`openclaw ${release.version}`)
    continue
  }
  const { version, program } = release
  describe.each(['token', 'password'] as const)(`a gateway of openclaw ${version} that asks for a %s`, mode => {
    const right = `right-${mode}-for-the-gateway-of-${version}`
    let gateway: Gateway
    let stranger: string

    beforeAll(async () => {
      gateway = await startGateway(program, join(scratch, `${version}-${mode}`), { mode, [mode]: right })
      stranger = join(scratch, `${version}-${mode}-stranger`)
      mkdirSync(join(stranger, '.openclaw'), { recursive: true, mode: 0o700 })
      writeFileSync(join(stranger, '.openclaw/openclaw.json'), JSON.stringify({ gateway: { port: gateway.port } }), { mode: 0o600 })
    })

    afterAll(endAll)

    test('is asked with what its own configuration says', async () => {
      const report = await succeeding(gateway.home)
      expect(report.deep?.gateway).toEqual({ attempted: true, url: `ws://127.0.0.1:${gateway.port}`, ok: true, error: null, close: null })
      expect(idsOf(report)).toEqual([])
    })

    test(`is asked with --${mode}`, async () => {
      const report = await succeeding(stranger, `--${mode}`, right)
      expect(report.deep?.gateway).toMatchObject({ ok: true, error: null })
      expect(idsOf(report)).toEqual([])
    })

    test.each([['a wrong one', [`--${mode}`, `not-${right}`]], ['none', []]] as const)('refuses %s, and the report says so', async (_, args) => {
      const report = await audit(stranger, ...args)
      expect(report.deep?.gateway).toMatchObject({ attempted: true, ok: false, error: expect.stringMatching(/unauthorized|required/i) as string })
      expect(idsOf(report)).toEqual(['gateway.probe_failed'])
      expect(report.findings.find(({ checkId }) => checkId === 'gateway.probe_failed')?.detail).toContain('A gateway is alive there')
      expect(JSON.stringify(report)).not.toContain(right)
    })
  })
}
