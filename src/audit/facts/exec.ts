import type { KeyPath } from '../../model/index.ts'
import { normalizeAgentId } from '../agent-ids.ts'
import { execModes } from './exec-modes.ts'
import { broadNames, interpreterNames, isInterpreterBin, isRiskyFolder, programName } from './programs.ts'
import { at, isObject, objectAt, textAt, textsAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Agent } from './agents.ts'
import type { Resolver } from './resolver.ts'

/** What one agent (or `main`, for all without settings of their own) may run. */
export interface ExecScope {
  readonly id: string
  readonly keyPath: KeyPath
  readonly security: string
  readonly ask: string | undefined
  readonly host: string | undefined
}

/** Programs that run without a question, where one agent or the whole configuration lists them. */
export interface SafeBins {
  readonly label: string
  readonly keyPath: KeyPath
  /** Interpreters without a profile that limits their arguments. */
  readonly interpreters: readonly string[]
  readonly broad: readonly string[]
  readonly riskyFolders: readonly string[]
}

/** Patterns of one agent in the approvals file that let an interpreter run anything. */
export interface ApprovedInterpreters { readonly agentId: string; readonly patterns: readonly string[] }

export interface ExecFacts {
  readonly host: string | undefined
  readonly scopes: readonly ExecScope[]
  /** Agents whose own exec host is the sandbox although they have none. */
  readonly unsandboxedAgents: readonly Agent[]
  readonly safeBins: readonly SafeBins[]
  readonly approvalsPath: string
  /** `defaults` and agents that let skills approve programs by themselves. */
  readonly autoAllowing: readonly string[]
  readonly approvedInterpreters: readonly ApprovedInterpreters[]
}

const safeBinsOf = (label: string, keyPath: KeyPath, exec: ConfigObject, profiles: ReadonlySet<string>): SafeBins => {
  const bins = [...new Set(textsAt(exec, 'safeBins').map(programName))]
  return {
    label, keyPath, interpreters: bins.filter((name) => isInterpreterBin(name) && !profiles.has(name)).sort(),
    broad: bins.filter((name) => broadNames.has(name)).sort(), riskyFolders: [...new Set(textsAt(exec, 'safeBinTrustedDirs'))].filter(isRiskyFolder),
  }
}

const profileNames = (...sections: readonly ConfigObject[]): ReadonlySet<string> =>
  new Set(sections.flatMap((exec) => Object.keys(objectAt(exec, 'safeBinProfiles')).map(programName)))

const shared: KeyPath = ['tools', 'exec', 'security']

export const exec: Resolver<'exec'> = ({ config, approvals, locations, release }, fact) => {
  const { list } = fact('agents')
  const { byAgent } = fact('sandbox')
  const global = objectAt(config.value, 'tools', 'exec')
  // A mode says what security is since 2026.9; the audit of 2026.7.1 looks at security alone.
  const securityOf = (section: ConfigObject): string | undefined => (release === 'current' ? execModes[textAt(section, 'mode') ?? '']?.security : undefined) ?? textAt(section, 'security')
  const ownOf = (agent: Agent): ConfigObject => objectAt(agent.value, 'tools', 'exec')
  const scopeOf = (id: string, keyPath: KeyPath, own: ConfigObject): ExecScope => ({
    id, keyPath, security: securityOf(own) ?? securityOf(global) ?? 'deny',
    ask: textAt(own, 'ask') ?? textAt(global, 'ask'), host: textAt(own, 'host') ?? textAt(global, 'host'),
  })
  // Points at the setting that is in force: the agent's own, or the one of all.
  const ofAgents = list.map((agent) => scopeOf(agent.id, at(ownOf(agent), 'security') === undefined ? shared : [...agent.keyPath, ...shared], ownOf(agent)))
  const main = scopeOf('main', shared, {})
  const isStrict = (agentId: string): boolean => {
    const agent = agentId === '*' || agentId === 'main' ? undefined : list.find(({ key }) => key === normalizeAgentId(agentId))
    return (at(agent && ownOf(agent), 'strictInlineEval') ?? at(global, 'strictInlineEval')) === true
  }
  const approved = (approvals?.agents ?? []).filter(({ agentId }) => !isStrict(agentId)).map(({ agentId, patterns }) =>
    ({ agentId, patterns: patterns.filter((pattern) => interpreterNames.has(programName(pattern).replace(/[*?[\]{}]/g, ''))) }))
  return {
    host: textAt(global, 'host'),
    scopes: [...(ofAgents.some(({ id }) => id === 'main') ? [] : [main]), ...ofAgents],
    unsandboxedAgents: list.filter((agent) => textAt(ownOf(agent), 'host') === 'sandbox' && byAgent.get(agent)?.mode === 'off'),
    safeBins: [
      safeBinsOf('tools.exec', ['tools', 'exec'], global, profileNames(global)),
      ...list.filter((agent) => isObject(at(agent.value, 'tools', 'exec'))).map((agent) =>
        safeBinsOf(`agents.list.${agent.id}.tools.exec`, [...agent.keyPath, 'tools', 'exec'], ownOf(agent), profileNames(global, ownOf(agent)))),
    ],
    approvalsPath: locations.approvalsPath,
    autoAllowing: [...(approvals?.defaults.autoAllowSkills ? ['defaults'] : []), ...(approvals?.agents ?? []).filter(({ autoAllowSkills }) => autoAllowSkills).map(({ agentId }) => `agents.${agentId}`)],
    approvedInterpreters: approved.filter(({ patterns }) => patterns.length > 0),
  }
}
