import type { CommandMoment, ManifestKind } from '../../kit/index.ts'
import type { KeyPath } from '../../model/index.ts'
import { isRecord, stringsAt, textOf, valueAt } from './values.ts'

/** A command as a manifest declares it, before it is read. */
export interface Declared { readonly keyPath: KeyPath; readonly name: string; readonly moment: CommandMoment; readonly line: string; readonly via: readonly string[] }

/** The commands of every manifest but package.json, whose scripts lead to each other. */
export const declaredCommands = (kind: ManifestKind, value: unknown): readonly Declared[] => readers[kind]?.(value) ?? []

// Expansions inside expansions.
const maxLevels = 3

const expansion = /[<>^]!@?\(/
// A variable of gyp would read as a process substitution of the shell.
const variable = /[<>^]@?\([\w%-]+\)/g

/** Commands that gyp runs to work out a value, and the actions of a build. */
const gypCommands = (value: unknown): readonly Declared[] => {
  const base = { moment: 'build' as const, via: ['node-gyp'] }
  return stringsAt(value, []).flatMap(({ text, keyPath }): readonly Declared[] => {
    if (expansion.test(text)) return expansionsIn(text).map(line => ({ ...base, keyPath, name: 'expansion', line: line.replace(variable, '_') }))
    const list = keyPath.slice(0, -1)
    if (list.at(-1) !== 'action' || keyPath.at(-1) !== 0) return []
    const words = valueAt(value, list)
    return Array.isArray(words) ? [{ ...base, keyPath: list, name: 'action', line: quoted(words) }] : []
  })
}

/** The command of each `<!(…)`, up to its own closing parenthesis. */
const expansionsIn = (text: string, level = 0): readonly string[] => {
  const found: string[] = []
  const openings = /[<>^]!@?\(/g
  for (let opening = openings.exec(text); opening; opening = openings.exec(text)) {
    const start = openings.lastIndex
    let depth = 1
    let end = start
    for (; end < text.length && depth > 0; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0
    const line = text.slice(start, depth === 0 ? end - 1 : end)
    found.push(line, ...level < maxLevels ? expansionsIn(line, level + 1) : [])
    openings.lastIndex = end
  }
  return found
}

const quoted = (words: readonly unknown[]): string => words.map(textOf).map(word => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll('\'', '\'\\\'\'')}'`).join(' ')

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

/** Settings of a repository that hold a command which git starts by itself. Source: git's documentation of its configuration. */
const gitCommands = (value: unknown): readonly Declared[] => stringsAt(value, []).flatMap(({ text, keyPath }) => {
  const key = String(keyPath[0])
  const isCommand = /^core\.(?:fsmonitor|sshcommand|gitproxy|pager|editor|askpass)$|^(?:diff|filter|merge)\..*\.(?:command|textconv|clean|smudge|process|driver)$|^credential\..*helper$/i.test(key)
  return isCommand && !/^(?:true|false|)$/.test(text) ? [{ keyPath, name: key, moment: 'open' as const, line: text.replace(/^!/, ''), via: [key] }] : []
})

/** A devcontainer's `initializeCommand` runs on the machine itself, the others inside the container. */
const containerCommands = (value: unknown): readonly Declared[] => ['initializeCommand', 'onCreateCommand', 'updateContentCommand', 'postCreateCommand', 'postStartCommand', 'postAttachCommand'].flatMap(name => {
  const command = valueAt(value, [name])
  const forms = isRecord(command) ? Object.entries(command).map(([key, one]) => [[name, key] as KeyPath, one] as const) : [[[name] as KeyPath, command] as const]
  return forms.flatMap(([keyPath, one]) => {
    const line = Array.isArray(one) ? quoted(one) : typeof one === 'string' ? one : ''
    return line === '' ? [] : [{ keyPath, name, moment: name === 'initializeCommand' ? 'open' as const : 'script' as const, line, via: [name] }]
  })
})

const readers: Readonly<Partial<Record<ManifestKind, (value: unknown) => readonly Declared[]>>> = {
  gyp: gypCommands, tasks: taskCommands, agent: agentCommands, bundle: agentCommands, git: gitCommands, container: containerCommands,
}
