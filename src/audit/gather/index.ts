import { join, resolve } from 'node:path'
import type { ConfigValue, Gap, Release, SecretMark, Snapshot } from '../../model/index.ts'
import { agentFolders, agentStateFolders } from '../agent-ids.ts'
import { accessReader } from './access.ts'
import { gatherApprovals } from './approvals.ts'
import { gatherRealPaths } from './bind-places.ts'
import { gatherPackages } from './code-packages.ts'
import type { PackageScanner } from './code-packages.ts'
import { loadConfig } from './config.ts'
import type { LoadedConfig } from './config.ts'
import { excerpts } from './config-excerpts.ts'
import { gatherContainers } from './containers.ts'
import { withDotenv } from './dotenv.ts'
import { meaningfulNames } from './environment-names.ts'
import { gatherExtensions } from './extensions.ts'
import { gatherFiles } from './files.ts'
import { gatherInstalls } from './installs.ts'
import { expandTilde, forInstance, locate } from './locations.ts'
import type { Environment, Locations } from './locations.ts'
import { gatherMcporter } from './mcporter.ts'
import { gatherPairing, gatherLogins } from './pairing.ts'
import { probeGateway } from './probe.ts'
import type { Credentials } from './gateway-client.ts'
import { isObject } from './read.ts'
import type { JsonObject } from './read.ts'
import { createMarker, redact } from './redact.ts'
import type { Marker } from './redact.ts'
import { chooseRelease } from './release.ts'
import { resolveSecrets } from './secret-refs.ts'
import { gatherSkillLinks } from './skill-links.ts'
import type { SkillRoot } from './skill-places.ts'
import { readStateRecords } from './state-database.ts'
import { withVerifications } from './verifications.ts'
import type { InstallVerifier } from './verifications.ts'

export { formatKeyPath, InvalidConfig } from './config.ts'
export { loadSnapshot, saveSnapshot, SnapshotFault } from './snapshot-file.ts'
export type { ConfigIssue } from './config.ts'
export type { PackageScanner } from './code-packages.ts'
export type { InstallVerifier } from './verifications.ts'

export interface GatherOptions {
  /** The process environment; defaults to the real one. */
  readonly env?: Environment
  readonly cwd?: string
  /** Name of an OpenClaw instance (`--profile` or `--dev` of OpenClaw itself). */
  readonly instance?: string
  readonly release?: Release | 'auto'
  /** Adds the live probe and the code of plugins and skills. */
  readonly deep?: boolean
  readonly auth?: string
  readonly token?: string
  readonly password?: string
  /** Needed for a deep audit; without it code safety becomes a gap. */
  readonly scanPackage?: PackageScanner
  /** Asked about every npm install; nothing is compared without it. */
  readonly verifyInstall?: InstallVerifier
  readonly now?: number
}

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = path.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), value)
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
}

const listAt = (value: unknown, ...path: readonly string[]): readonly string[] => {
  const found = path.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), value)
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string' && item.trim() !== '') : []
}

const marked = <Name extends string>(name: Name, text: string | undefined, mark: Marker): Partial<Record<Name, SecretMark>> =>
  text === undefined || text.trim() === '' ? {} : { [name]: mark(text) } as Record<Name, SecretMark>

const explicitCredentials = ({ token, password }: GatherOptions): Credentials =>
  ({ ...(token?.trim() ? { token: token.trim() } : {}), ...(password?.trim() ? { password: password.trim() } : {}) })

const skillRoots = (config: JsonObject, locations: Locations, workspaces: readonly string[], agentDirs: readonly string[]): readonly SkillRoot[] => {
  const extra = listAt(config, 'skills', 'load', 'extraDirs').map((path) => ({ path: resolve(expandTilde(path, locations.home)), mayLeave: false }))
  const own = [
    { path: join(locations.stateDir, 'plugin-skills'), mayLeave: false },
    ...agentDirs.map((folder) => ({ path: join(folder, 'workshop-skills'), mayLeave: false })),
    { path: join(locations.stateDir, 'skills'), mayLeave: true }, { path: join(locations.home, '.agents', 'skills'), mayLeave: true },
  ]
  return [...extra, ...own, ...workspaces.flatMap((path) => [join(path, '.agents', 'skills'), join(path, 'skills')].map((root) => ({ path: root, mayLeave: false })))]
}

