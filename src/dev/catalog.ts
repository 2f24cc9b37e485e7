import type { CatalogEntry, Meta } from '../model/index.ts'
import { byText, type Sources } from './sources.ts'

const notice = '// Written by `npm run generate` from rules/. Do not edit.\n'

/** An identifier for an id; the ending keeps clear of reserved words. */
const identifier = (id: string, ending: string): string => {
  const words = id.split(/[^A-Za-z0-9]+/).filter(word => word !== '')
  const camel = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
  return `${camel}${ending}`
}

const list = (names: readonly string[]): string => (names.length === 0 ? '[]' : `[\n${names.map(name => `  ${name},\n`).join('')}]`)

export const rulesModule = ({ rules }: Sources): string => {
  const named = rules.map(({ file, rule }) => ({ file, name: identifier(rule.meta.id, 'Rule') }))
  const imports = named.map(({ file, name }) => `import ${name} from '../../${file}'\n`).join('')
  const body = list(named.map(({ name }) => name))
  return `${notice}import type { Rule } from '../kit/index.ts'\n${imports}\n/** Every rule of the code lane, sorted by id. */\nexport const rules: readonly Rule[] = ${body}\n`
}

export const collectorsModule = ({ collectors }: Sources): string => {
  const named = collectors.map(({ file, collector }) => ({ file, name: identifier(collector.id, 'Collector') }))
  const imports = named.map(({ file, name }) => `import ${name} from '../../${file}'\n`).join('')
  const body = list(named.map(({ name }) => name))
  const type = "import type { Collector } from '../kit/collector.ts'\n"
  return `${notice}${type}${imports}\n/** Every collector of the audit lane, sorted by id. */\nexport const collectors: readonly Collector[] = ${body}\n`
}

export const registryModule = ({ registry }: Sources): string => {
  const named = registry.map(({ file, collector }) => ({ file, name: identifier(collector.id, 'Rules') }))
  const imports = named.map(({ file, name }) => `import ${name} from '../../${file}'\n`).join('')
  const type = "import type { RegistryRules } from '../kit/index.ts'\n"
  return `${notice}${type}${imports}\n/** Every group of rules over what registries say, sorted by id. */\nexport const registryRules: readonly RegistryRules[] = ${list(named.map(({ name }) => name))}\n`
}

const quoted = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const literal = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  return JSON.stringify(value)
}

// Spelled out, so that a rule's stray keys never leak into what reports publish and the order of keys is ours.
const metaKeys = ['id', 'title', 'severity', 'confidence', 'category', 'why', 'remedy', 'since', 'status', 'cwe', 'capability'] as const

const entryOf = (meta: Meta, place: Pick<CatalogEntry, 'lane' | 'family' | 'page'>): CatalogEntry => {
  const said = metaKeys.filter(key => meta[key] !== undefined).map(key => [key, meta[key]])
  return { ...(Object.fromEntries(said) as unknown as Meta), ...place }
}

export const catalogEntries = ({ rules, collectors, registry }: Sources): readonly CatalogEntry[] => {
  const ofRules = rules.map(({ rule, family, page }) => entryOf(rule.meta, { lane: 'code', family, page }))
  const ofChecks = collectors.flatMap(({ collector, page }) =>
    collector.checks.map(({ meta }) => entryOf(meta, { lane: 'config', family: collector.id, page })))
  const ofRegistry = registry.flatMap(({ collector, page }) => collector.checks.map(({ meta }) => entryOf(meta, { lane: 'registry', family: 'registry', page })))
  return [...ofRules, ...ofRegistry, ...ofChecks].sort((a, b) => byText(a.id, b.id))
}

const entryText = (entry: CatalogEntry): string =>
  `{\n${Object.entries(entry).map(([key, value]) => `    ${key}: ${literal(value)},\n`).join('')}  }`

export const metasModule = (entries: readonly CatalogEntry[]): string =>
  `${notice}import type { CatalogEntry } from '../model/index.ts'\n\n` +
  '/** Every rule and check as data, sorted by id; loads neither engine nor rule. */\n' +
  `export const metas: readonly CatalogEntry[] = ${list(entries.map(entryText))}\n\n` +
  'export const metasById: ReadonlyMap<string, CatalogEntry> = new Map(metas.map(entry => [entry.id, entry]))\n'
