import { existsSync } from 'node:fs'
import type { ConfigPoint, KeyPath } from '../../model/index.ts'
import { withChannelDefaults } from './channel-defaults.ts'
import { substitute, withConfigEnv } from './config-environment.ts'
import { ConfigProblem, readConfigFiles } from './config-includes.ts'
import type { ConfigFile } from './config-includes.ts'
import { keyOf, places, plain } from './config-tree.ts'
import type { ConfigNode } from './config-tree.ts'
import type { Environment } from './locations.ts'
import { isRefused } from './refusals.ts'
import { validate } from './schema.ts'

/** One reason why a configuration cannot be used. */
export interface ConfigIssue { readonly file: string; readonly line?: number; readonly column?: number; readonly keyPath: KeyPath; readonly message: string }

/** `agents.list[0].tools`: the way people write a key path. */
export const formatKeyPath = (path: KeyPath): string => path.reduce<string>((text, part) => {
  if (typeof part === 'number') return `${text}[${part}]`
  const name = /^[A-Za-z_$][\w$-]*$/.test(part) ? part : JSON.stringify(part)
  return text === '' ? name : `${text}.${name}`
}, '')

const lineOf = (issue: ConfigIssue): string => {
  const place = issue.line === undefined ? issue.file : `${issue.file}:${issue.line}:${issue.column ?? 1}`
  return issue.keyPath.length === 0 ? `${place}: ${issue.message}` : `${place}: ${formatKeyPath(issue.keyPath)} ${issue.message}`
}

/** The configuration is invalid. The message has one line per problem, each with file, line and key path. */
export class InvalidConfig extends Error {
  readonly issues: readonly ConfigIssue[]
  constructor(issues: readonly ConfigIssue[]) {
    super(issues.map(lineOf).join('\n'))
    this.name = 'InvalidConfig'
    this.issues = issues
  }
}

export interface LoadedConfig {
  readonly exists: boolean
  /** Plain values after includes, substitution and schema defaults. Holds secrets: it must not leave gather. */
  readonly value: Readonly<Record<string, unknown>>
  readonly files: readonly ConfigFile[]
  readonly points: Readonly<Record<string, ConfigPoint>>
  /** The process environment with the config's `env` block. */
  readonly env: Environment
}

const nearest = (points: Readonly<Record<string, ConfigPoint>>, path: KeyPath): ConfigPoint | undefined => {
  for (let length = path.length; length >= 0; length -= 1) {
    const point = points[keyOf(path.slice(0, length))]
    if (point !== undefined) return point
  }
  return undefined
}

const pointsOf = (node: ConfigNode): Readonly<Record<string, ConfigPoint>> =>
  Object.fromEntries([...places(node)].map(([path, { at }]) => [keyOf(path), at]))

const check = (node: ConfigNode, files: readonly ConfigFile[], main: string): void => {
  if (node.kind !== 'object') throw new InvalidConfig([{ file: main, line: 1, column: 1, keyPath: [], message: 'the configuration must be an object' }])
  const problems = validate(plain(node))
  if (problems.length === 0) return
  const points = pointsOf(node)
  const placed = problems.map((problem) => ({ ...problem, at: nearest(points, problem.keyPath) ?? { file: 0, line: 1, column: 1 } }))
  placed.sort((a, b) => a.at.file - b.at.file || a.at.line - b.at.line || a.at.column - b.at.column)
  throw new InvalidConfig(placed.map(({ keyPath, message, at }) =>
    ({ file: files[at.file]?.path ?? main, line: at.line, column: at.column, keyPath, message })))
}

const read = (path: string, roots: readonly string[]): ReturnType<typeof readConfigFiles> => {
  try {
    return readConfigFiles(path, roots)
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidConfig([{ file: path, keyPath: [], message: 'is nested too deeply' }])
    if (!(error instanceof ConfigProblem)) throw error
    throw new InvalidConfig([{ file: error.file, ...error.place, keyPath: [], message: error.message }])
  }
}

/** Loads the configuration as OpenClaw does. Throws {@link InvalidConfig}. A missing file is an empty configuration. */
export const loadConfig = (path: string, roots: readonly string[], env: Environment): LoadedConfig => {
  if (!existsSync(path)) return { exists: false, value: {}, files: [], points: {}, env }
  const { files, node } = read(path, roots)
  const full = withConfigEnv(env, node)
  const config = substitute(node, full)
  check(config, files, path)
  // OpenClaw fills in defaults while it validates: what it refuses stays as it is written.
  const settled = isRefused(plain(config)) ? config : withChannelDefaults(config)
  return { exists: true, value: plain(settled) as Readonly<Record<string, unknown>>, files, points: pointsOf(settled), env: full }
}
