import type { CommandMoment, ManifestCommand, ManifestKind, ShellView } from '../../kit/index.ts'
import type { KeyPath } from '../../model/index.ts'
import { runsOf } from './runs.ts'
import type { StringAt } from './values.ts'
import { isRecord, stringsAt, valueAt } from './values.ts'

/** A command as a manifest declares it, before it is read. */
interface Declared { readonly keyPath: KeyPath; readonly name: string; readonly moment: CommandMoment; readonly line: string; readonly via: readonly string[] }

/** What is around the manifest, as far as commands depend on it. */
interface Setting { readonly has: (path: string) => boolean; readonly parse: (line: string) => ShellView }

const maxCommands = 500

/** Scripts that npm starts by itself. Source: npm's documentation of scripts, and pacote's preparation of git packages. */
const moments: Readonly<Record<string, CommandMoment>> = {
  preinstall: 'install', install: 'install', postinstall: 'install',
  prepublish: 'checkout', preprepare: 'checkout', prepare: 'checkout', postprepare: 'checkout', dependencies: 'checkout',
}

/** Every command that the manifest gives some tool, read. */
export const commandsOf = (kind: ManifestKind, value: unknown, setting: Setting): readonly ManifestCommand[] => {
  if (kind === 'package') return packageCommands(value, setting)
  const declared = kind === 'gyp' ? gypCommands(value) : kind === 'tasks' ? taskCommands(value) : kind === 'agent' || kind === 'bundle' ? agentCommands(value) : []
  return declared.slice(0, maxCommands).map(one => read(one, setting).command)
}

const read = (declared: Declared, { parse }: Setting): { readonly command: ManifestCommand; readonly scripts: readonly string[] } => {
  const shell = parse(declared.line)
  const { files, inlines, scripts } = runsOf(shell.program)
  return { command: { ...declared, shell, files, inlines }, scripts }
}

/** npm's scripts, each at the earliest moment at which something leads to it. */
const packageCommands = (value: unknown, setting: Setting): readonly ManifestCommand[] => {
  const scripts = new Map(stringsAt(value, ['scripts']).filter(one => one.keyPath.length === 2).map(one => [String(one.keyPath[1]), one] as const))
  const done = new Map<string, ManifestCommand>()
  const open: { name: string; moment: CommandMoment; via: readonly string[] }[] = []
  const order: readonly CommandMoment[] = ['install', 'checkout', 'script']
  for (const moment of order) {
    for (const name of scripts.keys()) if ((moments[name] ?? 'script') === moment) open.push({ name, moment, via: [name] })
    for (let next = open.shift(); next !== undefined && done.size < maxCommands; next = open.shift()) {
      const script = scripts.get(next.name)
      if (!script || done.has(next.name)) continue
      const { command, scripts: wanted } = read({ ...next, keyPath: script.keyPath, line: script.text }, setting)
      done.set(next.name, command)
      for (const name of namesLike(wanted, [...scripts.keys()])) open.push({ name, moment: next.moment, via: [...next.via, name].slice(0, 10) })
    }
  }
  const implicit = implicitBuild(value, scripts, setting)
  return implicit ? [...done.values(), read(implicit, setting).command] : [...done.values()]
}

const namesLike = (patterns: readonly string[], names: readonly string[]): readonly string[] => patterns.flatMap(wanted => {
  const matches = wanted.includes('*') ? names.filter(name => isLike(name, wanted)) : names.filter(name => name === wanted)
  return matches.flatMap(name => [`pre${name}`, name, `post${name}`])
})

const isLike = (name: string, pattern: string): boolean => {
  const [first = '', ...rest] = pattern.split(/\*+/)
  return name.startsWith(first) && rest.every(part => name.includes(part))
}

/** npm builds native code by itself when a binding.gyp lies there and no script says otherwise. */
const implicitBuild = (value: unknown, scripts: ReadonlyMap<string, StringAt>, { has }: Setting): Declared | undefined => {
  if (!isRecord(value) || value['gypfile'] === false || scripts.has('install') || scripts.has('preinstall') || !has('binding.gyp')) return undefined
  return { keyPath: [], name: 'install', moment: 'install', via: ['install'], line: 'node-gyp rebuild' }
}

