import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSnapshot, SnapshotFault, judge, saveSnapshot } from '../../../src/audit/index.ts'
import { collectors } from '../../../src/catalog/collectors.ts'
import { PolicyProblem, readPolicy } from '../../../src/guard/index.ts'
import type { Collector } from '../../../src/kit/collector.ts'
import { loadSuppressions } from '../../../src/suppressions.ts'
import { loadBaseline } from '../../../src/baseline-file.ts'
import { UsageError } from '../../../src/usage-error.ts'
import { readFileSync } from 'node:fs'
import { snapshotFrom } from '../../support/facts.ts'
import { mutatedJson } from '../json.ts'
import type { Target } from '../target.ts'

const folder = mkdtempSync(join(tmpdir(), 'plugvet-fuzz-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'file.json')
saveSnapshot(file, snapshotFrom({ gateway: { bind: 'lan' }, channels: { telegram: { botToken: 'x', dmPolicy: 'open' } } }))
const snapshot = readFileSync(file, 'utf8')

const refuses = async (kind: new (...args: never[]) => Error, work: () => unknown): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof kind)) throw error
    if (error.message === '') throw new Error('refused without a word')
  }
}

/** Files that an operator hands over and that may come from somebody else: a snapshot, suppressions, a baseline, a policy. */
export const target: Target = {
  maxBytes: 32_768,
  seeds: [snapshot, '{ suppressions: [{ ruleId: "a", file: "b/**", reason: "c", expires: "2030-01-01" }, { checkId: "x", titleIncludes: "y", reason: "z" }] }', '{"version":1,"findings":[{"ruleId":"a","fingerprint":"b","reason":"c"}]}', '{ block: "critical", warn: "never", exceptions: [{ target: "skill", warn: "info" }], allow: [{ integrity: "sha256-x" }], ask: ["exec"], cooldown: "3d" } // x'],
  mutate: mutatedJson,
  async run(input) {
    writeFileSync(file, input, { mode: 0o600 })
    await refuses(SnapshotFault, () => judge(loadSnapshot(file), collectors as readonly Collector[]))
    await refuses(UsageError, () => loadSuppressions(file, {}))
    await refuses(UsageError, () => loadBaseline(file, true))
    await refuses(PolicyProblem, () => readPolicy(Buffer.from(input).toString('utf8')))
  },
}
