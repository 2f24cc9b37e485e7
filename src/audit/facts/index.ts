import type { Release, Snapshot } from '../../model/index.ts'
import { agents } from './agents.ts'
import type { AgentsFacts } from './agents.ts'
import { browser } from './browser.ts'
import type { BrowserFacts } from './browser.ts'
import { channels } from './channels.ts'
import type { ChannelsFacts } from './channels.ts'
import { claudeCli } from './claude-cli.ts'
import type { ClaudeCliFacts } from './claude-cli.ts'
import { code } from './code.ts'
import type { CodeFacts } from './code.ts'
import { containers } from './containers.ts'
import type { ContainersFacts } from './containers.ts'
import { dmRoutes } from './dm-routes.ts'
import type { DmRoutesFacts } from './dm-routes.ts'
import { execReach } from './exec-reach.ts'
import type { ExecReachFacts } from './exec-reach.ts'
import { exec } from './exec.ts'
import type { ExecFacts } from './exec.ts'
import { exposure } from './exposure.ts'
import type { ExposureFacts } from './exposure.ts'
import { flags } from './flags.ts'
import type { FlagsFacts } from './flags.ts'
import { gatewayAuth } from './gateway-auth.ts'
import type { GatewayAuthFacts } from './gateway-auth.ts'
import { gateway } from './gateway.ts'
import type { GatewayFacts } from './gateway.ts'
import { hooks } from './hooks.ts'
import type { HooksFacts } from './hooks.ts'
import { installs } from './installs.ts'
import type { InstallsFacts } from './installs.ts'
import { models } from './models.ts'
import type { ModelsFacts } from './models.ts'
import { newer } from './newer.ts'
import type { NewerFacts } from './newer.ts'
import { nodes } from './nodes.ts'
import type { NodesFacts } from './nodes.ts'
import { plugins } from './plugins.ts'
import type { PluginsFacts } from './plugins.ts'
import { probe } from './probe.ts'
import type { ProbeFacts } from './probe.ts'
import type { Resolver } from './resolver.ts'
import { sandbox } from './sandbox.ts'
import type { SandboxFacts } from './sandbox.ts'
import { settings } from './settings.ts'
import type { SettingsFacts } from './settings.ts'
import { skills } from './skills.ts'
import type { SkillsFacts } from './skills.ts'
import { storage } from './storage.ts'
import type { StorageFacts } from './storage.ts'
import { surface } from './surface.ts'
import type { SurfaceFacts } from './surface.ts'
import { toolContexts } from './tool-contexts.ts'
import type { ToolContextsFacts } from './tool-contexts.ts'

export { Unknown } from './resolver.ts'
export type { Account } from './channels.ts'
export type { ToolContext } from './tool-contexts.ts'
export type { ModelReference } from './models.ts'

/** How many findings were moved aside so far, and how many suppressions of the operator's own file are in force. */
export interface Suppressed { readonly moved: number; readonly own: number }

/** Which release's rules apply, whether code and gateway were looked at, and what was suppressed so far. */
export interface RunFacts { readonly release: Release; readonly isDeep: boolean; readonly suppressed: Suppressed }

/** What is really true of a home, one view per subject. Read-only; each is worked out once, when it is first asked for. */
export interface Facts {
  readonly agents: AgentsFacts
  readonly browser: BrowserFacts
  readonly channels: ChannelsFacts
  readonly claudeCli: ClaudeCliFacts
  readonly code: CodeFacts
  readonly containers: ContainersFacts
  readonly dmRoutes: DmRoutesFacts
  readonly exec: ExecFacts
  readonly execReach: ExecReachFacts
  readonly exposure: ExposureFacts
  readonly flags: FlagsFacts
  readonly gateway: GatewayFacts
  readonly gatewayAuth: GatewayAuthFacts
  readonly hooks: HooksFacts
  readonly installs: InstallsFacts
  readonly models: ModelsFacts
  readonly newer: NewerFacts
  readonly nodes: NodesFacts
  readonly plugins: PluginsFacts
  readonly probe: ProbeFacts
  readonly run: RunFacts
  readonly sandbox: SandboxFacts
  readonly settings: SettingsFacts
  readonly skills: SkillsFacts
  readonly storage: StorageFacts
  readonly surface: SurfaceFacts
  readonly toolContexts: ToolContextsFacts
}
export type FactName = keyof Facts

const resolvers: { readonly [N in Exclude<FactName, 'run'>]: Resolver<N> } = {
  agents, browser, channels, claudeCli, code, containers, dmRoutes, exec, execReach, exposure, flags, gateway, gatewayAuth, hooks, installs, models, newer, nodes,
  plugins, probe, sandbox, settings, skills, storage, surface, toolContexts,
}

const freeze = (value: unknown, depth = 0): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || depth > 4) return
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part, depth + 1)
}

export const factNames = ['run', ...Object.keys(resolvers)] as readonly FactName[]

/** The facts of a snapshot. A fact that cannot be known throws whenever it is asked for. */
export const createFacts = (snapshot: Snapshot, suppressed: Suppressed = { moved: 0, own: 0 }): Facts => {
  const known = new Map<FactName, unknown>([['run', { release: snapshot.release, isDeep: snapshot.isDeep, suppressed }]])
  const ask = <N extends FactName>(name: N): Facts[N] => {
    if (!known.has(name)) {
      const value = resolvers[name as Exclude<N, 'run'>](snapshot, ask)
      freeze(value)
      known.set(name, value)
    }
    return known.get(name) as Facts[N]
  }
  const facts = {} as Facts
  for (const name of factNames) Object.defineProperty(facts, name, { enumerable: true, get: () => ask(name) })
  return Object.freeze(facts)
}