const stateRecords = async (stateDir: string, gaps: Gap[]): ReturnType<typeof readStateRecords> => {
  try {
    return await readStateRecords(stateDir)
  } catch (error) {
    gaps.push({ stage: 'gather', subject: join(stateDir, 'state', 'openclaw.sqlite'), reason: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

const configSnapshot = (loaded: LoadedConfig, resolved: JsonObject, mark: Marker): Snapshot['config'] => ({
  exists: loaded.exists,
  value: redact(resolved, mark) as Readonly<Record<string, ConfigValue>>,
  source: redact(loaded.value, mark) as Readonly<Record<string, ConfigValue>>,
  files: loaded.files.map((file) => ({ path: file.path, lines: excerpts(file) })),
  points: loaded.points,
})

const environmentOf = (options: GatherOptions): Environment => {
  const own = forInstance(options.env ?? process.env, options.instance)
  return withDotenv(own, options.cwd ?? process.cwd())
}

/** Looks at everything an audit needs, once. Throws `InvalidConfig`; anything else that cannot be looked at becomes a gap. */
export const gather = async (options: GatherOptions): Promise<Snapshot> => {
  const isDeep = options.deep === true
  const isWindows = process.platform === 'win32'
  const base = environmentOf(options)
  const locations = locate(base)
  const { stateDir, extensionsDir, credentialsDir, home } = locations
  const loaded = loadConfig(locations.configPath, locations.includeRoots, base)
  const env = loaded.env
  const expand = (path: string): string => resolve(expandTilde(path, home))
  const folders = agentFolders(loaded.value, locations, expand)
  const gaps: Gap[] = []
  const mark = createMarker()
  const explicit = explicitCredentials(options)
  const [secrets, state, docker] = await Promise.all([resolveSecrets(loaded.value, env, stateDir), stateRecords(stateDir, gaps), gatherContainers(env)])
  const config = secrets.value
  const logFile = textAt(config, 'logging', 'file')
  const workspaces = folders.map(({ workspace }) => workspace)
  const code = isDeep && options.scanPackage !== undefined ? await gatherPackages(options.scanPackage, {
    stateDir, extensionsDir, loadPaths: listAt(config, 'plugins', 'load', 'paths').map(expand),
    skillRoots: skillRoots(config, locations, workspaces, folders.map(({ agentDir }) => agentDir)),
  }) : { packages: [], gaps: [] }
  if (isDeep && options.scanPackage === undefined) gaps.push({ stage: 'gather', subject: 'plugins.code_safety', reason: 'no code scanner was given' })
  const [files, probe] = await Promise.all([
    gatherFiles(accessReader(isWindows, env), locations, agentStateFolders(loaded.value, stateDir), {
      includes: loaded.files.slice(1).map(({ path }) => path), logFile: logFile === undefined ? undefined : expand(logFile),
    }),
    isDeep ? probeGateway(config, env, stateDir, explicit) : undefined,
  ])
  const records = gatherInstalls(config, locations, state)
  const installs = options.verifyInstall === undefined ? records : await withVerifications(records, options.verifyInstall, gaps)
  const extensions = gatherExtensions(extensionsDir, mark)
  return {
    now: options.now ?? Date.now(),
    release: chooseRelease(options.release ?? env['PLUGVET_PROFILE'], state !== undefined, loaded.value),
    isDeep, isWindows,
    locations: { homes: locations.homes, stateDir, configPath: locations.configPath, credentialsDir, extensionsDir, approvalsPath: locations.approvalsPath },
    config: configSnapshot(loaded, config, mark),
    env: {
      ...marked('gatewayToken', env['OPENCLAW_GATEWAY_TOKEN']?.trim() || undefined, mark), ...marked('gatewayPassword', env['OPENCLAW_GATEWAY_PASSWORD']?.trim() || undefined, mark),
      isGatewayService: env['OPENCLAW_SERVICE_KIND']?.trim() === 'gateway', names: meaningfulNames(env),
    },
    override: { ...(options.auth === undefined ? {} : { mode: options.auth }), ...marked('token', explicit.token, mark), ...marked('password', explicit.password, mark) },
    files, extensions,
    knownPluginIds: installs.filter(({ kind }) => kind === 'plugin').map(({ id }) => id),
    installs,
    approvals: gatherApprovals(locations.approvalsPath),
    pairing: gatherPairing(credentialsDir), logins: gatherLogins(credentialsDir),
    realPaths: gatherRealPaths(config, locations.homes),
    containers: docker.containers, ...(docker.timedOut ? { containersTimedOut: true as const } : {}),
    skillLinks: gatherSkillLinks(workspaces),
    ...gatherMcporter(stateDir),
    packages: code.packages,
    ...(probe === undefined ? {} : { probe }),
    secretDiagnostics: secrets.diagnostics,
    gaps: [...gaps, ...code.gaps],
  }
}
