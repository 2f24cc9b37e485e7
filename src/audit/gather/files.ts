import { join } from 'node:path'
import type { FilesSnapshot, PathAccess } from '../../model/index.ts'
import type { AgentFolders } from '../agent-ids.ts'
import type { AccessReader } from './access.ts'
import type { Locations } from './locations.ts'

type OfAgent = PathAccess & { readonly agentId: string }

const given = <Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> =>
  value === undefined ? {} : { [name]: value } as Record<Name, Value>

/** Who may touch the files that matter. `includes` and `logFile` are absolute paths. */
export const gatherFiles = async (access: AccessReader, locations: Locations, agents: readonly Pick<AgentFolders, 'id' | 'agentDir'>[],
  { includes, logFile }: { readonly includes: readonly string[]; readonly logFile: string | undefined }): Promise<FilesSnapshot> => {
  const ofAgents = async (name: string): Promise<readonly OfAgent[]> => {
    const found = await Promise.all(agents.map(async ({ id, agentDir }) => {
      const entry = await access(join(agentDir, name))
      return entry && { ...entry, agentId: id }
    }))
    return found.filter((entry) => entry !== undefined)
  }
  const [stateDir, config, credentialsDir, log, included, authProfiles, sessionStores] = await Promise.all([
    access(locations.stateDir), access(locations.configPath), access(locations.credentialsDir),
    logFile === undefined ? undefined : access(logFile), Promise.all([...new Set(includes)].map(access)),
    ofAgents(join('agent', 'auth-profiles.json')), ofAgents(join('sessions', 'sessions.json')),
  ])
  return {
    ...given('stateDir', stateDir), ...given('config', config), ...given('credentialsDir', credentialsDir), ...given('logFile', log),
    includes: included.filter((entry) => entry !== undefined), authProfiles, sessionStores,
  }
}
