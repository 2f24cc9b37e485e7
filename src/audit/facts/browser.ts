import type { KeyPath, Snapshot } from '../../model/index.ts'
import { at, isObject, isOff, isOn, objectAt, textAt, textsAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { Resolver } from './resolver.ts'

/** A browser that is driven from afar, by name of its profile. `url` carries no credentials. */
export interface RemoteBrowser { readonly profile: string; readonly url: string; readonly keyPath: KeyPath; readonly isPlainHttp: boolean; readonly isPrivate: boolean }

export interface BrowserFacts {
  /** The collector runs: a deep audit, and the browser is not switched off or kept out. */
  readonly isAudited: boolean
  /** Why the settings cannot be used; nothing else is judged then. */
  readonly problem: { readonly text: string; readonly keyPath: KeyPath } | undefined
  readonly hasAuth: boolean
  readonly remotes: readonly RemoteBrowser[]
  readonly allowsPrivateNetwork: boolean
}

const isKeptOut = ({ config }: Snapshot): boolean => {
  const plugins = at(config.value, 'plugins')
  const allow = textsAt(plugins, 'allow').map((name) => name.toLowerCase())
  return isOff(plugins, 'enabled') || textsAt(plugins, 'deny').some((name) => name.toLowerCase() === 'browser')
    || isOff(plugins, 'entries', 'browser', 'enabled') || (allow.length > 0 && !allow.includes('browser'))
}

/** Whether an agent gets a browser; since 2026.7.1 a browser plugin that is kept out counts. */
export const browserIsOn = (snapshot: Snapshot): boolean =>
  !isOff(snapshot.config.value, 'browser', 'enabled') && (snapshot.release === '2026.5.22' || !isKeptOut(snapshot))

const loopback = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?|localhost)$/i
const privateHost = /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[?f[cd][0-9a-f]{2}:|\[?fe[89ab][0-9a-f]:|localhost$|metadata\.google\.internal$)/i
const schemes = ['http:', 'https:', 'ws:', 'wss:']

interface Written { readonly profile: string; readonly text: string; readonly keyPath: KeyPath }

const profilesOf = (browser: ConfigObject): readonly Written[] => {
  const own = textAt(browser, 'cdpUrl')
  const profiles = Object.entries(objectAt(browser, 'profiles')).filter(([, profile]) => isObject(profile))
  const named = profiles.flatMap(([profile, value]) => {
    const text = textAt(value, 'cdpUrl')
    return text === undefined ? [] : [{ profile, text, keyPath: ['browser', 'profiles', profile, 'cdpUrl'] }]
  })
  const hasOwn = profiles.some(([profile]) => profile === 'openclaw')
  return own === undefined || hasOwn ? named : [{ profile: 'openclaw', text: own, keyPath: ['browser', 'cdpUrl'] }, ...named]
}

const problemOf = (browser: ConfigObject, gatewayPort: number): BrowserFacts['problem'] => {
  const own = textAt(browser, 'cdpUrl')
  const keyPath = ['browser', 'cdpUrl']
  if (own !== undefined && !URL.canParse(own)) return { text: 'is not a URL', keyPath }
  if (own !== undefined && !schemes.includes(new URL(own).protocol)) return { text: 'uses a scheme other than http, https, ws and wss', keyPath }
  const start = at(browser, 'cdpPortRangeStart')
  const first = typeof start === 'number' ? start : gatewayPort + 11
  if (Number.isInteger(first) && first >= 1 && first + 99 <= 65535) return undefined
  return { text: `leaves no room for a range of 100 ports (it starts at ${first})`, keyPath: typeof start === 'number' ? ['browser', 'cdpPortRangeStart'] : ['gateway', 'port'] }
}

export const browser: Resolver<'browser'> = (snapshot, fact) => {
  const { config, env, isDeep } = snapshot
  const auth = fact('gatewayAuth')
  const own = objectAt(config.value, 'browser')
  const written = profilesOf(own)
  const port = at(config.value, 'gateway', 'port')
  const problem = problemOf(own, typeof port === 'number' ? port : 18789)
  const hasToken = (auth.token !== undefined && (auth.mode === 'token' || auth.mode === 'none')) || auth.tokenConfigured
  const hasPassword = (auth.password !== undefined && (auth.mode === 'password' || auth.mode === 'trusted-proxy'))
    || (auth.passwordCanWin && (env.gatewayPassword !== undefined || auth.isPasswordConfigured))
  const remotes = problem !== undefined ? [] : written.filter(({ text }) => URL.canParse(text)).map(({ profile, text, keyPath }) => ({ profile, keyPath, parsed: new URL(text), text }))
    .filter(({ parsed }) => !loopback.test(parsed.hostname))
    .map(({ profile, keyPath, parsed, text }) => ({ profile, keyPath, url: text, isPlainHttp: parsed.protocol === 'http:', isPrivate: privateHost.test(parsed.hostname) }))
  return {
    isAudited: isDeep && !isOff(config.value, 'browser', 'enabled') && !isKeptOut(snapshot),
    problem, hasAuth: hasToken || hasPassword, remotes, allowsPrivateNetwork: isOn(own, 'ssrfPolicy', 'dangerouslyAllowPrivateNetwork'),
  }
}
