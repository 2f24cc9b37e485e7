import { isDeepStrictEqual } from 'node:util'
import type { AuditFinding, AuditReport, KeyPath } from '../model/index.ts'
import { measuresFor } from './measures.ts'
import type { HomeView, Setting } from './measures.ts'

/** One thing to do in this home. */
export interface PlanItem {
  readonly step: number
  readonly checkId: string
  readonly severity: AuditFinding['severity']
  /** What is open, and why that matters here. */
  readonly title: string
  readonly why: string
  readonly settings: readonly Setting[]
  /** What it takes stands further up in the plan. */
  readonly isCovered: boolean
  readonly byHand?: string
  readonly breaks?: string
  readonly where?: string
  /** `audit --fix` does it. */
  readonly isFixable: boolean
}

export const stepTitles: Readonly<Record<number, string>> = {
  1: 'Who may write, and with which tools', 2: 'The network', 3: 'The browser', 4: 'Who may read the files', 5: 'Plugins and skills', 6: 'Models',
}

const order = ['critical', 'warn', 'info']
const keyOf = (path: KeyPath): string => JSON.stringify(path)

/** What to do, most urgent first. A key that several findings want closed is named once. */
export const planOf = ({ findings }: AuditReport, home: HomeView): readonly PlanItem[] => {
  const taken = new Set<string>()
  const fresh = (settings: readonly Setting[]): readonly Setting[] => settings.filter(({ keyPath, value }) => {
    if (taken.has(keyOf(keyPath)) || isDeepStrictEqual(home.at(...keyPath), value)) return false
    taken.add(keyOf(keyPath))
    return true
  })
  const items = findings.filter(({ severity }) => severity !== 'info').map(finding => ({ finding, own: measuresFor(finding) })).filter(({ own }) => own.length > 0)
    .sort((a, b) => a.own[0]!.step - b.own[0]!.step || order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity))
  const said = new Set<string>()
  const saidFirst = (text: string): boolean => !said.has(text) && said.add(text) !== undefined
  return items.map(({ finding, own }): PlanItem => {
    const specific = own.filter((measure, index) => index === 0 || measure.settings)
    const toDo = specific.find(measure => measure.byHand !== undefined)?.byHand?.replace('`plugvet explain`', `\`plugvet explain ${finding.checkId}\``)
    const breaks = [...new Set(specific.map(measure => measure.breaks).filter(text => text !== ''))].join(' ')
    const { file, line } = finding.location ?? {}
    const wanted = specific.flatMap(measure => measure.settings?.(finding, home) ?? [])
    const settings = fresh(wanted)
    const isFixable = (finding.fixes?.length ?? 0) > 0
    const byHand = toDo !== undefined && !isFixable && saidFirst(toDo) ? toDo : undefined
    return {
      step: own[0]!.step, checkId: finding.checkId, severity: finding.severity, title: finding.title, why: finding.detail,
      settings, isCovered: !isFixable && settings.length === 0 && byHand === undefined && (wanted.length > 0 || toDo !== undefined),
      ...byHand !== undefined && { byHand }, ...breaks !== '' && { breaks }, ...file !== undefined && { where: line === undefined ? file : `${file}:${line}` },
      isFixable,
    }
  })
}
