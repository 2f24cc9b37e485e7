import type { KeyPath } from '../../model/index.ts'
import { at, isObject, objectAt, textAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** Arguments of the Claude backend that ask for a permission mode. */
export interface PermissionArguments { readonly name: string; readonly mode: string; readonly keyPath: KeyPath }

export interface ClaudeCliFacts {
  /** Modes that are asked for and then overridden, because commands run without a question anyway. */
  readonly overridden: readonly PermissionArguments[]
  /** Where commands run without a question. */
  readonly unguardedScopes: readonly string[]
}

/** What the last usable `--permission-mode` says. What begins with a dash is the next option, not a mode. */
const modeOf = (args: unknown): string | undefined => {
  if (!Array.isArray(args)) return undefined
  const modes = args.map((arg: unknown, index): unknown => {
    if (arg === '--permission-mode') return args[index + 1] as unknown
    return typeof arg === 'string' ? /^--permission-mode=(.*)$/.exec(arg)?.[1] : undefined
  })
  const last = modes.findLast((mode) => typeof mode === 'string' ? mode.trim() !== '' && !mode.startsWith('-') : mode !== undefined)
  return last === undefined || typeof last === 'string' ? last?.trim() : 'another mode'
}

const backend = (defaults: ConfigObject): readonly [string, ConfigObject] | undefined => {
  const all = Object.entries(objectAt(defaults, 'cliBackends')).filter((entry): entry is [string, ConfigObject] => isObject(entry[1]))
  const isClaude = (command: string | undefined): boolean => /(^|[\\/])claude$/.test(command ?? '')
  return all.find(([name]) => name === 'claude-cli') ?? all.find(([name]) => name === 'anthropic-cli') ?? all.find(([, value]) => isClaude(textAt(value, 'command')))
}

export const claudeCli: Resolver<'claudeCli'> = (_, fact) => {
  const { defaults } = fact('agents')
  const found = backend(defaults)
  const scopes = fact('execReach').scopes.filter(({ isUnguarded }) => isUnguarded).map(({ id }) => id)
  if (found === undefined || scopes.length === 0) return { overridden: [], unguardedScopes: scopes }
  const [name, value] = found
  const isManaged = (textAt(value, 'output') ?? 'jsonl') === 'jsonl' && (textAt(value, 'input') ?? 'stdin') === 'stdin'
    && (textAt(value, 'liveSession') ?? 'claude-stdio') === 'claude-stdio'
  const lists = isManaged ? ['args', 'resumeArgs'] : []
  const overridden = lists.flatMap((list): readonly PermissionArguments[] => {
    const mode = modeOf(at(value, list))
    return mode === undefined || mode === 'bypassPermissions' ? [] : [{ name: list, mode, keyPath: ['agents', 'defaults', 'cliBackends', name, list] }]
  })
  return { overridden, unguardedScopes: scopes }
}
