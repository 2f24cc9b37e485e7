import type { ManifestCommand, ShellView } from '../../kit/index.ts'
import type { Gap, ModuleSummary, Reference } from '../../model/index.ts'
import type { Analyser, Embed, Neighbours, Unit } from '../analyser.ts'
import { answersAbout } from '../ask.ts'
import { ofKind } from '../of-kind.ts'
import { linesOf } from '../text/index.ts'
import type { Lines } from '../text/index.ts'
import { commandsOf, hasCommands, maxCommands } from './commands.ts'
import type { Document } from './document.ts'
import { packageEntries, pluginEntries } from './entries.ts'
import { formOf, upward } from './kinds.ts'
import { excessOf, isRecord, textOf, valueAt } from './values.ts'
import { beside, viewOf } from './view.ts'

export { isManifest } from './kinds.ts'

const maxText = 4 * 2 ** 20

/** Reads the files that npm, node-gyp, editors, agents and OpenClaw read by themselves. */
export const analyseManifest: Analyser = async (unit, rules, neighbours) => {
  const form = unit.embedded ? undefined : formOf(unit.path)
  if (!form) return { hits: [] }
  const gap = (reason: string): Gap => ({ stage: 'parse', subject: unit.path, reason })
  if (unit.text.length > maxText) return { hits: [], gaps: [gap(`larger than ${maxText / 2 ** 20} million characters`)] }

  const document = form.read(unit.text)
  const lines = linesOf(unit.text)
  const folder = upward(unit.path)
  const has = (path: string): boolean => neighbours.has(beside(unit.path, folder + path))
  const commands = hasCommands(form.kind, document.value, has) ? commandsOf(form.kind, document.value, { has, parse: await commandReader(unit.path) }) : []
  const excess = commands.length >= maxCommands ? `holds more than ${maxCommands} commands; the others were not looked at` : undefined
  const started = commands.filter(command => command.moment !== 'script')
  const view = viewOf({ unit, kind: form.kind, document, commands, lines, neighbours })
  const info = form.kind === 'package' ? packageInfo(document.value, commands) : undefined
  const answers = answersAbout(unit.path)
  for (const rule of ofKind(rules, 'manifest')) answers.ask(rule, () => rule.manifest(view))
  return {
    hits: answers.hits,
    gaps: [...answers.gaps, ...[document.problem, excessOf(document.value), excess].flatMap(reason => reason === undefined ? [] : [gap(reason)]), ...missingEntries(unit, document.value, neighbours)],
    embeds: started.flatMap(command => embedsOf(command, document, lines)),
    references: referencesOf(form.kind, document, commands, folder, lines, file => neighbours.read(beside(unit.path, folder + file))),
    ...info && { package: info },
  }
}

/** The grammar behind the reader of commands takes its time to load, so a tree without commands never waits for it. */
const commandReader = async (path: string): Promise<(line: string) => ShellView> => {
  const { parseShell, viewOf: shellView } = await import('../shell/index.ts')
  return line => shellView({ path, language: 'shell', text: line }, parseShell(line))
}

/** Lines that only start node and its kin tell nothing that the files they start do not. */
const everyday = /^(?:node|npm|npx|yarn|pnpm|bun|tsc|echo|true|false|exit|cd|\[|test|:)$/

const embedsOf = ({ keyPath, line, shell, inlines }: ManifestCommand, document: Document, lines: Lines): readonly Embed[] => {
  const span = lines.span(...document.locate(keyPath))
  const isPlain = shell.commands.every(({ name, redirects }) => everyday.test(name) && redirects.every(({ target }) => target.skeleton === '/dev/null'))
  const script: readonly Embed[] = isPlain ? [] : [{ language: 'shell', text: line, span, verbatim: false, note: 'command line of a script' }]
  return [...script, ...inlineEmbeds(inlines, span)]
}

const inlineEmbeds = (inlines: ManifestCommand['inlines'], span: Embed['span']): readonly Embed[] =>
  inlines.flatMap(({ language, text, note }) => language === undefined ? [] : [{ language, text, span, verbatim: false, note }])

const referencesOf = (kind: string, document: Document, commands: readonly ManifestCommand[], folder: string, lines: Lines, read: Neighbours['read']): readonly Reference[] => {
  const spanAt = (keyPath: ManifestCommand['keyPath']) => lines.span(...document.locate(keyPath))
  const entries = kind === 'package' ? packageEntries(document.value) : []
  return [
    ...entries.map(({ text, keyPath }): Reference => ({ specifier: text, kind: keyPath.includes('bin') ? 'command' : 'entry', span: spanAt(keyPath) })),
    ...commands.flatMap(command => command.files.map((file): Reference => {
      const language = command.languages.get(file) ?? (command.bare.has(file) && /^(?!#!)./.test(read(file) ?? '') ? 'shell' : undefined)
      return { specifier: fromFolder(folder, file), kind: command.moment === 'script' ? 'script' : 'install', span: spanAt(command.keyPath), ...language && { language } }
    })),
    ...settingFiles(kind, document.value).map(({ key, file }): Reference => ({ specifier: fromFolder('', file), kind: 'install', span: spanAt([key]) })),
  ]
}

const fromFolder = (folder: string, file: string): string => folder === '' && !file.startsWith('.') ? `./${file}` : folder + file

/** Files that npm loads because a setting names them. */
const settingFiles = (kind: string, value: unknown): readonly { readonly key: string; readonly file: string }[] => {
  if (kind !== 'npmrc' || !isRecord(value)) return []
  const named = ['script-shell', 'shell', 'init-module', 'onload-script', 'git', 'python', 'globalconfig', 'pnpmfile', 'global-pnpmfile']
  const files = named.flatMap(key => typeof value[key] === 'string' ? [{ key, file: value[key] }] : [])
  const options = textOf(value['node-options'] ?? '')
  const loaded = [...options.matchAll(/(?:^|\s)(?:-r|--require|--import|--loader|--experimental-loader)[\s=]+["']?([^\s"']+)/g)]
  return [...files, ...loaded.map(match => ({ key: 'node-options', file: match[1]! }))].filter(({ file }) => /^\.{0,2}[^/~$:]*\//.test(file) && !file.startsWith('/'))
}

const packageInfo = (value: unknown, commands: readonly ManifestCommand[]): ModuleSummary['package'] => {
  const name = valueAt(value, ['name'])
  const version = valueAt(value, ['version'])
  return {
    ...typeof name === 'string' && { name },
    ...typeof version === 'string' && { version },
    isPlugin: pluginEntries(value).length > 0,
    hasInstallScript: commands.some(command => command.moment === 'install'),
  }
}

/** A plugin none of whose entries is there cannot be judged; a few missing ones are sources of what was built from them. */
const missingEntries = (unit: Unit, value: unknown, neighbours: Neighbours): readonly Gap[] => {
  const entries = pluginEntries(value)
  const isThere = ({ text }: { readonly text: string }): boolean =>
    ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.mjs', '/index.ts', '/package.json'].some(end => neighbours.has(beside(unit.path, text + end)))
  if (entries.length === 0 || entries.some(isThere)) return []
  return [{ stage: 'read', subject: unit.path, reason: `names the plugin entry ${entries[0]!.text}, which is not there` }]
}

