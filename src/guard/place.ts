import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { copyProgram, readOwnFile, removeOwn, withoutLinks, writeOwnFile } from '../io/index.ts'
import { pathProblems } from './path-rules.ts'
import type { PathProblem } from './path-rules.ts'

/** Where the guard keeps what belongs to it. */
export interface GuardPlaces {
  readonly folder: string
  readonly bundle: string
  readonly nodeCopy: string
  readonly compileCache: string
  readonly receipt: string
  readonly policy: string
}

export const guardPlaces = (folder: string): GuardPlaces => ({
  folder, bundle: join(folder, 'plugvet-policy.mjs'), nodeCopy: join(folder, 'node'), compileCache: join(folder, 'compiled'),
  receipt: join(folder, 'installed.json'), policy: join(folder, 'policy.jsonc'),
})

/** What `guard install` did, for `doctor` and `uninstall`. */
export interface Receipt {
  /** Of plugvet. */
  readonly version: string
  readonly configPath: string
  /** SHA-256 of the bundle, as hex. */
  readonly bundleDigest: string
  readonly node: string
  /** What `security.installPolicy` said before; absent when it said nothing. */
  readonly previous?: unknown
  /** The configuration had no `security` section before. */
  readonly addedSection?: boolean
}

export const digestOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A Node that OpenClaw accepts: the one that runs now, or where its path breaks a rule, a copy of it beside the bundle. */
export interface ChosenNode { readonly path: string; readonly isCopy: boolean; readonly problems: readonly PathProblem[] }

export function chooseNode(running: string, places: GuardPlaces, uid: number): ChosenNode {
  const path = withoutLinks(running)
  const problems = pathProblems(path, uid)
  return problems.length === 0 ? { path, isCopy: false, problems } : { path: places.nodeCopy, isCopy: true, problems }
}

/** The value of `security.installPolicy` that brings OpenClaw to ask the guard. */
export const policyConfig = (node: string, { bundle, compileCache }: GuardPlaces): Readonly<Record<string, unknown>> => ({
  enabled: true,
  exec: { source: 'exec', command: node, args: [bundle], timeoutMs: 10_000, env: { NODE_COMPILE_CACHE: compileCache } },
})

/** Puts the program files in their place. Throws what the file system says. */
export function placeFiles(places: GuardPlaces, bundle: Uint8Array, node: ChosenNode, running: string): void {
  writeOwnFile(places.bundle, bundle)
  if (node.isCopy) copyProgram(withoutLinks(running), places.nodeCopy)
}

export const writeReceipt = ({ receipt }: GuardPlaces, content: Receipt): void => writeOwnFile(receipt, `${JSON.stringify(content, undefined, 2)}\n`)

/** Undefined when nothing was installed from here, or when the receipt cannot be read. */
export function readReceipt({ receipt }: GuardPlaces): Receipt | undefined {
  try {
    const content = JSON.parse(readOwnFile(receipt)?.toString('utf8') ?? 'null') as Partial<Receipt> | null
    return typeof content?.configPath === 'string' && typeof content.bundleDigest === 'string' && typeof content.node === 'string' ? content as Receipt : undefined
  } catch {
    return undefined
  }
}

/** Takes away what `install` put there. The operator's policy and the log stay. */
export function removeFiles({ bundle, nodeCopy, compileCache, receipt, folder }: GuardPlaces): void {
  for (const path of [bundle, nodeCopy, compileCache, receipt, join(folder, 'cache')]) removeOwn(path)
}
