import { validate } from '../../../src/audit/gather/schema.ts'
import { exposureOf, judge } from '../../../src/audit/index.ts'
import { collectors } from '../../../src/catalog/collectors.ts'
import type { Collector } from '../../../src/kit/collector.ts'
import type { Release } from '../../../src/model/index.ts'
import { snapshotFrom } from '../../support/facts.ts'
import { homeConfigs } from '../homes.ts'
import { mutatedJson } from '../json.ts'
import { isSampled, must } from '../target.ts'
import type { Target } from '../target.ts'
import { checkAuditVoices } from '../voices.ts'

const all = collectors as readonly Collector[]
const releases: readonly Release[] = ['2026.5.22', '2026.7.1', 'current']

/** Every resolver and every check, over any configuration that the schema admits. */
export const target: Target = {
  seeds: homeConfigs(),
  mutate: mutatedJson,
  async run(input) {
    let value: unknown
    try {
      value = JSON.parse(Buffer.from(input).toString('utf8'))
    } catch {
      return
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value) || validate(value as Record<string, unknown>).length > 0) return
    const snapshot = snapshotFrom(value, { release: releases[input.length % 3]! })
    const report = judge(snapshot, all)
    must(report.gaps === undefined, `gaps: ${JSON.stringify(report.gaps?.[0])}`)
    must(JSON.stringify(judge(snapshot, all)) === JSON.stringify(report), 'two answers for one snapshot')
    if (isSampled(input)) await checkAuditVoices({ ...report, exposure: exposureOf(snapshot) })
  },
}
