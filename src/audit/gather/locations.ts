import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Locations {
  readonly home: string
  /** Every folder that counts as somebody's home, most specific first. */
  readonly homes: readonly string[]
  readonly stateDir: string
  readonly configPath: string
  readonly credentialsDir: string
  readonly extensionsDir: string
  readonly approvalsPath: string
  readonly defaultWorkspace: string
  readonly includeRoots: readonly string[]
}

/** A variable's trimmed value; `undefined` and `null`, left there by careless scripts, count as unset. */
export const read = (env: Environment, name: string): string | undefined => {
  const value = env[name]?.trim()
  return value && value !== 'undefined' && value !== 'null' ? value : undefined
}

export const expandTilde = (path: string, home: string): string =>
  path === '~' ? home : /^~[/\\]/.test(path) ? join(home, path.slice(2)) : path

const homesOf = (env: Environment): string[] => {
  const system = read(env, 'HOME') ?? read(env, 'USERPROFILE') ?? homedir()
  const own = read(env, 'OPENCLAW_HOME')
  const named = [own && expandTilde(own, system), read(env, 'HOME'), read(env, 'USERPROFILE'), homedir()]
  return [...new Set(named.filter((home) => home !== undefined && home !== '').map((home) => resolve(home as string)))]
}

const defaultStateDir = (home: string): string => {
  const current = join(home, '.openclaw')
  const legacy = join(home, '.clawdbot')
  return !existsSync(current) && existsSync(legacy) ? legacy : current
}

const configIn = (stateDir: string): string =>
  ['openclaw.json', 'clawdbot.json'].map((name) => join(stateDir, name)).find((path) => existsSync(path)) ?? join(stateDir, 'openclaw.json')

/** Where everything lives, from the environment alone. Paths come back absolute. */
export const locate = (env: Environment): Locations => {
  const homes = homesOf(env)
  const home = homes[0] ?? homedir()
  const path = (name: string): string | undefined => {
    const value = read(env, name)
    return value === undefined ? undefined : resolve(expandTilde(value, home))
  }
  const stateDir = path('OPENCLAW_STATE_DIR') ?? defaultStateDir(home)
  const profile = read(env, 'OPENCLAW_PROFILE')
  const workspace = profile && profile.toLowerCase() !== 'default' ? `workspace-${profile}` : 'workspace'
  return {
    home,
    homes,
    stateDir,
    configPath: path('OPENCLAW_CONFIG_PATH') ?? configIn(stateDir),
    credentialsDir: path('OPENCLAW_OAUTH_DIR') ?? join(stateDir, 'credentials'),
    extensionsDir: join(stateDir, 'extensions'),
    approvalsPath: join(home, '.openclaw', 'exec-approvals.json'),
    defaultWorkspace: path('OPENCLAW_WORKSPACE_DIR') ?? join(home, '.openclaw', workspace),
    includeRoots: (read(env, 'OPENCLAW_INCLUDE_ROOTS') ?? '').split(process.platform === 'win32' ? ';' : ':')
      .map((root) => root.trim()).filter((root) => root !== '').map((root) => resolve(expandTilde(root, home))),
  }
}

/** What `--profile <name>` before an OpenClaw command does: it names a state folder of its own, unless one is named already. */
export const forInstance = (env: Environment, name: string | undefined): Environment => {
  if (name === undefined || name === '' || name === 'default') return env
  const stateDir = read(env, 'OPENCLAW_STATE_DIR') ?? join(homesOf(env)[0] ?? homedir(), `.openclaw-${basename(name)}`)
  return {
    ...env,
    OPENCLAW_PROFILE: name,
    OPENCLAW_STATE_DIR: stateDir,
    OPENCLAW_CONFIG_PATH: read(env, 'OPENCLAW_CONFIG_PATH') ?? join(stateDir, 'openclaw.json'),
    ...(name === 'dev' ? { OPENCLAW_GATEWAY_PORT: read(env, 'OPENCLAW_GATEWAY_PORT') ?? '19001' } : {}),
  }
}

/** `18789`, `host:18789` or `[v6]:18789`. */
export const portOf = (text: string | undefined): number | undefined => {
  const digits = text === undefined ? undefined : /^(?:\[[^\]]*\]:|[^:\s]+:)?(\d{1,5})$/.exec(text.trim())?.[1]
  const port = Number(digits)
  return digits !== undefined && port > 0 && port < 65536 ? port : undefined
}

