import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../kit/index.ts'
import type { Meta } from '../model/index.ts'

/** A rule file of `rules/code`. Paths are relative to the project root and `/`-separated. */
export interface RuleSource { readonly name: string; readonly family: string; readonly file: string; readonly page: string; readonly rule: Rule }

/** What generation needs of a collector; its facts and checks stay a matter of the audit lane. */
export interface CollectorShape { readonly id: string; readonly title?: string; readonly checks: readonly { readonly meta: Meta; readonly isFixable?: boolean }[] }
export interface CollectorSource { readonly name: string; readonly file: string; readonly page: string; readonly collector: CollectorShape }

export interface Sources {
  readonly rules: readonly RuleSource[]
  readonly collectors: readonly CollectorSource[]
  /** Groups of rules over what registries say; of the same shape as collectors. */
  readonly registry: readonly CollectorSource[]
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Base names without ending of the TypeScript files of a folder; empty when there is no such folder. */
export const moduleNames = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map(entry => entry.name.slice(0, -'.ts'.length))
    .sort(byText)
}

export const families = (root: string): readonly string[] => {
  const folder = join(root, 'rules/code')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort(byText)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const hasId = (value: unknown): boolean => isObject(value) && isObject(value['meta']) && typeof value['meta']['id'] === 'string'

const defaultExport = async (root: string, file: string): Promise<unknown> => {
  try {
    const module: unknown = await import(pathToFileURL(join(root, file)).href)
    return isObject(module) ? module['default'] : undefined
  } catch (cause) {
    throw new Error(`${file} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

export const loadRule = async (root: string, family: string, name: string): Promise<RuleSource> => {
  const file = `rules/code/${family}/${name}.ts`
  const rule = await defaultExport(root, file)
  if (!hasId(rule) || !isObject(rule) || typeof rule['kind'] !== 'string') throw new Error(`${file} does not default-export a rule`)
  return { name, family, file, page: `rules/code/${family}/${name}.md`, rule: rule as unknown as Rule }
}

export const loadCollector = async (root: string, name: string, folder: 'config' | 'registry' = 'config'): Promise<CollectorSource> => {
  const file = `rules/${folder}/${name}.ts`
  const collector = await defaultExport(root, file)
  const isCollector = isObject(collector) && typeof collector['id'] === 'string' && Array.isArray(collector['checks']) && collector['checks'].every(hasId)
  if (!isCollector) throw new Error(`${file} does not default-export a collector`)
  return { name, file, page: `rules/${folder}/${name}.md`, collector: collector as unknown as CollectorShape }
}

/** Loads every rule and collector under `root`; a file that is neither stops with its name. */
export const loadSources = async (root: string): Promise<Sources> => {
  const rules = await Promise.all(
    families(root).flatMap(family => moduleNames(join(root, 'rules/code', family)).map(name => loadRule(root, family, name))),
  )
  const groups = (folder: 'config' | 'registry'): Promise<readonly CollectorSource[]> =>
    Promise.all(moduleNames(join(root, 'rules', folder)).map(name => loadCollector(root, name, folder)))
  const [collectors, registry] = await Promise.all([groups('config'), groups('registry')])
  return {
    rules: rules.sort((a, b) => byText(a.rule.meta.id, b.rule.meta.id)),
    collectors: collectors.toSorted((a, b) => byText(a.collector.id, b.collector.id)),
    registry: registry.toSorted((a, b) => byText(a.collector.id, b.collector.id)),
  }
}
