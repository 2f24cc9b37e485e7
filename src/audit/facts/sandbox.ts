import type { KeyPath } from '../../model/index.ts'
import { bindSource, isAbsoluteSource } from '../bind-mounts.ts'
import { blockedPlace } from './blocked-binds.ts'
import type { Agent } from './agents.ts'
import { at, isObject, objectAt, textAt, textsAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** A sandbox as it works for one agent, or for those without settings of their own. */
export interface Sandbox {
  readonly mode: string
  readonly scope: string
  readonly workspaceAccess: string
  readonly browser: { readonly isEnabled: boolean; readonly network: string; readonly cdpSourceRange: string | undefined }
}

export interface BindMount {
  readonly text: string
  readonly keyPath: KeyPath
  readonly isAbsolute: boolean
  /** The forbidden place that it targets, or `/` when it covers everything. */
  readonly blocked: string | undefined
}

/** One written `sandbox.docker` section. */
export interface DockerSection {
  readonly label: string
  readonly keyPath: KeyPath
  readonly isEmpty: boolean
  readonly mode: string
  readonly binds: readonly BindMount[]
  readonly network: string | undefined
  readonly seccomp: string | undefined
  readonly apparmor: string | undefined
}

export interface SandboxFacts {
  readonly defaults: Sandbox
  readonly byAgent: ReadonlyMap<Agent, Sandbox>
  /** `agents.defaults` first, then each agent. */
  readonly sections: readonly DockerSection[]
  /** The docker section of the defaults takes effect nowhere. */
  readonly isDefaultDockerIdle: boolean
}

const scopeOf = (section: ConfigObject): string | undefined => {
  const written = textAt(section, 'scope')
  if (written !== undefined) return written
  const legacy = at(section, 'perSession')
  return legacy === true ? 'session' : legacy === false ? 'shared' : undefined
}

/** Agent first, then defaults; what an agent says of its browser does not count in a shared sandbox. */
const resolve = (defaults: ConfigObject, own: ConfigObject): Sandbox => {
  const first = (name: string): string | undefined => textAt(own, name) ?? textAt(defaults, name)
  const scope = scopeOf(own) ?? scopeOf(defaults) ?? 'agent'
  const ownBrowser = scope === 'shared' ? {} : objectAt(own, 'browser')
  const browser = { ...objectAt(defaults, 'browser'), ...ownBrowser }
  return {
    mode: first('mode') ?? 'off', scope, workspaceAccess: first('workspaceAccess') ?? 'none',
    browser: { isEnabled: browser['enabled'] === true, network: textAt(browser, 'network') ?? 'openclaw-sandbox-browser', cdpSourceRange: textAt(browser, 'cdpSourceRange') },
  }
}

export const sandbox: Resolver<'sandbox'> = ({ locations, realPaths }, fact) => {
  const { defaults, list } = fact('agents')
  const common = objectAt(defaults, 'sandbox')
  const own = resolve(common, {})
  const byAgent = new Map(list.map((agent) => [agent, resolve(common, objectAt(agent.value, 'sandbox'))]))
  const mounts = (docker: ConfigObject, keyPath: KeyPath): readonly BindMount[] => textsAt(docker, 'binds').map((text, index) => {
    const source = bindSource(text)
    const isAbsolute = isAbsoluteSource(source)
    return { text, keyPath: [...keyPath, 'binds', index], isAbsolute, blocked: isAbsolute ? blockedPlace(source, realPaths, locations.homes) : undefined }
  })
  const section = (label: string, path: KeyPath, value: ConfigObject, mode: string): DockerSection => {
    const docker = objectAt(value, 'docker')
    const keyPath = [...path, 'sandbox', 'docker']
    return {
      label: `${label}.sandbox.docker`, keyPath, mode, isEmpty: Object.keys(docker).length === 0, binds: mounts(docker, keyPath),
      network: textAt(docker, 'network'), seccomp: textAt(docker, 'seccompProfile'), apparmor: textAt(docker, 'apparmorProfile'),
    }
  }
  const ofAgents = list.filter(({ value }) => isObject(at(value, 'sandbox')))
    .map((agent) => section(`agents.list.${agent.id}`, agent.keyPath, objectAt(agent.value, 'sandbox'), byAgent.get(agent)?.mode ?? own.mode))
  const sections = [section('agents.defaults', ['agents', 'defaults'], common, own.mode), ...ofAgents]
  const isUsed = own.mode !== 'off' || [...byAgent.values()].some(({ mode }) => mode !== 'off')
  return { defaults: own, byAgent, sections, isDefaultDockerIdle: !isUsed && sections[0]?.isEmpty === false }
}
