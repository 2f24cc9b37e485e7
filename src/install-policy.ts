import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { metasById } from './catalog/metas.ts'
import { isCutShort, openScanner } from './code/index.ts'
import type { ScannerOptions } from './code/index.ts'
import { reportOf } from './findings/index.ts'
import { answerOf, decide, defaultPolicy, maxRequestBytes, readPolicy, readRequest, record, refusal } from './guard/index.ts'
import type { Answer, Judged, Policy, PolicyRequest } from './guard/index.ts'
import { memoryTree, openDirectory, openTarball, publishedAt, treeDigest } from './io/index.ts'
import type { Capability, Gap, PackageInfo, ScanOutcome, SourceTree } from './model/index.ts'
import { version } from './version.ts'

export interface PolicyRun {
  /** The request as it came in. */
  readonly bytes: Uint8Array
  /** Where policy, log and kept results live: the operator's own, never part of what is scanned. */
  readonly folder: string
  /** When the process started, in milliseconds since the epoch: the budget counts from there. */
  readonly startedAt: number
  readonly scanner?: Pick<ScannerOptions, 'rules' | 'thread'>
}

const policyFile = 'policy.jsonc'
// What answering takes after the last file was looked at.
const reserveMs = 700
// Threads earn their start only where there is more to read than this.
const smallTree = 300_000
const maxArchiveBytes = 512 * 2 ** 20

/** Reads the request from standard input, as far as one may be long and a little further, so that an overlong one is noticed. */
export async function readQuestion(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of input) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxRequestBytes) break
  }
  return Buffer.concat(chunks)
}

/** Answers one request of OpenClaw's installer with one line. Never throws: what goes wrong is a refusal with its reason. */
export async function answerInstallPolicy(run: PolicyRun): Promise<string> {
  const outcome = await judgeRequest(run).catch((error: unknown): Outcome => ({ answer: refusal(`plugvet failed: ${(error as Error).message}`) }))
  const tookMs = Math.round(Date.now() - run.startedAt)
  const { answer, request, subject } = outcome
  // A log that cannot be written is no reason to decide otherwise; `guard doctor` notices it.
  record(run.folder, new Date(), { answer, tookMs, tool: version, ...request && { request }, ...subject })
  return `${JSON.stringify(answer)}\n`
}

interface Subject { readonly name?: string; readonly version?: string; readonly integrity?: string }
interface Outcome { readonly answer: Answer; readonly request?: PolicyRequest; readonly subject?: Subject }

async function judgeRequest(run: PolicyRun): Promise<Outcome> {
  const incoming = readRequest(run.bytes)
  if ('refusal' in incoming) return { answer: refusal(incoming.refusal) }
  const { request } = incoming
  let policy: Policy
  try {
    policy = policyIn(run.folder)
  } catch (error) {
    return { answer: refusal(`The policy file ${policyFile} of plugvet cannot be used: ${(error as Error).message}.`), request }
  }
  if (request.origin === 'doctor') return { answer: { protocolVersion: 1, decision: 'allow' }, request }
  const { judged, subject } = await look(request, policy, run)
  return { answer: answerOf(decide(request, policy, judged, Date.now()), request.targetName), request, subject }
}

