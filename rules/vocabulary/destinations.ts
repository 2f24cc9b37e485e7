import type { CallView, FileView, FlowView } from '../../src/kit/index.ts'
import { classifyHost, hostOf, isFreeHosting, isHostileClass, isUserContent, registrableDomain, type HostClass } from './hosts.ts'

/** What is known of where a request goes: its first argument as an address, or the address fields of its options. */
export const addressesOf = (call: CallView): readonly string[] =>
  [call.arg(0), ...['url', 'hostname', 'host'].map(name => call.arg(0).prop(name))].flatMap(value => value.skeletons)

/** Objects whose address is given by a call of its own before anything is sent. */
const opened: readonly (readonly [sender: RegExp, opener: string, argument: number])[] = [[/^XMLHttpRequest\(\)\.send$/, 'XMLHttpRequest().open', 1], [/^net\.Socket\(\)\.(write|end)$/, 'net.Socket().connect', 1]]

/** Where a flow goes, also when the address was given to another method of the same object. */
export function placesOf(flow: FlowView, file: FileView): readonly string[] {
  if (flow.destinations.length > 0) return flow.destinations
  const found = opened.find(([sender]) => sender.test(flow.call.api))
  return found ? file.calls(found[1]).flatMap(call => [...call.arg(found[2]).skeletons, ...call.arg(0).prop('host').skeletons]) : []
}

export interface Destination {
  readonly kind: HostClass
  /** The host, or what is known of the address. */
  readonly host: string
  readonly isHostile: boolean
}

const anonymous: Destination = { kind: 'computed', host: 'an address that is put together at run time', isHostile: false }