const expansion = /[<>^]!@?\(/

/** Commands that gyp runs to work out a value, and the actions of a build. */
const gypCommands = (value: unknown): readonly Declared[] => {
  const base = { moment: 'build' as const, via: ['node-gyp'] }
  return stringsAt(value, []).flatMap(({ text, keyPath }): readonly Declared[] => {
    if (expansion.test(text)) return expansionsIn(text).map(line => ({ ...base, keyPath, name: 'expansion', line }))
    const list = keyPath.slice(0, -1)
    if (list.at(-1) !== 'action' || keyPath.at(-1) !== 0) return []
    const words = valueAt(value, list)
    return Array.isArray(words) ? [{ ...base, keyPath: list, name: 'action', line: quoted(words) }] : []
  })
}

/** The command of each `<!(…)`, up to its own closing parenthesis. */
export const expansionsIn = (text: string): readonly string[] => [...text.matchAll(/[<>^]!@?\(/g)].slice(0, 20).map(({ index, 0: open }) => {
  const start = index + open.length
  let depth = 1
  let end = start
  for (; end < text.length && depth > 0; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0
  return text.slice(start, depth === 0 ? end - 1 : end)
})

const quoted = (words: readonly unknown[]): string => words.map(word => /^[\w@%+=:,./-]+$/.test(String(word)) ? String(word) : `'${String(word).replaceAll('\'', '\'\\\'\'')}'`).join(' ')

const taskCommands = (value: unknown): readonly Declared[] => ['tasks', 'settings'].flatMap(root => {
  const list = root === 'settings' ? valueAt(value, ['tasks', 'tasks']) : valueAt(value, ['tasks'])
  const at: KeyPath = root === 'settings' ? ['tasks', 'tasks'] : ['tasks']
  return Array.isArray(list) ? list.flatMap((task: unknown, index) => taskCommand(task, [...at, index])) : []
})

const taskCommand = (task: unknown, keyPath: KeyPath): readonly Declared[] => {
  const isAutomatic = valueAt(task, ['runOptions', 'runOn']) === 'folderOpen'
  const name = valueAt(task, ['label']) ?? valueAt(task, ['taskName'])
  const forms: readonly KeyPath[] = [[], ['windows'], ['linux'], ['osx']]
  return forms.flatMap(form => {
    const line = lineOf(valueAt(task, [...form, 'command']), valueAt(task, [...form, 'args']) ?? valueAt(task, ['args']))
    const label = typeof name === 'string' ? name : 'task'
    return line === undefined ? [] : [{ keyPath: [...keyPath, ...form, 'command'], name: label, moment: isAutomatic ? 'open' : 'script', line, via: [label] }]
  })
}

/** Hooks, servers and helper programs that an agent starts when it works in this folder. */
const agentCommands = (value: unknown): readonly Declared[] => {
  const keys = /^(?:command|bash|powershell|apiKeyHelper|awsAuthRefresh|awsCredentialExport|otelHeadersHelper)$/
  return stringsAt(value, []).filter(({ keyPath }) => keys.test(String(keyPath.at(-1))) && isStarted(keyPath)).flatMap(({ text, keyPath }) => {
    const line = lineOf(text, valueAt(value, [...keyPath.slice(0, -1), 'args']))
    return line === undefined ? [] : [{ keyPath, name: keyPath.slice(0, -1).join('.') || String(keyPath[0]), moment: 'agent' as const, line, via: [String(keyPath[0])] }]
  })
}

const isStarted = (keyPath: KeyPath): boolean => keyPath.length === 1 || /^(?:hooks|mcpServers|servers|statusLine|lspServers)$/.test(String(keyPath[0]))

const lineOf = (command: unknown, args: unknown): string | undefined => {
  const text = typeof command === 'string' ? command : valueAt(command, ['value'])
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const words = Array.isArray(args) ? args.map(arg => valueAt(arg, ['value']) ?? arg) : []
  return words.length > 0 ? `${text} ${quoted(words)}` : text
}
