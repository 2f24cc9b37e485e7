import { severities } from '../model/index.ts'
import type { CatalogEntry, Confidence, Meta, Severity } from '../model/index.ts'
import type { Entry } from './entries.ts'
import type { RenderOptions } from './options.ts'
import { pageBody } from './page-body.ts'

/** The rules that a log speaks of, and which of them a finding is of. */
export interface SarifRules {
  readonly descriptors: readonly object[]
  readonly of: (entry: Entry) => { readonly id: string; readonly index: number }
  readonly find: (ruleId: string) => object | undefined
}

interface Described { readonly id: string; readonly ruleId: string; readonly meta: Meta | undefined; readonly severity: Severity }

/**
 * Code scanning takes the weight of an alert from its rule, not from the finding. So a finding that counts more or less than its rule
 * (nothing reaches the code, say) gets a descriptor of its own below it: `env-exfiltration/warn`.
 */
export function sarifRules(entries: readonly Entry[], { pageText }: RenderOptions): SarifRules {
  const all = new Map(entries.map(entry => [idOf(entry), describedOf(entry)]))
  const rules = [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const places = new Map(rules.map(({ id }, index) => [id, index]))
  const at = (id: string): { readonly id: string; readonly index: number } => ({ id, index: places.get(id) ?? -1 })
  return { descriptors: rules.map(rule => descriptor(rule, pageText)), of: entry => at(idOf(entry)), find: id => (places.has(id) ? at(id) : undefined) }
}

const idOf = ({ ruleId, meta, severity }: Entry): string => (meta === undefined || meta.severity === severity ? ruleId : `${ruleId}/${severity}`)

const describedOf = (entry: Entry): Described => ({ id: idOf(entry), ruleId: entry.ruleId, meta: entry.meta, severity: entry.severity })

const level: Readonly<Record<Severity, string>> = { critical: 'error', warn: 'warning', info: 'note' }
const precision: Readonly<Record<Confidence, string>> = { high: 'very-high', medium: 'high', low: 'medium' }

/** On the scale of CVSS: from 9 on critical, from 7 high, from 4 medium. Mere capabilities stay low, and what is less sure weighs less. */
const weight: Readonly<Record<Severity, Readonly<Record<Confidence, string>>>> = {
  critical: { high: '9.5', medium: '9.0', low: '7.0' }, warn: { high: '6.0', medium: '5.0', low: '4.0' }, info: { high: '1.0', medium: '1.0', low: '1.0' },
}

function descriptor({ id, ruleId, meta, severity }: Described, pageText: RenderOptions['pageText']): object {
  if (meta === undefined) return { id, shortDescription: { text: ruleId }, defaultConfiguration: { level: level[severity] } }
  const { title, why, remedy, category, confidence, cwe = [], since } = meta
  const step = severities.indexOf(severity) - severities.indexOf(meta.severity)
  const stands = step === 0 ? '' : ` Here it counts ${step > 0 ? 'less' : 'more'} than elsewhere: ${severity} instead of ${meta.severity}.`
  const body = helpBody(meta, pageText)
  return {
    id,
    // Code scanning shows the name where it has no room for more.
    name: ruleId,
    shortDescription: { text: title },
    fullDescription: { text: `${why}${stands}` },
    help: {
      text: [`${why}${stands}`, remedy].filter(part => part !== '').join('\n\n'),
      markdown: [`# ${title}`, `${why}${stands}`, ...remedy === '' ? [] : [`**What to do:** ${remedy}`], ...body === '' ? [] : [body]].join('\n\n'),
    },
    defaultConfiguration: { level: level[severity] },
    properties: {
      tags: ['security', category, ...cwe.map(number => `external/cwe/cwe-${String(number).padStart(3, '0')}`)],
      precision: precision[confidence], 'problem.severity': { critical: 'error', warn: 'warning', info: 'recommendation' }[severity],
      'security-severity': weight[severity][confidence], since,
    },
  }
}

function helpBody(meta: Meta & Partial<CatalogEntry>, pageText: RenderOptions['pageText']): string {
  const page = meta.page === undefined ? undefined : pageText?.(meta.page)
  return page === undefined ? '' : pageBody(page, meta.lane === 'code' ? undefined : meta.id)
}
