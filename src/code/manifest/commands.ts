import type { CommandMoment, ManifestCommand, ManifestKind, ShellView } from '../../kit/index.ts'
import { declaredCommands } from './declared.ts'
import type { Declared } from './declared.ts'
import { runsOf } from './runs.ts'
import type { StringAt } from './values.ts'
import { isRecord, stringsAt } from './values.ts'

/** What is around the manifest, as far as commands depend on it. */
interface Setting { readonly has: (path: string) => boolean; readonly parse: (line: string) => ShellView }

export const maxCommands = 5_000

/** Scripts that npm starts by itself. Source: npm's documentation of scripts, and pacote's preparation of git packages. */
const moments: Readonly<Record<string, CommandMoment>> = {
  preinstall: 'install', install: 'install', postinstall: 'install',
  prepublish: 'checkout', preprepare: 'checkout', prepare: 'checkout', postprepare: 'checkout', dependencies: 'checkout',
}

// Most lines only name tools of other packages. Where nobody starts them by themselves, reading them would tell nothing.
const mayRunFile = /\b(?:node|nodejs|bun|deno|tsx|ts-node|esno|jiti|zx|electron|[bdkz]?a?sh|python\d?|pwsh|powershell|source|perl|ruby)\b|\.{1,2}\/|\.(?:[cm]?[jt]s|sh|py)\b|(?:^|[\s;&|(])[\w.-]+\//

/** Whether there is any command to read. */
export const hasCommands = (kind: ManifestKind, value: unknown, has: Setting['has']): boolean => kind === 'package'
  ? has('binding.gyp') || stringsAt(value, ['scripts']).some(({ text, keyPath }) => Object.hasOwn(moments, String(keyPath[1])) || mayRunFile.test(text))
  : declaredCommands(kind, value).length > 0

/** Every command that the manifest gives some tool, read. */
export const commandsOf = (kind: ManifestKind, value: unknown, setting: Setting): readonly ManifestCommand[] => {
  if (kind === 'package') return packageCommands(value, setting)
  return declaredCommands(kind, value).slice(0, maxCommands).map(one => read(one, setting).command)
}

const read = (declared: Declared, { parse }: Setting): { readonly command: ManifestCommand; readonly scripts: readonly string[] } => {
  const shell = parse(declared.line)
  const { files, languages, bare, inlines, scripts } = runsOf(shell.program)
  return { command: { ...declared, shell, files, languages, bare, inlines }, scripts }
}

/** npm's scripts, each at the earliest moment at which something leads to it. */
const packageCommands = (value: unknown, setting: Setting): readonly ManifestCommand[] => {
  const scripts = new Map(stringsAt(value, ['scripts']).filter(one => one.keyPath.length === 2).map(one => [String(one.keyPath[1]), one] as const))
  const done = new Map<string, ManifestCommand>()
  const open: { name: string; moment: CommandMoment; via: readonly string[] }[] = []
  const order: readonly CommandMoment[] = ['install', 'checkout', 'script']
  for (const moment of order) {
    for (const name of scripts.keys()) if (momentOf(name) === moment) open.push({ name, moment, via: [name] })
    for (let next = open.shift(); next !== undefined && done.size < maxCommands; next = open.shift()) {
      const script = scripts.get(next.name)
      if (!script || done.has(next.name) || moment === 'script' && !mayRunFile.test(script.text)) continue
      const { command, scripts: wanted } = read({ ...next, keyPath: script.keyPath, line: script.text }, setting)
      done.set(next.name, command)
      for (const name of namesLike(wanted, [...scripts.keys()])) open.push({ name, moment: next.moment, via: [...next.via, name].slice(0, 10) })
    }
  }
  const implicit = implicitBuild(value, scripts, setting)
  return implicit ? [...done.values(), read(implicit, setting).command] : [...done.values()]
}

// A script may be called `constructor`, which a table would answer for.
const momentOf = (name: string): CommandMoment => Object.hasOwn(moments, name) ? moments[name]! : 'script'

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
