import type { StringAt } from './values.ts'
import { isRecord, stringsAt, valueAt } from './values.ts'

/** Names under which OpenClaw has read its own part of package.json, the oldest last. */
const openclawKeys = ['openclaw', 'clawdbot', 'moltbot']
const pluginKeys = ['extensions', 'runtimeExtensions', 'setupEntry', 'runtimeSetupEntry', 'hooks']
const loaderKeys = ['main', 'module', 'browser', 'react-native', 'jsnext:main', 'exports', 'imports', 'bin']

/** Files that OpenClaw loads as the plugin itself. */
export const pluginEntries = (value: unknown): readonly StringAt[] =>
  openclawKeys.flatMap(name => pluginKeys.flatMap(key => stringsAt(value, [name, key])))

/** Files that a package.json offers to those who load it, OpenClaw among them. `types` conditions hold no code. */
export const packageEntries = (value: unknown): readonly StringAt[] => {
  const declared = loaderKeys.flatMap(key => stringsAt(value, [key]))
    .filter(({ text, keyPath }) => text !== '' && !keyPath.some(key => /^types(?:@|$)/.test(String(key))) && isLocal(text, keyPath[0]))
  return [...declared, ...directoryOfPrograms(value), ...implicitMain(value), ...pluginEntries(value)]
}

// Targets of `imports` and replacements in `browser` may name other packages; `main` and `bin` never do.
const isLocal = (text: string, key: string | number | undefined): boolean => (key !== 'imports' && key !== 'browser') || text.startsWith('.')

const directoryOfPrograms = (value: unknown): readonly StringAt[] => {
  const folder = valueAt(value, ['directories', 'bin'])
  return typeof folder === 'string' ? [{ text: `${folder.replace(/(?<!\/)\/+$/, '')}/*`, keyPath: ['directories', 'bin'] }] : []
}

const implicitMain = (value: unknown): readonly StringAt[] => {
  if (!isRecord(value) || value['main'] !== undefined || value['exports'] !== undefined) return []
  return [{ text: './index', keyPath: [] }]
}
