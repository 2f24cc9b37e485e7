import type { ExtensionSnapshot, KeyPath } from '../../model/index.ts'
import { bundledPluginIds } from './bundled-plugins.ts'
import { channelSettings } from './channel-settings.ts'
import { toolCatalog } from './tool-catalog.ts'
import { isAvailable, policyOf, toolName } from './tool-policy.ts'
import type { ToolPolicy } from './tool-policy.ts'
import type { ToolContext } from './tool-contexts.ts'
import { at, isObject, isOff, objectAt, textsAt } from './tree.ts'
import type { ConfigValue } from '../../model/index.ts'
import type { Resolver } from './resolver.ts'

export interface PluginsFacts {
  readonly extensionsDir: string
  readonly extensions: readonly ExtensionSnapshot[]
  readonly allow: readonly string[]
  /** Entries of the allow list that no plugin answers to. */
  readonly phantoms: readonly { readonly name: string; readonly keyPath: KeyPath }[]
  /** Extensions that are loaded. */
  readonly enabled: readonly string[]
  /** Who can reach the tools of those. */
  readonly permissiveContexts: readonly { readonly label: string; readonly keyPath: KeyPath }[]
  /** A chat channel lets its users start skills by command. */
  readonly hasSkillCommands: boolean
}

const lowered = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.trim().toLowerCase()))

const policySections = (tools: ConfigValue | undefined): readonly ConfigValue[] => {
  const byProvider = objectAt(tools, 'byProvider')
  return [tools, ...Object.values(byProvider)].filter((section) => section !== undefined && isObject(section)) as readonly ConfigValue[]
}

const names = (policy: ToolPolicy | undefined): readonly string[] => (policy?.allow ?? []).map((name) => toolName(name))

export const plugins: Resolver<'plugins'> = (snapshot, fact) => {
  const { config, extensions, knownPluginIds, locations, release } = snapshot
  const own = at(config.value, 'plugins')
  const allow = textsAt(own, 'allow')
  const allowed = lowered(allow)
  const denied = lowered(textsAt(own, 'deny'))
  const isOneOf = (set: ReadonlySet<string>, { id, manifestId }: ExtensionSnapshot): boolean =>
    set.has(id.toLowerCase()) || (manifestId !== undefined && set.has(manifestId.toLowerCase()))
  const enabled = isOff(own, 'enabled') ? [] : extensions.filter((extension) =>
    !isOneOf(denied, extension) && (allow.length === 0 || isOneOf(allowed, extension)) && !isOff(own, 'entries', extension.id, 'enabled')).map(({ id }) => id)
  const known = lowered([...bundledPluginIds, ...knownPluginIds, ...extensions.flatMap(({ id, manifestId }) => [id, manifestId ?? id])])
  const phantoms = extensions.length === 0 ? [] : allow.map((name, index) => ({ name, keyPath: ['plugins', 'allow', index] }))
    .filter(({ name }) => name.toLowerCase() !== 'group:plugins' && !known.has(name.toLowerCase()))
  const wanted = new Set(['group:plugins', ...enabled.map((id) => id.toLowerCase())])
  const tools = at(config.value, 'tools')
  const isPermissive = ({ policies, profile, agent }: ToolContext): boolean => {
    if (isAvailable('plugvet_unknown_plugin_tool', policies, toolCatalog(release))) return true
    if (profile !== undefined) return false
    const sections = [tools, at(agent?.value, 'tools')].flatMap(policySections)
    return sections.some((section) => names(policyOf(section)).some((name) => wanted.has(name)))
  }
  const contexts = fact('toolContexts').all.filter(isPermissive)
  return {
    extensionsDir: locations.extensionsDir, extensions, allow, phantoms, enabled,
    permissiveContexts: contexts.map(({ agent, label, keyPath }) => ({ label: agent === undefined ? 'default' : label, keyPath })),
    hasSkillCommands: ['telegram', 'discord', 'slack'].some((channel) => {
      const settings = channelSettings(snapshot, channel)
      return settings.hasToken && settings.nativeSkills
    }),
  }
}
