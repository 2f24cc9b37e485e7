import type { Meta } from '../model/index.ts'
import { region, table, withRegion } from './regions.ts'
import type { CollectorShape } from './sources.ts'

const cweLink = (cwe: number): string => `[CWE-${cwe}](https://cwe.mitre.org/data/definitions/${cwe}.html)`

const facts = (meta: Meta): string => {
  const parts = [`\`${meta.id}\``, `**${meta.severity}**`, `confidence ${meta.confidence}`, `category ${meta.category}`]
  return [...parts, ...(meta.cwe ?? []).map(cweLink), `since ${meta.since}`, meta.status].join(' · ')
}

export const ruleHeader = (meta: Meta): string => `# ${meta.title}\n\n${facts(meta)}`

export const collectorHeader = (collector: CollectorShape): string => {
  const rows = collector.checks.map(({ meta }) => [`\`${meta.id}\``, meta.severity, meta.title, `since ${meta.since}, ${meta.status}`])
  return `# ${collector.title ?? collector.id}\n\n${table(['check', 'severity', 'title', 'life'], rows)}`
}

/** A page that has no header yet gets one on top, in place of a first heading written by hand. */
export const withHeader = (page: string, header: string): string => {
  const text = page.replaceAll('\r\n', '\n')
  return withRegion(text, 'header', header) ?? `${region('header', header)}\n\n${text.replace(/^\s*# [^\n]*\n*/, '').trimStart()}`
}
