import type { KeyPath } from '../../model/index.ts'
import type { Agent } from './agents.ts'
import type { Sandbox } from './sandbox.ts'
import { isAvailable, policyOf, profileOf, profilePolicy, sandboxPolicy } from './tool-policy.ts'
import { toolCatalog } from './tool-catalog.ts'
import type { ToolPolicy } from './tool-policy.ts'
import { at, objectAt, textAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** Whose hands the tools are in: those of an agent, or of every agent without rules of its own. */
export interface ToolContext {
  readonly label: string
  readonly keyPath: KeyPath
  readonly agent: Agent | undefined
  readonly sandbox: Sandbox
  readonly profile: string | undefined
  readonly policies: readonly ToolPolicy[]
  /** Where commands run: what the agent says, else what all say. */
  readonly execHost: string | undefined
  readonly runtime: readonly string[]
  readonly fs: readonly string[]
  /** Tools that change the gateway itself, its plugins or its schedule. */
  readonly controlPlane: readonly string[]
  /** Tools that read or address sessions of others. */
  readonly sessions: readonly string[]
  readonly isWorkspaceOnly: boolean
  readonly hasUnguardedRuntime: boolean
  readonly hasUnguardedFs: boolean
  /** One line for people. */
  readonly summary: string
}

export interface ToolContextsFacts {
  /** The defaults first, then every agent. */
  readonly all: readonly ToolContext[]
  readonly risky: readonly ToolContext[]
  readonly hasRuntimeRisk: boolean
}

const summarise = (label: string, mode: string, runtime: readonly string[], fs: readonly string[], isWorkspaceOnly: boolean): string => {
  const named = (names: readonly string[]): string => (names.length === 0 ? 'off' : names.join(', '))
  return `${label} (sandbox=${mode}; runtime=[${named(runtime)}]; fs=[${named(fs)}]; fs.workspaceOnly=${isWorkspaceOnly})`
}

const runtimeTools = ['exec', 'process']
const controlPlaneTools = ['automations', 'gateway', 'plugins']
const sessionTools = ['sessions_list', 'sessions_history', 'sessions_search', 'sessions_send', 'session_status']
const fsTools = ['read', 'write', 'edit', 'apply_patch']

export const toolContexts: Resolver<'toolContexts'> = ({ config, release }, fact) => {
  const catalog = toolCatalog(release)
  const { list } = fact('agents')
  const sandboxes = fact('sandbox')
  const tools = at(config.value, 'tools')
  const contextOf = (label: string, keyPath: KeyPath, agent: Agent | undefined, sandbox: Sandbox): ToolContext => {
    const own = objectAt(agent?.value, 'tools')
    const profile = profileOf(tools, own)
    const confined = sandbox.mode === 'all' ? sandboxPolicy(tools, own, catalog) : undefined
    const policies = [profilePolicy(profile, catalog), policyOf(tools), policyOf(own), confined].filter((policy) => policy !== undefined)
    const available = (names: readonly string[]): readonly string[] => names.filter((name) => isAvailable(name, policies, catalog))
    const runtime = available(runtimeTools)
    const fs = available(fsTools)
    const isWorkspaceOnly = (at(own, 'fs', 'workspaceOnly') ?? at(tools, 'fs', 'workspaceOnly')) === true
    const isOpen = sandbox.mode !== 'all'
    return {
      label, keyPath, agent, sandbox, profile, policies, runtime, fs, isWorkspaceOnly,
      controlPlane: available(controlPlaneTools), sessions: available(sessionTools),
      execHost: textAt(own, 'exec', 'host') ?? textAt(tools, 'exec', 'host'),
      hasUnguardedRuntime: isOpen && runtime.length > 0, hasUnguardedFs: isOpen && fs.length > 0 && !isWorkspaceOnly,
      summary: summarise(label, sandbox.mode, runtime, fs, isWorkspaceOnly),
    }
  }
  const all = [
    contextOf('agents.defaults', ['tools'], undefined, sandboxes.defaults),
    ...list.map((agent) => contextOf(`agents.list.${agent.id}`, agent.keyPath, agent, sandboxes.byAgent.get(agent) ?? sandboxes.defaults)),
  ]
  return {
    all, risky: all.filter(({ hasUnguardedRuntime, hasUnguardedFs }) => hasUnguardedRuntime || hasUnguardedFs),
    hasRuntimeRisk: all.some(({ hasUnguardedRuntime }) => hasUnguardedRuntime),
  }
}