/** The most telling of the addresses a call can have: hostile before unknown before well known before computed. */
export function judgeDestination(addresses: readonly string[]): Destination {
  let best = anonymous
  for (const address of addresses.slice(0, 8)) {
    // `https://{}.s3.{}.amazonaws.com`: the fixed end says whose host it is.
    const filled = address.replace(/^((?:[a-z]+:\/\/)?)([^/?#]*\}(?:\.[\w-]+)+\.[a-z]{2,})(?=[/:?#]|$)/i, (_, scheme: string, host: string) => scheme + host.replaceAll(/\{[^{}]*\}/g, 'x'))
    const kind = isRelative(filled) || /^([a-z]+:)?(\/\/)?[^/?#]*[{}]/i.test(filled) ? 'computed' : classifyHost(filled)
    const one: Destination = { kind, host: hostOf(filled) ?? address.slice(0, 80), isHostile: isHostileClass(kind) }
    if (rank(one) > rank(best)) best = one.kind === 'computed' ? anonymous : one
  }
  return best
}

/** Starts with what is not known, names a file beside the script or is a switch or a number: no host can be told. */
const isRelative = (address: string): boolean => /^(true|false|null|undefined|\d+)$|^\{[^}]*\}(\/|$)|^\.{0,2}\/(?!\/)|^[^/:]+\.(wasm|m?js|json|html?|xml|txt|css|svg|png)$/i.test(address)

const rank = (d: Destination): number => d.isHostile ? 5 : d.kind === 'webhook' ? 4 : d.kind === 'unknown' || d.kind === 'shortener' ? 3 : d.kind === 'well-known' ? 2 : d.kind === 'computed' ? 0 : 1

/** Services whose credentials have names that everybody knows, and the domains that may see them. */
const owners: readonly (readonly [variable: RegExp, domains: RegExp])[] = [
  [/^(GH|GITHUB|GHCR)_/, /(^|\.)(github\.com|githubusercontent\.com|ghcr\.io|githubcopilot\.com)$/],
  [/^(NPM|NODE_AUTH|YARN_NPM)_|^NPM_?TOKEN/, /(^|\.)(npmjs\.(org|com)|yarnpkg\.com)$/],
  [/^(GITLAB|CI_JOB)_/, /gitlab/], [/^(AWS)_/, /amazonaws\.|(^|\.)aws\./], [/^(AZURE|ARM)_/, /azure|microsoft/],
  [/^(GOOGLE|GCP|GCLOUD|GEMINI|FIREBASE)_/, /google|gstatic|firebase/], [/^(OPENAI)_/, /openai|azure/], [/^(ANTHROPIC|CLAUDE)_/, /anthropic|claude/],
  [/^(SLACK)_/, /slack/], [/^(DISCORD)_/, /discord/], [/^(TELEGRAM|TG)_/, /telegram|t\.me/], [/^(STRIPE)_/, /stripe/], [/^(TWILIO)_/, /twilio/], [/^(SENDGRID)_/, /sendgrid/],
  [/^(DOCKER|DOCKERHUB)_/, /docker/], [/^(CLOUDFLARE|CF)_/, /cloudflare/], [/^(VERCEL)_/, /vercel/], [/^(NETLIFY)_/, /netlify/], [/^(HEROKU)_/, /heroku/], [/^(DIGITALOCEAN|DO)_/, /digitalocean/],
  [/^(OPENCLAW|CLAWDBOT)_/, /openclaw|clawdbot|clawhub/], [/^(DATABASE|DB|PG|POSTGRES|MYSQL|MONGO|MONGODB|REDIS|JWT|SESSION|COOKIE|ENCRYPTION)_/, /^$/], [/^(SSH|WALLET|PRIVATE_KEY|MNEMONIC|SEED|ETH_PRIVATE|SOLANA_PRIVATE)/, /^$/],
]

/** The service that issued a key, as the number of its line; undefined where the name of the variable does not say. */
export const issuerOf = (variable: string): number | undefined => {
  const at = owners.findIndex(([pattern]) => pattern.test(variable.toUpperCase()))
  return at < 0 ? undefined : at
}

/**
 * Whether an address may see a variable: `owner` when the name says so or the host carries a word of it, `foreign` when the
 * variable belongs to a service that the address is not part of, else `unclear`.
 */
export function ownership(variable: string, host: string): 'owner' | 'foreign' | 'unclear' {
  const upper = variable.toUpperCase()
  const known = owners.find(([pattern]) => pattern.test(upper))
  const domain = registrableDomain(host) ?? host
  // Whoever runs `x.com` names `api-openai.x.com` as he likes; GitLab alone is run by everybody for himself.
  const isTheirs = (domains: RegExp): boolean => domains.test(domain.toLowerCase()) || (domains.source === 'gitlab' && domains.test(host.toLowerCase()))
  if (known && isTheirs(known[1])) return 'owner'
  // `NETLIFY_TEST_GITHUB_TOKEN`: the last service named is the one that issued it.
  const named = suffixes(upper).some(rest => owners.some(([pattern, domains]) => pattern.test(rest) && isTheirs(domains)))
  if (known) return named ? 'owner' : 'foreign'
  const flat = domain.replace(/[^a-z0-9]/gi, '').toLowerCase()
  const shared = upper.split(/[_\d]+/).some(word => word.length > 2 && !generic.has(word) && flat.includes(word.toLowerCase()))
  return shared ? 'owner' : 'unclear'
}

/** Whether a host belongs to who made the package, as far as names tell: `api.mem0.ai` and a package called `openclaw-mem0`. */
export const isNamesake = (host: string, ownNames: readonly string[]): boolean => {
  const label = registrableDomain(host)?.split('.')[0] ?? ''
  return label.length > 2 && !isFreeHosting(host) && ownNames.some(name => name.toLowerCase().split(/[^a-z0-9]+/).includes(label.toLowerCase()))
}

/** Files of the package's own project on a code host: `github.com/lantern-dev/lantern/releases` for one that is called lantern. */
export const isOwnProject = (address: string, ownNames: readonly string[]): boolean =>
  isUserContent(address) && (/^(?:https?:)?\/\/[^/]+\/([^/{}]+)\/([^/{}]+)\//.exec(address)?.slice(1) ?? [])
    .some(part => ownNames.some(name => part.toLowerCase().replace(/\.js$/, '') === name.replace(/\.js$/, '')))

const suffixes = (name: string): readonly string[] => name.split('_').map((_, index, words) => words.slice(index).join('_')).slice(1, 6)

const generic = new Set(['TOKEN', 'SECRET', 'KEY', 'API', 'APIKEY', 'ACCESS', 'PASSWORD', 'PASS', 'AUTH', 'PRIVATE', 'PUBLIC', 'CLIENT', 'APP', 'BOT', 'USER', 'THE', 'COM', 'ORG', 'NET', 'SERVICE', 'ACCOUNT'])

/** Manifest or README speak of the service: whoever read them could know where the talk goes. */
export const isAnnounced = (host: string, file: FileView): boolean => {
  const domain = registrableDomain(host) ?? host
  const [label = ''] = domain.split('.')
  // A name of its own says nothing of a service: whoever takes the name can take the domain.
  const isOwnName = file.ownNames.some(name => name.includes(label.toLowerCase()))
  return file.describes(domain) || (label.length > 3 && !isOwnName && file.describes(label))
}
