import { posix } from 'node:path'

/** What the installer wrote down about a skill; every part may be absent. */
export interface SkillRecord {
  readonly version?: string
  readonly registry?: string
  /** Digest of one file by its path: SKILL.md in today's form, more where a record lists more. */
  readonly files: ReadonlyMap<string, string>
  /** `sha256:` and the digest over all files and folders, as OpenClaw computes it. */
  readonly tree?: string
  /** Digest over the text files, as the clawhub program computes it. */
  readonly fingerprint?: string
  /** Paths that lead out of the skill. */
  readonly strays: readonly string[]
}

const maxFiles = 5_000
const digest = /^(?:sha256[:-])?([\da-f]{64})$/i

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | undefined => typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
const hexOf = (value: unknown): string | undefined => typeof value === 'string' ? digest.exec(value.trim())?.[1]?.toLowerCase() : undefined

/** A path of the skill's folder, or undefined when it leads out of it or nowhere. */
const within = (path: string): string | undefined => {
  const clean = posix.normalize(path)
  return path === '' || path.length > 4096 || path.includes('\\') || path.includes('\0') || clean.startsWith('/') || clean === '.' || clean === '..' || clean.startsWith('../') ? undefined : clean
}

/** `origin.json` of one skill; undefined when it is not of the one version there is or lacks what every one has. */
export function readOrigin(value: unknown): SkillRecord | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !textOf(value['registry']) || !textOf(value['slug']) || !textOf(value['installedVersion'])) return undefined
  return recordOf(value, textOf(value['installedVersion']))
}

/** The skills of a `lock.json` by their names; undefined when it is none. A name that is no plain folder is left out. */
export function readLock(value: unknown): ReadonlyMap<string, SkillRecord> | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['skills'])) return undefined
  const named = Object.entries(value['skills']).slice(0, maxFiles).filter(([name, entry]) => /^[\w@.-]{1,100}$/.test(name) && !/^\.+$/.test(name) && isRecord(entry))
  return new Map(named.map(([name, entry]) => [name, recordOf(entry as Record<string, unknown>, textOf((entry as Record<string, unknown>)['version']))]))
}

function recordOf(value: Record<string, unknown>, version: string | undefined): SkillRecord {
  const listed = [...pairsOf(value['skillFile'] === undefined ? [] : [value['skillFile']]), ...pairsOf(value['files'])].slice(0, maxFiles)
  const tree = hexOf(value['fileTreeSha256'])
  const fingerprint = hexOf(value['fingerprint'])
  const registry = textOf(value['registry'])?.replace(/(?<!\/)\/+$/, '')
  return {
    ...version !== undefined && { version }, ...registry !== undefined && { registry }, ...tree !== undefined && { tree }, ...fingerprint !== undefined && { fingerprint },
    files: new Map(listed.flatMap(([path, hex]) => { const clean = within(path); return clean === undefined ? [] : [[clean, hex]] })),
    strays: listed.map(([path]) => path).filter(path => within(path) === undefined).slice(0, 10),
  }
}

/** `[{ path, sha256 }]`, `{ path: digest }` and `{ path: { sha256 } }` say the same. */
function pairsOf(value: unknown): readonly (readonly [path: string, hex: string])[] {
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.slice(0, maxFiles).map(one => isRecord(one) ? [one['path'], one['sha256'] ?? one['hash']] : [undefined, undefined])
    : isRecord(value) ? Object.entries(value).slice(0, maxFiles).map(([path, one]) => [path, isRecord(one) ? one['sha256'] ?? one['hash'] : one]) : []
  return entries.flatMap(([path, hex]) => {
    const sha256 = hexOf(hex)
    return typeof path === 'string' && sha256 !== undefined ? [[path, sha256] as const] : []
  })
}
