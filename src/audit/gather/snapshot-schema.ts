import * as z from 'zod'
import type { Snapshot } from '../../model/index.ts'

const text = z.string()
const texts = z.array(text)
const flag = z.boolean()
const mark = z.strictObject({ $secret: z.strictObject({ length: z.int().min(0), digest: text, hasReference: z.literal(true).optional(), isPlaceholder: z.literal(true).optional() }) })
// A record is tried last: it would accept a broken mark as an object of its own.
const value: z.ZodType = z.lazy(() => z.union([text, z.number(), flag, z.null(), z.array(value), mark, z.record(text, value)]))
const tree = z.record(text, value)
const gap = z.looseObject({ stage: text, subject: text, reason: text })

const access = z.object({
  path: text, kind: z.enum(['file', 'directory', 'other']), isSymlink: flag, mode: z.int().optional(), entries: texts.optional(),
  isWorldWritable: flag, isGroupWritable: flag, isWorldReadable: flag, isGroupReadable: flag,
})
const ofAgent = access.extend({ agentId: text })

const tampered = z.array(z.object({ path: text, reach: z.enum(['entry', 'install', 'skill', 'unreached', 'unknown']) }))
const verification = z.object({ archive: z.enum(['recorded', 'other', 'unrecorded']), modified: tampered, added: tampered, missing: texts })

const install = z.object({
  kind: z.enum(['plugin', 'hook']), id: text, source: text, spec: text.optional(), integrity: text.optional(), version: text.optional(),
  installedVersion: text.optional(), installPath: text, origin: text,
  packageName: text.optional(), verification: verification.optional(),
})

const found = z.object({ ruleId: text, severity: z.enum(['critical', 'warn', 'info']), message: text, file: text, line: z.int().optional() })

const scanned = z.object({
  kind: z.enum(['plugin', 'skill']), id: text, path: text, hiddenEntries: texts, escapingEntries: texts, manifestError: text.optional(),
  scan: z.object({ verdict: z.enum(['allow', 'warn', 'block']), findings: z.array(found), gaps: z.array(gap) }).optional(), failure: text.optional(),
})

const approval = z.object({ security: text.optional(), ask: text.optional(), autoAllowSkills: flag })

const probe = z.object({
  attempted: flag, url: text.nullable(), ok: flag, error: text.nullable(), close: z.object({ code: z.int(), reason: text }).nullable(),
  health: z.enum(['live', 'foreign', 'silent']).optional(),
})

const shape = z.object({
  now: z.number().min(0), release: z.enum(['2026.5.22', '2026.7.1', 'current']), isDeep: flag, isWindows: flag,
  locations: z.object({ homes: texts, stateDir: text, configPath: text, credentialsDir: text, extensionsDir: text, approvalsPath: text }),
  config: z.object({
    exists: flag, value: tree, source: tree, files: z.array(z.object({ path: text, lines: z.record(text, text) })),
    points: z.record(text, z.object({ file: z.int().min(0), line: z.int().min(0), column: z.int().min(0) })),
  }),
  env: z.object({ gatewayToken: mark.optional(), gatewayPassword: mark.optional(), isGatewayService: flag, names: texts }),
  override: z.object({ mode: text.optional(), token: mark.optional(), password: mark.optional() }),
  files: z.object({
    stateDir: access.optional(), config: access.optional(), includes: z.array(access), credentialsDir: access.optional(),
    authProfiles: z.array(ofAgent), sessionStores: z.array(ofAgent), logFile: access.optional(),
  }),
  extensions: z.array(z.object({
    id: text, path: text, manifestId: text.optional(), dangerousFlags: z.array(z.object({ path: text, equals: value })),
  })),
  knownPluginIds: texts, installs: z.array(install),
  approvals: z.object({ defaults: approval, agents: z.array(approval.extend({ agentId: text, patterns: texts })) }).optional(),
  pairing: z.record(text, texts), logins: z.record(text, texts), realPaths: z.record(text, text),
  containers: z.array(z.object({ name: text, configHash: text.optional(), epoch: text.optional(), ports: texts })),
  skillLinks: z.object({ escapes: z.array(z.object({ link: text, target: text })), isTruncated: flag }),
  containersTimedOut: z.literal(true).optional(), mcporterServers: texts, mcporterProblem: text.optional(), packages: z.array(scanned), probe: probe.optional(), secretDiagnostics: texts, gaps: z.array(gap),
})

// Every name of the contract is described; the checker says so when one is added there and not here.
const described: Readonly<Record<keyof Snapshot, unknown>> = shape.shape
const names = Object.keys(described)

const deepest = 500

/** What is wrong with the shape of a snapshot, in a few words; undefined when a judge can work with it. */
export const faultOf = (snapshot: unknown): string | undefined => {
  if (isTooDeep(snapshot)) return `it is nested more than ${deepest} levels deep`
  const result = shape.safeParse(snapshot)
  const issue = result.error?.issues[0]
  if (issue === undefined) return undefined
  const path = issue.path.map(String)
  return path.length === 0 || !names.includes(path[0] as string) ? 'it holds no snapshot' : `${path.join('.').slice(0, 80)} is not what it should be`
}

/** Walks without recursion: the nesting is what is in doubt. */
const isTooDeep = (root: unknown): boolean => {
  let level: readonly unknown[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
