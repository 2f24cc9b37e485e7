import { dirname, join } from 'node:path'

/** How to reach registries, in the form that npm's libraries take. Holds credentials: never print it, never keep it. */
export interface RegistrySettings {
  readonly options: Readonly<Record<string, unknown>>
  /** Milliseconds without an answer, or without another part of one, after which a server counts as silent. */
  readonly patience: number
  /** Waited for before every request to that registry, where many share what it allows. */
  readonly turn?: ((registry: string) => Promise<void>) | undefined
}

export interface SettingsOptions {
  /** The process environment when unsaid. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Where answers are kept; nowhere when unsaid. */
  readonly cacheFolder?: string | undefined
  /** The longest to wait, in milliseconds, and how often to ask again, whatever npm's settings allow. */
  readonly mostPatience?: number
  readonly mostRetries?: number
}

const numberIn = (value: unknown, most: number): number => typeof value === 'number' && value >= 0 ? Math.min(value, most) : most

/**
 * npm's own settings: environment, the user's and the machine's .npmrc, with registries by scope, proxies and tokens. The
 * .npmrc of the current folder is left out, as in installs of OpenClaw: it may belong to what is reviewed, and could send
 * the user's tokens to a registry of its own.
 */
export const registrySettings = async ({ env = process.env, cacheFolder, mostPatience = 30_000, mostRetries = 2 }: SettingsOptions = {}): Promise<RegistrySettings> => {
  const [{ default: Config }, { default: npm }] = await Promise.all([import('@npmcli/config'), import('@npmcli/config/lib/definitions/index.js')])
  const config = new Config({
    definitions: npm.definitions, flatten: npm.flatten, shorthands: npm.shorthands, nerfDarts: npm.nerfDarts,
    npmPath: join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm'),
    // A global install reads no project settings. A copy of the environment, since loading writes into it.
    argv: ['node', 'npm', '--location=global'], env: { ...env }, cwd: dirname(process.execPath), warn: false,
  })
  await config.load()
  const { flat } = config
  const patience = numberIn(flat['timeout'], mostPatience)
  const retry = flat['retry'] as { readonly retries?: unknown; readonly minTimeout?: unknown } | undefined
  return {
    patience,
    options: {
      ...flat, global: false, location: 'user', where: undefined, before: null, timeout: patience,
      // What waits for a program on the command line waits less than an install.
      retry: { retries: numberIn(retry?.retries, mostRetries), factor: 2, minTimeout: numberIn(retry?.minTimeout, 300), maxTimeout: 3000 },
      ignoreScripts: true, foregroundScripts: false, progress: false, audit: false, fund: false,
      cache: cacheFolder === undefined ? undefined : join(cacheFolder, 'registry'),
      ...cacheFolder !== undefined && { tufCache: join(cacheFolder, 'tuf') },
    },
  }
}
