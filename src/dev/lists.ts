import type { CatalogEntry } from '../model/index.ts'
import { severities } from '../model/index.ts'
import { optionNames, options, spelling, type Option } from '../options.ts'
import { table } from './regions.ts'
import { byText, type Sources } from './sources.ts'

const notice = '<!-- Written by `npm run generate`. Do not edit. -->'

const grouped = (entries: readonly CatalogEntry[]): readonly (readonly [family: string, entries: readonly CatalogEntry[]])[] =>
  Object.entries(Object.groupBy(entries, ({ family }) => family))
    .map(([family, members]) => [family, members ?? []] as const)
    .sort(([a], [b]) => byText(a, b))

const below = (folder: string, page: string): string => page.slice(folder.length)

/** `rules/README.md`: every rule by family. Checks have a list of their own. */
export const rulesPage = (entries: readonly CatalogEntry[]): string => {
  const rules = entries.filter(({ lane }) => lane !== 'config')
  const sections = grouped(rules).map(([family, members]) => {
    const rows = members.map(entry => [`[\`${entry.id}\`](${below('rules/', entry.page)})`, entry.severity, entry.confidence, entry.title])
    return `## ${family}\n\n${table(['rule', 'severity', 'confidence', 'title'], rows)}\n`
  })
  const intro = 'How to write one: [docs/rules.md](../docs/rules.md).'
  return [notice, '# Rules\n', `${rules.length} rules read code, text, manifests and what registries say; each has a page with examples that are its tests. ${intro}\n`, ...sections].join('\n')
}

/** `rules/config/CHECKS.md`: every check in the order of its collectors. */
export const checksPage = ({ collectors }: Sources): string => {
  const rows = collectors.flatMap(({ name, collector }) => collector.checks.map(({ meta, isFixable }) =>
    [`\`${meta.id}\``, meta.severity, `[${collector.id}](${name}.md)`, isFixable ? 'yes' : '', meta.since]))
  const intro = `${rows.length} checks judge the configuration and the files of an OpenClaw home. A name in braces stands for any name of its kind:
\`plugvet explain channels.telegram.dm.open\` explains \`channels.{channel}.dm.open\`. Auto-fix says what \`plugvet audit --fix\` repairs.`
  return [notice, '# Checks\n', `${intro}\n`, table(['check', 'severity', 'collector', 'auto-fix', 'since'], rows), ''].join('\n')
}

/** The table of README.md: how many rules each family has, by severity, with the way to their list. */
export const familyTable = (entries: readonly CatalogEntry[]): string => {
  const rules = entries.filter(({ lane }) => lane !== 'config')
  const counts = (members: readonly CatalogEntry[]): readonly string[] =>
    [String(members.length), ...severities.map(severity => String(members.filter(entry => entry.severity === severity).length))]
  const rows = grouped(rules).map(([family, members]) => [`[${family}](rules/README.md#${family})`, ...counts(members)])
  return table(['family', 'rules', ...severities], [...rows, ['all', ...counts(rules)]])
}

/** The table of docs/cli.md: every option of the command line. */
export const optionTable = (): string => {
  const rows = optionNames.map(name => {
    const option: Option = options[name]
    return [`\`${spelling(name)}\``, option.on.join(', '), option.default ?? '', option.help]
  })
  return table(['option', 'commands', 'default', 'what it does'], rows)
}
