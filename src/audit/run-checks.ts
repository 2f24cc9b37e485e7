import type { AuditFinding, Gap, Meta, Snapshot } from '../model/index.ts'
import type { CheckAnswer, CheckHit, Collector } from '../kit/collector.ts'
import { createFacts, Unknown } from './facts/index.ts'
import type { FactName, Facts, Suppressed } from './facts/index.ts'
import { withFingerprints } from './fingerprints.ts'
import { locatePointer } from './locate.ts'

/** The order in which collectors report; one that is not named here reports last, by its id. */
export const emissionOrder: readonly string[] = [
  'attack-surface', 'synced-folder', 'gateway-access', 'gateway-origins', 'gateway-network', 'control-ui', 'dangerous-flags', 'gateway-auth',
  'browser-control', 'logging', 'elevated', 'exec-host', 'exec-exposure', 'exec-programs', 'exec-boundaries', 'hooks', 'http-api', 'sandbox-idle', 'sandbox-config',
  'node-commands', 'minimal-profile', 'secrets-in-config', 'models', 'exposure', 'multi-user', 'filesystem', 'config-includes', 'state-files',
  'skill-links', 'browser-containers', 'plugin-trust', 'install-records', 'plugin-code', 'skill-code', 'channels', 'channel-routes', 'channel-discord', 'channel-slack',
  'channel-telegram', 'channel-others', 'newer-settings', 'gateway-probe', 'suppressions',
]

const rank = (id: string): number => {
  const place = emissionOrder.indexOf(id)
  return place < 0 ? emissionOrder.length : place
}

export const inEmissionOrder = <C extends { readonly id: string }>(collectors: readonly C[]): readonly C[] =>
  [...collectors].sort((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1))

/** An id with its blanks filled: `channels.{channel}.dm.open` about `irc` is `channels.irc.dm.open`; a slash parts two fillings. */
const idOf = (meta: Meta, hit: CheckHit): string => {
  const blanks = meta.id.match(/\{\w+\}/g)?.length ?? 0
  const fillings = blanks > 1 ? (hit.subject ?? '').split('/') : [hit.subject ?? 'unknown']
  return meta.id.replace(/\{\w+\}/g, () => fillings.shift() ?? 'unknown')
}

const hitsOf = (answer: CheckAnswer): readonly CheckHit[] =>
  answer === undefined ? [] : Symbol.iterator in answer ? [...answer] : [answer]

const findingOf = (snapshot: Snapshot, meta: Meta, hit: CheckHit): AuditFinding => {
  const at = (pointer: CheckHit['at']): ReturnType<typeof locatePointer> => locatePointer(snapshot.config, snapshot.locations.configPath, pointer)
  const remediation = hit.remedy ?? meta.remedy
  const trace = hit.trace?.map(({ role, note, at: where }) => {
    const { file, line, column } = at(where)
    return { role, note, file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
  })
  return {
    checkId: idOf(meta, hit), severity: hit.severity ?? meta.severity, title: meta.title, detail: hit.message,
    ...(remediation === '' ? {} : { remediation }), location: at(hit.at), ...(trace === undefined ? {} : { trace }),
    confidence: hit.confidence ?? meta.confidence, ...(hit.fixes === undefined ? {} : { fixes: hit.fixes }),
  }
}

/** What is said of channels stands together channel by channel, wherever it comes from. */
const byChannel = (findings: readonly AuditFinding[]): readonly AuditFinding[] => {
  const channelOf = ({ checkId }: AuditFinding): string | undefined => /^channels\.([^.]+)\./.exec(checkId)?.[1]
  const first = findings.findIndex((finding) => channelOf(finding) !== undefined)
  if (first < 0) return findings
  const own = findings.filter((finding) => channelOf(finding) !== undefined)
  const sorted = own.sort((a, b) => ((channelOf(a) as string) < (channelOf(b) as string) ? -1 : channelOf(a) === channelOf(b) ? 0 : 1))
  return [...findings.slice(0, first), ...sorted, ...findings.slice(first).filter((finding) => channelOf(finding) === undefined)]
}

/** A check gets the facts that its collector asked for and nothing else. */
const viewOf = (facts: Facts, needs: readonly FactName[]): Facts =>
  Object.defineProperties({}, Object.fromEntries(needs.map((name) => [name, { enumerable: true, get: () => facts[name] }]))) as Facts

export interface Judgement { readonly findings: readonly AuditFinding[]; readonly gaps: readonly Gap[] }

/** Asks every check; `suppressed` says what was moved aside before. What cannot be known becomes a gap with the id of the check that wanted to know it. */
export const runChecks = (snapshot: Snapshot, collectors: readonly Collector[], suppressed?: Suppressed): Judgement => {
  const facts = createFacts(snapshot, suppressed)
  const findings: AuditFinding[] = []
  const gaps: Gap[] = []
  for (const collector of inEmissionOrder(collectors)) {
    const view = viewOf(facts, collector.needs)
    for (const { meta, run } of collector.checks) {
      try {
        findings.push(...hitsOf(run(view)).map((hit) => findingOf(snapshot, meta, hit)))
      } catch (error) {
        if (!(error instanceof Unknown)) throw error
        gaps.push({ stage: 'check', subject: meta.id, reason: error.message })
      }
    }
  }
  return { findings: withFingerprints(byChannel(findings), snapshot.locations.stateDir), gaps }
}