function policyIn(folder: string): Policy {
  try {
    return readPolicy(readFileSync(join(folder, policyFile), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return defaultPolicy
    throw error
  }
}

interface Looked { readonly judged: Judged; readonly subject: Subject }

const nothing: Judged = { isWelcome: false, findings: [], capabilities: [], isCutShort: false }

async function look(request: PolicyRequest, policy: Policy, run: PolicyRun): Promise<Looked> {
  const source = await openSource(request)
  if ('problem' in source) return { judged: { ...nothing, problem: source.problem }, subject: {} }
  if ('metadata' in source) return lookAtMetadata(source.metadata, request, policy, run)
  const { tree, entries, gaps } = source
  const until = run.startedAt + policy.budgetMs - reserveMs
  const outcome = await scan(tree, [...entries, ...request.extensions], until, run)
  const { findings, capabilities } = reportOf([{ target: { kind: 'directory' }, outcome, gaps }], metasById)
  const own = outcome.packages.find(({ root }) => root === '')
  const isTree = request.origin === 'plugin-dependency-tree'
  const integrity = isTree ? undefined : await treeDigest(tree)
  const welcome = await welcomeIn(tree, outcome.packages, policy, integrity)
  return {
    judged: {
      isWelcome: welcome.has(''),
      findings: findings.filter(({ at }) => !welcome.has(packageOf(at.file, outcome.packages))),
      capabilities: Object.keys(capabilities) as Capability[],
      isCutShort: isCutShort(outcome),
    },
    subject: subjectOf(own, request, integrity),
  }
}

const subjectOf = (own: PackageInfo | undefined, request: PolicyRequest, integrity: string | undefined): Subject => {
  const name = own?.name ?? request.packageName
  const found = own?.version ?? request.version
  return { ...name !== undefined && { name }, ...found !== undefined && { version: found }, ...integrity !== undefined && { integrity } }
}

async function scan(tree: SourceTree, entries: readonly string[], until: number, { scanner: options }: PolicyRun): Promise<ScanOutcome> {
  let bytes = 0
  for await (const { size } of tree.list()) bytes += size
  const scanner = await openScanner({ ...options, jobs: bytes < smallTree ? 0 : availableParallelism() })
  try {
    return await scanner.scan(tree, { entries, until })
  } finally {
    await scanner.close()
  }
}

/** The roots of packages whose exact content the operator's policy lets in. */
async function welcomeIn(tree: SourceTree, packages: readonly PackageInfo[], { allow }: Policy, ownDigest: string | undefined): Promise<ReadonlySet<string>> {
  const roots = new Set<string>()
  for (const { root, name, version: found } of packages) {
    const wanted = allow.filter(entry => entry.name === name && entry.version === found)
    if (wanted.length === 0) continue
    const digest = root === '' ? ownDigest ?? await treeDigest(tree) : await treeDigest(tree, root)
    if (wanted.some(({ integrity }) => integrity === digest)) roots.add(root)
  }
  return roots
}

/** The root of the innermost package that a file belongs to; what lies in its node_modules is somebody else's. */
function packageOf(file: string, packages: readonly PackageInfo[]): string {
  const roots = packages.map(({ root }) => root).filter(root => root === '' || file.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)
  const root = roots[0] ?? ''
  return file.slice(root.length).includes('node_modules/') ? '?' : root
}

type Source =
  | { readonly tree: SourceTree; readonly entries: readonly string[]; readonly gaps: readonly Gap[] }
  | { readonly metadata: Metadata }
  | { readonly problem: string }

async function openSource({ sourcePath, sourcePathKind, origin }: PolicyRequest): Promise<Source> {
  try {
    const found = statSync(sourcePath)
    if (sourcePathKind === 'directory') {
      return found.isDirectory() ? { tree: openDirectory(sourcePath), entries: [], gaps: [] } : { problem: 'the source is no folder' }
    }
    if (!found.isFile()) return { problem: 'the source is no file' }
    return await openFile(sourcePath, found.size)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    // Before an npm install nothing has been fetched yet; what is fetched is asked about afterwards.
    if (code === 'ENOENT' && origin === 'plugin-npm') return { tree: memoryTree({}), entries: [], gaps: [] }
    return { problem: code === 'ENOENT' ? 'the source does not exist' : code ?? message }
  }
}

async function openFile(path: string, size: number): Promise<Source> {
  const head = headOf(path)
  if (isArchive(path, head)) {
    if (size > maxArchiveBytes) return { problem: `the archive is larger than ${maxArchiveBytes} bytes` }
    const { tree, gaps } = await openTarball(readFileSync(path))
    const damage = gaps.find(({ subject }) => subject === '.')
    return damage ? { problem: `the archive ${damage.reason}` } : { tree, entries: [], gaps }
  }
  const metadata = path.endsWith('.json') ? metadataIn(path) : undefined
  if (metadata) return { metadata }
  const name = basename(path)
  return { tree: memoryTree({ [name]: openDirectory(dirname(path)).read(name) }), entries: [name], gaps: [] }
}

const isArchive = (path: string, head: Uint8Array): boolean =>
  head[0] === 0x1f && head[1] === 0x8b || /\.(?:tgz|tar|tar\.gz)$/i.test(path) || Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar'

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = new Uint8Array(512)
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}

/** What OpenClaw writes down about a package of the registry before it is fetched. */
interface Metadata { readonly packageName: string; readonly version?: string }

function metadataIn(path: string): Metadata | undefined {
  try {
    const { packageName, resolution } = JSON.parse(readFileSync(path, 'utf8')) as { packageName?: unknown; resolution?: { version?: unknown } }
    if (typeof packageName !== 'string') return undefined
    return { packageName, ...typeof resolution?.version === 'string' && { version: resolution.version } }
  } catch {
    return undefined
  }
}

async function lookAtMetadata({ packageName, version: wanted }: Metadata, request: PolicyRequest, policy: Policy, run: PolicyRun): Promise<Looked> {
  const subject = { name: packageName, ...wanted !== undefined && { version: wanted } }
  if (policy.cooldownMs === 0 || request.sourceKind !== 'npm') return { judged: nothing, subject }
  const patience = run.startedAt + policy.budgetMs - reserveMs - Date.now()
  const published = wanted === undefined ? undefined : await publishedAt(policy.registry, packageName, wanted, Math.max(patience, 1))
  return { judged: { ...nothing, published: published ?? 'unknown' }, subject }
}
