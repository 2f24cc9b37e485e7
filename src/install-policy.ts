import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScannerOptions } from './code/index.ts'
import { compareFindings } from './findings/index.ts'
import { answerOf, decide, defaultPolicy, isWelcome, maxRequestBytes, partsOf, placed, readPolicy, readRequest, record, refusal } from './guard/index.ts'
import type { Answer, Judged, JudgedPart, PartName, PlacedPart, Policy, PolicyRequest } from './guard/index.ts'
import { openStore, ownCodeDigest, publishedAt } from './io/index.ts'
import { capabilityNames } from './model/index.ts'
import { judgeTree } from './policy-parts.ts'
import type { Kept } from './policy-parts.ts'
import { openSource } from './policy-source.ts'
import type { Metadata } from './policy-source.ts'
import { version } from './version.ts'

export interface PolicyRun {
  /** The request as it came in. */
  readonly bytes: Uint8Array
  /** Where policy, log and kept results live: the operator's own, never part of what is scanned. */
  readonly folder: string
  /** When the process started, in milliseconds since the epoch: the budget counts from there. */
  readonly startedAt: number
  readonly scanner?: Pick<ScannerOptions, 'rules' | 'thread'>
  /** Names this program and its rules: what another one found out is not believed. That of the sources when unsaid. */
  readonly generation?: string
}

const policyFile = 'policy.jsonc'
// What answering takes after the last file was looked at.
const reserveMs = 700
// Of the time for one answer what a single file may take: one that would take all of it shall not keep the others from being finished.
const shareOfFile = 0.7

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
interface Outcome { readonly answer: Answer; readonly request?: PolicyRequest; readonly subject?: Subject & { readonly deciding?: readonly PartName[] } }

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
  const { judged, subject, parts } = await look(request, policy, run)
  const ruling = decide(request, policy, judged, Date.now())
  return { answer: answerOf(ruling, request.targetName), request, subject: { ...subject, deciding: partsOf(ruling.findings, parts) } }
}

function policyIn(folder: string): Policy {
  try {
    return readPolicy(readFileSync(join(folder, policyFile), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return defaultPolicy
    throw error
  }
}

interface Looked { readonly judged: Judged; readonly subject: Subject; readonly parts: readonly PlacedPart[] }

const nothing: Judged = { findings: [], capabilities: [], isCutShort: false }

async function look(request: PolicyRequest, policy: Policy, run: PolicyRun): Promise<Looked> {
  const source = await openSource(request)
  if ('problem' in source) return { judged: { ...nothing, problem: source.problem }, subject: {}, parts: [] }
  if ('metadata' in source) return lookAtMetadata(source.metadata, request, policy, run)
  const judged = await judgeTree(source.tree, {
    entries: [...source.entries, ...request.extensions], until: run.startedAt + policy.budgetMs - reserveMs,
    fileMs: Math.round(policy.budgetMs * shareOfFile), kept: keptBy(run), scanner: run.scanner,
  })
  // A package that the policy lets in vouches for its own bytes, not for what it brings along.
  const asked = judged.filter(({ part }) => !isWelcome(part, policy))
  const own = judged.find(({ root }) => root === '')?.part
  return {
    judged: {
      findings: asked.flatMap(({ root, part }) => placed(part.findings, root)).sort(compareFindings),
      capabilities: capabilityNames.filter(name => asked.some(({ part }) => part.capabilities.includes(name))),
      isCutShort: asked.some(({ part }) => part.isCutShort),
    },
    subject: subjectOf(own, request), parts: asked,
  }
}

function keptBy({ folder, generation = ownCodeDigest() }: PolicyRun): Kept {
  const [parts, progress] = ['parts', 'progress'].map(name => openStore(join(folder, 'cache'), name, generation))
  return { parts: parts!, progress: progress! }
}

const subjectOf = (own: JudgedPart | undefined, request: PolicyRequest): Subject => {
  const name = own?.name ?? request.packageName
  const found = own?.version ?? request.version
  return { ...name !== undefined && { name }, ...found !== undefined && { version: found }, ...own?.digest !== undefined && { integrity: own.digest } }
}

async function lookAtMetadata({ packageName, version: wanted }: Metadata, request: PolicyRequest, policy: Policy, run: PolicyRun): Promise<Looked> {
  const subject = { name: packageName, ...wanted !== undefined && { version: wanted } }
  if (policy.cooldownMs === 0 || request.sourceKind !== 'npm') return { judged: nothing, subject, parts: [] }
  const patience = run.startedAt + policy.budgetMs - reserveMs - Date.now()
  const published = wanted === undefined ? undefined : await publishedAt(policy.registry, packageName, wanted, Math.max(patience, 1))
  return { judged: { ...nothing, published: published ?? 'unknown' }, subject, parts: [] }
}
