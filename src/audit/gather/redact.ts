import { createHmac, randomBytes } from 'node:crypto'
import type { ConfigValue, KeyPath, SecretMark } from '../../model/index.ts'
import { refOfText } from '../secrets.ts'

/**
 * Texts of the configuration that an audit reads and that are no secrets, by path. `*` stands for one key or index, `**` for any
 * number of them. Every other text becomes a mark: a forgotten path costs a check, never a secret.
 */
const harmless = `
gateway.{mode,bind,customBindHost,auth.mode,auth.trustedProxy.userHeader,auth.trustedProxy.allowUsers.*,tailscale.mode,remote.url}
gateway.{trustedProxies.*,controlUi.allowedOrigins.*,tools.*.*,nodes.*.*,nodes.commands.*.*,auth.trustedProxy.deviceAutoApprove.scopes.*}
discovery.mdns.mode
logging.{redactSensitive,file,level}
hooks.{path,allowedAgentIds.*,allowedSessionKeyPrefixes.*,internal.load.extraDirs.*}
{plugins.installs,hooks.internal.installs}.*.{source,spec,version,resolvedVersion,integrity,installPath}
{tools,agents.*.*.tools}.{profile,allow.*,alsoAllow.*,deny.*,byProvider.*.*.*,byProvider.*.profile,elevated.allowFrom.*.*}
{tools,agents.*.*.tools}.{exec.host,exec.security,exec.ask,exec.mode,exec.safeBins.*,exec.safeBinTrustedDirs.*,sandbox.tools.*.*,sessions.visibility}
{agents.defaults,agents.*.*}.{id,workspace,skills.*,model,model.primary,model.fallbacks.*,imageModel,imageModel.primary,imageModel.fallbacks.*,models.*.alias}
{agents.defaults,agents.*.*}.sandbox.{mode,scope,workspaceAccess}
{agents.defaults,agents.*.*}.sandbox.docker.{network,seccompProfile,apparmorProfile,binds.*}
{agents.defaults,agents.*.*}.sandbox.browser.{network,cdpSourceRange}
{agents.ownership,agents.defaults.cliBackends.*.{command,output,input,liveSession}}
browser.{cdpUrl,profiles.*.cdpUrl,profiles.*.driver}
session.{dmScope,groupScope,identityLinks.*.*}
bindings.*.{agentId,match.channel,match.accountId,match.peer.kind,match.peer.id,session.dmScope,session.groupScope}
agents.defaults.{systemAgent.agentId,sandbox.sessionToolsVisibility}
tools.agentToAgent.allow.*
channels.**.{dmPolicy,groupPolicy,policy,mode,defaultAccount,allowFrom.*,groupAllowFrom.*,users.*,roles.*}
channels.*.{homeserver,httpUrl,baseUrl,host,nick,cliPath,dbPath,account,authDir}
channels.*.accounts.*.{homeserver,httpUrl,baseUrl,host,nick,cliPath,dbPath,account,authDir}
plugins.{allow.*,deny.*,load.paths.*}
skills.load.extraDirs.*
security.audit.suppressions.*.*
commands.{native,nativeSkills}
`

const braces = (pattern: string): readonly string[] => {
  const open = pattern.lastIndexOf('{')
  if (open < 0) return [pattern]
  const close = pattern.indexOf('}', open)
  return pattern.slice(open + 1, close).split(',').flatMap((choice) => braces(pattern.slice(0, open) + choice + pattern.slice(close + 1)))
}

type Step = Map<string, Step>
const root: Step = new Map()
const end = '\n'
for (const pattern of harmless.trim().split('\n').flatMap(braces)) {
  let step = root
  for (const part of [...pattern.split('.'), end]) {
    const next = step.get(part) ?? new Map()
    step.set(part, next)
    step = next
  }
}

const matches = (step: Step, path: KeyPath, from: number): boolean => {
  const part = path[from]
  if (part === undefined) return step.has(end)
  const any = step.get('**')
  if (any !== undefined && (matches(any, path, from) || matches(step, path, from + 1))) return true
  return [step.get(String(part)), step.get('*')].some((next) => next !== undefined && matches(next, path, from + 1))
}

export const isHarmless = (path: KeyPath): boolean => matches(root, path, 0)

// Of a command line only the permission mode is of interest, and no mode is longer than a word; of other options the dash.
const keptArgument = /^(--permission-mode(=[A-Za-z]{1,32})?|acceptEdits|bypassPermissions|default|dontAsk|plan|auto|manual)$/

const isCommandLine = (path: KeyPath): boolean => path[2] === 'cliBackends' && /^(args|resumeArgs)$/.test(String(path[4]))

/** A URL without user, password, query and fragment; other texts as they are. */
export const withoutCredentials = (text: string): string =>
  text.replace(/^(\w[\w+.-]*:\/\/)[^/?#]*@/, '$1').replace(/^(\w[\w+.-]*:\/\/[^?#]*)[?#].*$/, '$1')

export type Marker = (text: string) => SecretMark

/** Marks of one marker can be compared with each other and with nothing else. */
export const createMarker = (): Marker => {
  const salt = randomBytes(32)
  return (text) => {
    const trimmed = text.trim()
    const digest = createHmac('sha256', salt).update(trimmed).digest('hex').slice(0, 32)
    return { $secret: { length: trimmed.length, digest, ...(/\$\{[A-Z_][A-Z0-9_]*\}/.test(trimmed) ? { hasReference: true as const } : {}), ...(/^(undefined|null)$/.test(trimmed) ? { isPlaceholder: true as const } : {}) } }
  }
}

/** What may be shown of a text at a path, or its mark. */
export const redactText = (text: string, path: KeyPath, mark: Marker): string | SecretMark => {
  const trimmed = text.trim()
  const isWildcard = trimmed === '*' && typeof path.at(-1) === 'number'
  if (trimmed === '' || isWildcard || refOfText(trimmed) !== undefined) return text
  if (isCommandLine(path)) return keptArgument.test(trimmed) ? trimmed : trimmed.startsWith('-') ? '-' : mark(text)
  return isHarmless(path) ? withoutCredentials(text) : mark(text)
}

/** A configuration as the snapshot holds it. References to secrets stay readable; what they stand for never arrives here. */
export const redact = (value: unknown, mark: Marker, path: KeyPath = []): ConfigValue => {
  if (typeof value === 'string') return redactText(value, path, mark)
  if (Array.isArray(value)) return value.map((item, index) => redact(item, mark, [...path, index]))
  if (typeof value === 'object' && value !== null) {
    const { source, provider, id } = value as Record<string, unknown>
    const isRef = typeof source === 'string' && /^(env|file|exec)$/.test(source) && typeof id === 'string' && path[0] !== 'secrets'
    if (isRef && Object.keys(value).length <= 3) return { source, id, ...(typeof provider === 'string' ? { provider } : {}) }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redact(item, mark, [...path, name])]))
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}
