import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit, InvalidConfig } from '../../../src/audit/index.ts'
import { readLayout } from '../../../src/audit/gather/json5-points.ts'
import { homeTexts } from '../homes.ts'
import { isSampled, must } from '../target.ts'
import type { Target } from '../target.ts'
import { checkAuditVoices } from '../voices.ts'

const home = mkdtempSync(join(tmpdir(), 'plugvet-fuzz-'))
mkdirSync(join(home, '.openclaw'), { mode: 0o700 })
process.on('exit', () => rmSync(home, { recursive: true, force: true }))
const file = join(home, '.openclaw', 'openclaw.json')
const env = { HOME: home, PATH: '' }

/** Loading a configuration from its text: JSON5, includes, substitution, defaults; then a whole audit of that home. */
export const target: Target = {
  seeds: homeTexts(),
  words: ['$include', '${HOME}', '"env":', '"secrets":', '0x', '+Infinity', '\\\n', '//', '/*', "'", ',}'],
  async run(input) {
    writeFileSync(file, input)
    try {
      readLayout(Buffer.from(input).toString('utf8'))
    } catch (error) {
      must(error instanceof RangeError, String(error))
    }
    const report = await audit({ env, cwd: home }).catch((error: unknown) => error)
    if (report instanceof Error) {
      if (!(report instanceof InvalidConfig)) throw report
      must(report.issues.length > 0 && report.message !== '', 'refused without a word')
      return
    }
    if (isSampled(input)) await checkAuditVoices(report as Parameters<typeof checkAuditVoices>[0])
  },
}
