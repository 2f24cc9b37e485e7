import { homedir } from 'node:os'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readOwnFile } from '../io/index.ts'
import type { Asked } from './ask.ts'
import { checkedPaths, pathProblems } from './path-rules.ts'
import { digestOfBytes, policyConfig, readReceipt } from './place.ts'
import type { GuardPlaces } from './place.ts'
import { PolicyProblem, readPolicy } from './policy.ts'

/** One thing that was looked at. `mend` says what to do where it is not right. */
export interface Check { readonly isRight: boolean; readonly says: string; readonly mend?: string }

interface Exec {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** How long OpenClaw waits for the answer. */
  readonly timeoutMs: number
  /** Folders outside of which OpenClaw starts nothing; empty when it does not care. */
  readonly trustedDirs: readonly string[]
}
interface Hook { readonly enabled?: unknown; readonly targets?: unknown; readonly exec?: Readonly<Record<string, unknown>> }

const right = (says: string): Check => ({ isRight: true, says })
const wrong = (says: string, mend: string): Check => ({ isRight: false, says, mend })

// What starting the program and handing over the answer may take beside the budget.
const answeringMs = 500
const againHint = 'run `plugvet guard install`'
const textsOf = (value: unknown): readonly string[] => Array.isArray(value) ? value.filter(one => typeof one === 'string') : []

const patience = (value: unknown, otherwise: number): number => typeof value === 'number' && value > 0 ? value : otherwise

/** How OpenClaw would start the guard, by its configuration; undefined when it would not. */
export function startedBy(value: unknown): Exec | undefined {
  const { enabled, exec = {} } = (typeof value === 'object' && value !== null ? value : {}) as Hook
  const { command, args, env = {}, timeoutMs, noOutputTimeoutMs, trustedDirs } = exec
  if (enabled !== true || typeof command !== 'string') return undefined
  const texts = Object.entries(env as object).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const whole = patience(timeoutMs, 10_000)
  return {
    // The answer comes in one piece, so silence ends the wait as well.
    command, args: textsOf(args), env: Object.fromEntries(texts), timeoutMs: Math.min(whole, patience(noOutputTimeoutMs, whole)), trustedDirs: textsOf(trustedDirs),
  }
}

/** Whether OpenClaw is told to ask the guard, and about everything. */
export function configChecks(value: unknown, places: GuardPlaces): readonly Check[] {
  const hook = (typeof value === 'object' && value !== null ? value : undefined) as Hook | undefined
  if (hook === undefined) return [wrong('OpenClaw asks nobody before it installs something: security.installPolicy is not set', againHint)]
  if (hook.enabled !== true) return [wrong('security.installPolicy is there but switched off', 'set security.installPolicy.enabled to true')]
  const started = startedBy(value)
  if (started === undefined) return [wrong('security.installPolicy is switched on without a command, so every install fails', againHint)]
  const isOurs = started.args.includes(places.bundle)
  const targets = textsOf(hook.targets)
  return [
    isOurs ? right('OpenClaw asks plugvet before it installs something') : wrong(`OpenClaw asks another program: ${started.command}`, 'run `plugvet guard install --force` to take its place'),
    ...targets.length === 0 || targets.includes('skill') && targets.includes('plugin') ? [] : [wrong(`OpenClaw asks about ${targets.join(' and ')} alone`, 'remove security.installPolicy.targets')],
    ...isOurs && !isDeepStrictEqual(hook.exec, policyConfig(started.command, places)['exec']) ? [right('its settings differ from those that `guard install` writes; that is allowed')] : [],
  ]
}

/** Whether OpenClaw would accept the paths, and the files are those that were put there. */
export function fileChecks({ command, args, timeoutMs, trustedDirs }: Omit<Exec, 'env'>, places: GuardPlaces, uid: number, version: string): readonly Check[] {
  const paths = checkedPaths(command, args)
  const problems = [
    ...basename(command) === 'env' ? [{ path: command, problem: 'only looks for the program', mend: againHint }] : [],
    ...paths.flatMap(path => pathProblems(path, uid)),
    ...paths.filter(path => trustedDirs.length > 0 && !trustedDirs.some(folder => isInside(folder, path)))
      .map(path => ({ path, problem: 'lies outside of security.installPolicy.exec.trustedDirs', mend: `add ${dirname(path)} to trustedDirs` })),
  ]
  const bundle = readOwnFile(places.bundle)
  const receipt = readReceipt(places)
  return [
    ...problems.length === 0 ? [right('OpenClaw accepts the paths of the program')] : problems.map(({ path, problem, mend }) => wrong(`${path} ${problem}: OpenClaw refuses to run it`, mend)),
    ...bundle === undefined || receipt === undefined ? []
      : digestOfBytes(bundle) !== receipt.bundleDigest ? [wrong('the program was changed after it was installed', againHint)]
        : receipt.version !== version ? [wrong(`the program is that of plugvet ${receipt.version}, and this is ${version}`, againHint)] : [right(`the program is that of plugvet ${version}, unchanged`)],
    policyCheck(places, timeoutMs),
  ]
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder.replace(/^~(?=$|\/)/, homedir())), path)
  return way !== '..' && !way.startsWith(`..${sep}`)
}

function policyCheck({ policy }: GuardPlaces, timeoutMs: number): Check {
  const text = readOwnFile(policy)?.toString('utf8')
  if (text === undefined) return right(`no policy of your own (${policy}): critical findings are refused, warnings ask you`)
  try {
    const { budgetMs } = readPolicy(text)
    if (budgetMs + answeringMs > timeoutMs) {
      return wrong(`your policy takes ${budgetMs} ms for an answer, and OpenClaw refuses the install after ${timeoutMs} ms`, 'lower "budget", or raise security.installPolicy.exec.timeoutMs')
    }
    return right(`your policy ${policy} can be read`)
  } catch (error) {
    if (!(error instanceof PolicyProblem)) throw error
    return wrong(`your policy ${policy} cannot be used, so every install is refused: ${error.message}`, 'mend the file')
  }
}

/** The synthetic question that `openclaw doctor --deep` asks as well. */
export const probeRequest = (folder: string): string => JSON.stringify({
  protocolVersion: 1, openclawVersion: 'plugvet guard doctor', targetType: 'plugin', targetName: 'doctor-install-policy-probe',
  sourcePath: folder, sourcePathKind: 'directory', origin: { type: 'doctor' }, request: { kind: 'plugin-dir', mode: 'install' },
})

export function probeCheck({ answer, problem, tookMs }: Asked): Check {
  if (problem !== undefined) return wrong(`a test question was not answered: the program ${problem}`, againHint)
  try {
    const { decision, reason } = JSON.parse(answer ?? '') as { decision?: unknown; reason?: unknown }
    if (decision === 'allow') return right(`a test question was answered in ${tookMs} ms`)
    return wrong(`a test question was answered with ${String(decision)}: ${String(reason)}`, 'see the reason')
  } catch {
    return wrong('a test question was answered with something that is no answer', againHint)
  }
}
