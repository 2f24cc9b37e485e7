import type { ConfigValue } from '../../model/index.ts'
import { toolCatalog } from './tool-catalog.ts'
import type { ToolCatalog } from './tool-catalog.ts'
import { at, isObject, textAt, textsAt } from './tree.ts'

/** What a set of tool rules allows and forbids; `allow` unset or empty means everything. */
export interface ToolPolicy { readonly allow?: readonly string[]; readonly deny?: readonly string[] }

const nameIn = ({ aliases }: ToolCatalog, written: string): string => {
  const name = written.trim().toLowerCase()
  return aliases[name] ?? name
}

export const toolName = (written: string, catalog = toolCatalog('2026.5.22')): string => nameIn(catalog, written)

const expand = (names: readonly string[], catalog: ToolCatalog): readonly string[] =>
  names.map((name) => nameIn(catalog, name)).filter((name) => name !== '').flatMap((name) => catalog.groups[name] ?? [name])

export const profilePolicy = (profile: string | undefined, { profiles } = toolCatalog('2026.5.22')): ToolPolicy | undefined => {
  const allow = profile === undefined ? undefined : profiles[profile]
  return allow && { allow }
}

/** The policy that a section writes down; undefined when it says nothing about tools. */
export const policyOf = (section: ConfigValue | undefined): ToolPolicy | undefined => {
  const isListed = Array.isArray(at(section, 'allow'))
  const own = textsAt(section, 'allow')
  const also = textsAt(section, 'alsoAllow')
  const deny = Array.isArray(at(section, 'deny')) ? { deny: textsAt(section, 'deny') } : {}
  if (isListed) return { allow: also.length === 0 ? own : [...(own.length === 0 ? ['*'] : own), ...also], ...deny }
  if (also.length > 0) return { allow: ['*', ...also], ...deny }
  return 'deny' in deny ? deny : undefined
}

const globs = new Map<string, (name: string) => boolean>()

/** `*` stands for any run of characters; matched piece by piece, so that no pattern can be slow. */
const matcher = (pattern: string): ((name: string) => boolean) => {
  const known = globs.get(pattern)
  if (known !== undefined) return known
  const pieces = pattern.split('*')
  const match = (name: string): boolean => {
    if (pieces.length === 1) return name === pattern
    const [head = '', ...rest] = pieces
    const tail = rest.pop() ?? ''
    if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false
    let from = head.length
    for (const piece of rest) {
      const found = name.indexOf(piece, from)
      if (found < 0 || found + piece.length > name.length - tail.length) return false
      from = found + piece.length
    }
    return true
  }
  if (globs.size < 1000) globs.set(pattern, match)
  return match
}

const matchesAny = (name: string, patterns: readonly string[]): boolean => patterns.some((pattern) => matcher(pattern)(name))

const allows = (policy: ToolPolicy, name: string, catalog: ToolCatalog): boolean => {
  if (matchesAny(name, expand(policy.deny ?? [], catalog))) return false
  const allow = expand(policy.allow ?? [], catalog)
  if (allow.length === 0 || matchesAny(name, allow)) return true
  return name === 'apply_patch' && matchesAny('write', allow)
}

/** A tool is there only when every policy lets it through. */
export const isAvailable = (tool: string, policies: readonly ToolPolicy[], catalog = toolCatalog('2026.5.22')): boolean => {
  const name = nameIn(catalog, tool)
  return policies.every((policy) => allows(policy, name, catalog))
}

/** What a sandbox lets through besides everything else; agent before global, defaults where neither speaks. */
export const sandboxPolicy = (global: ConfigValue | undefined, own: ConfigValue | undefined, catalog = toolCatalog('2026.5.22')): ToolPolicy => {
  const { sandboxAllow, sandboxDeny, imageTool } = catalog
  const written = (name: string): readonly string[] | undefined => {
    const section = [own, global].find((value) => Array.isArray(at(value, 'sandbox', 'tools', name)))
    return section === undefined ? undefined : textsAt(section, 'sandbox', 'tools', name)
  }
  const explicit = written('allow')
  const also = written('alsoAllow') ?? []
  const asked = expand([...(explicit ?? []), ...also], catalog)
  const deny = written('deny') ?? sandboxDeny.filter((name) => !matchesAny(name, asked))
  if (explicit?.length === 0 && also.length === 0) return { allow: [], deny }
  const allow = [...(explicit ?? sandboxAllow), ...also]
  const isSettled = matchesAny(imageTool, expand(allow, catalog)) || matchesAny(imageTool, expand(deny, catalog))
  return { allow: allow.length === 0 || isSettled ? allow : [...allow, imageTool], deny }
}

/** Rules for one provider or model; `<provider>/<model>` wins over `<provider>`. `canonical` names a provider's other spellings. */
export const providerPolicy = (section: ConfigValue | undefined, provider: string, model: string, canonical: (name: string) => string): ToolPolicy | undefined => {
  const byProvider = at(section, 'byProvider')
  if (!isObject(byProvider)) return undefined
  const keyOf = (written: string): string => {
    const [name = '', ...rest] = written.trim().toLowerCase().split('/')
    return [canonical(name), ...rest].join('/')
  }
  const named = new Map(Object.entries(byProvider).map(([name, value]) => [keyOf(name), value]))
  const bare = model.toLowerCase().startsWith(`${provider}/`) ? model.slice(provider.length + 1) : model
  return policyOf(named.get(`${provider}/${bare.toLowerCase()}`) ?? named.get(provider))
}

export const profileOf = (tools: ConfigValue | undefined, own: ConfigValue | undefined): string | undefined =>
  textAt(own, 'profile') ?? textAt(tools, 'profile')
