import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CatalogEntry } from '../model/index.ts'
import { catalogEntries, collectorsModule, metasModule, registryModule, rulesModule } from './catalog.ts'
import { collectorHeader, ruleHeader, withHeader } from './pages.ts'
import { checksPage, familyTable, optionTable, rulesPage } from './lists.ts'
import { settingsSchema } from './settings-schema.ts'
import { withRegion } from './regions.ts'
import { libraryPage } from './library-page.ts'
import { pageAssets } from './page-assets.ts'
import { loadSources, type Sources } from './sources.ts'

/** Path relative to the project root → the text that the file must have. */
export type Generated = ReadonlyMap<string, string>

const pages = (root: string, { rules, collectors, registry }: Sources): readonly (readonly [string, string])[] => {
  const headers = [
    ...rules.map(({ page, rule }) => [page, ruleHeader(rule.meta)] as const),
    ...[...collectors, ...registry].map(({ page, collector }) => [page, collectorHeader(collector)] as const),
  ]
  // A page that is not there cannot be derived: test/house names it.
  return headers.filter(([page]) => existsSync(join(root, page)))
    .map(([page, header]) => [page, withHeader(readFileSync(join(root, page), 'utf8'), header)] as const)
}

/** Tables inside pages that people write. */
const tables = (root: string, entries: readonly CatalogEntry[]): readonly (readonly [string, string])[] => {
  const bodies = { rules: familyTable(entries), options: optionTable() }
  return ['README.md', 'docs/cli.md'].filter(path => existsSync(join(root, path))).map(path => [
    path, Object.entries(bodies).reduce((before, [name, body]) => withRegion(before, name, body) ?? before, readFileSync(join(root, path), 'utf8')),
  ] as const)
}

const assets = (root: string): readonly (readonly [string, string])[] => {
  const text = pageAssets(root)
  return text === undefined ? [] : [['src/report/html/assets.ts', text]]
}

/** Everything that is derived from the rules under `root`, without writing it. */
export const generate = async (root: string): Promise<Generated> => {
  const sources = await loadSources(root)
  const entries = catalogEntries(sources)
  const ids = entries.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`two rules or checks are called ${twice}`)
  return new Map([
    ['src/catalog/rules.ts', rulesModule(sources)],
    ['src/catalog/collectors.ts', collectorsModule(sources)],
    ['src/catalog/registry.ts', registryModule(sources)],
    ['src/catalog/metas.ts', metasModule(entries)],
    ['rules/README.md', rulesPage(entries)],
    ['rules/config/CHECKS.md', checksPage(sources)],
    ['docs/schema/plugvet.schema.json', settingsSchema()],
    ...pages(root, sources),
    ...tables(root, entries),
    ...assets(root),
    ...existsSync(join(root, 'typedoc.json')) ? [['docs/api/README.md', await libraryPage(root)] as const] : [],
  ])
}

/** The generated files whose text on disk differs, in order. */
export const staleFiles = (root: string, generated: Generated): readonly string[] => {
  const isStale = ([path, text]: readonly [string, string]): boolean =>
    !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text
  return [...generated].filter(isStale).map(([path]) => path).sort()
}

/** Writes what is stale and nothing else, so that watchers stay quiet; answers what it wrote. */
export const writeGenerated = (root: string, generated: Generated): readonly string[] => {
  const stale = staleFiles(root, generated)
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), generated.get(path) ?? '')
  }
  return stale
}

/** The command: writes what is stale, or with `isCheck` only names it. `code` is the exit code. */
export const runGenerate = async (root: string, isCheck: boolean): Promise<{ readonly code: 0 | 1; readonly text: string }> => {
  const generated = await generate(root)
  const stale = isCheck ? staleFiles(root, generated) : writeGenerated(root, generated)
  if (stale.length === 0) return { code: 0, text: 'everything is fresh\n' }
  const head = isCheck ? 'stale, run `npm run generate`:\n' : 'written:\n'
  return { code: isCheck ? 1 : 0, text: `${head}${stale.map(path => `  ${path}\n`).join('')}` }
}

if (import.meta.main) {
  try {
    const { code, text } = await runGenerate(fileURLToPath(new URL('../../', import.meta.url)), process.argv.includes('--check'))
    process.stdout.write(text)
    process.exitCode = code
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
