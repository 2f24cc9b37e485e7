/**
 * What OpenClaw asks before it installs something, as far as plugvet uses it. The protocol is OpenClaw's `security.installPolicy`,
 * version 1; fields that are not known here are ignored, as it demands.
 */
export interface PolicyRequest {
  readonly targetType: 'skill' | 'plugin'
  readonly targetName: string
  /** Absolute; a staging folder with a random name, so it must never appear in an answer. */
  readonly sourcePath: string
  readonly sourcePathKind: 'file' | 'directory'
  /** `npm`, `git`, `clawhub`, `archive`, `local-path` and so on; `unknown` when unsaid. */
  readonly sourceKind: string
  /** `openclaw`, `official`, `third-party`, `user` or `unknown`. */
  readonly authority: string
  /** `plugin-npm`, `plugin-package`, `plugin-dependency-tree`, `doctor`, `clawhub` and so on. */
  readonly origin: string
  readonly kind: string
  readonly mode: string
  readonly specifier?: string
  readonly packageName?: string
  readonly version?: string
  /** Entry files of a plugin, relative to `sourcePath`. */
  readonly extensions: readonly string[]
  /** How a skill wants its own dependencies installed; shown to no shell. */
  readonly installSpec?: Readonly<Record<string, unknown>>
}

/** A request that can be judged, or why it cannot be. */
export type Incoming = { readonly request: PolicyRequest } | { readonly refusal: string }

export const maxRequestBytes = 262_144
const maxNameLength = 500

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Fields : {}
const textOf = (value: unknown): string | undefined => typeof value === 'string' && value.trim() !== '' ? value : undefined
const textsOf = (value: unknown): readonly string[] => Array.isArray(value) ? value.filter(item => typeof item === 'string') : []

/** Reads one request. Whatever comes in, the answer is a request or one sentence; it never throws. */
export function readRequest(bytes: Uint8Array): Incoming {
  if (bytes.length > maxRequestBytes) return { refusal: `the request is larger than ${maxRequestBytes} bytes` }
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { refusal: 'the request is not JSON' }
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { refusal: 'the request is not a JSON object' }
  const asked = parsed as Fields
  if (asked['protocolVersion'] !== 1) return { refusal: 'the request speaks another version of the install policy protocol than 1; update plugvet' }
  const { targetType, sourcePathKind } = asked
  const targetName = textOf(asked['targetName'])
  const sourcePath = textOf(asked['sourcePath'])
  if (targetType !== 'skill' && targetType !== 'plugin') return { refusal: 'the request does not say whether it is about a skill or a plugin' }
  if (targetName === undefined || targetName.length > maxNameLength) return { refusal: 'the request names no target, or one with an overlong name' }
  if (sourcePathKind !== 'file' && sourcePathKind !== 'directory') return { refusal: 'the request does not say whether its source is a file or a folder' }
  if (sourcePath === undefined || !isAbsolute(sourcePath)) return { refusal: 'the request names no absolute source path' }
  return { request: { targetType, targetName, sourcePath, sourcePathKind, ...detailsOf(asked) } }
}

const isAbsolute = (path: string): boolean => !path.includes('\0') && (path.startsWith('/') || /^(?:[A-Za-z]:[\\/]|\\\\)/.test(path))

type Details = Omit<PolicyRequest, 'targetType' | 'targetName' | 'sourcePath' | 'sourcePathKind'>

function detailsOf(asked: Fields): Details {
  const [source, origin, request, plugin, skill] = ['source', 'origin', 'request', 'plugin', 'skill'].map(name => fieldsOf(asked[name])) as [Fields, Fields, Fields, Fields, Fields]
  const specifier = textOf(request['requestedSpecifier']) ?? textOf(origin['spec'])
  const packageName = textOf(plugin['packageName']) ?? textOf(origin['packageName'])
  const version = textOf(plugin['version']) ?? textOf(origin['version'])
  const installSpec = skill['installSpec']
  return {
    sourceKind: textOf(source['kind']) ?? 'unknown',
    authority: textOf(source['authority']) ?? 'unknown',
    origin: textOf(origin['type']) ?? 'unknown',
    kind: textOf(request['kind']) ?? 'unknown',
    mode: textOf(request['mode']) ?? 'install',
    extensions: textsOf(plugin['extensions']),
    ...specifier !== undefined && { specifier },
    ...packageName !== undefined && { packageName },
    ...version !== undefined && { version },
    ...typeof installSpec === 'object' && installSpec !== null && { installSpec: fieldsOf(installSpec) },
  }
}
