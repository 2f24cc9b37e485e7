import type { ConfigValue, SecretMark, Snapshot } from '../../model/index.ts'
import { isConfigured, isSame, refOf, usableSecret } from '../secrets.ts'
import { at } from './tree.ts'
import type { Resolver } from './resolver.ts'

export interface GatewayAuthFacts {
  /** `none`, `token`, `password` or `trusted-proxy`. */
  readonly mode: string
  /** What `--auth` or the configuration says, if anything. */
  readonly explicitMode: string | undefined
  readonly token: SecretMark | undefined
  readonly password: SecretMark | undefined
  readonly envToken: SecretMark | undefined
  readonly isOverridden: boolean
  readonly allowsTailscale: boolean
  readonly hasSharedSecret: boolean
  readonly hasAuth: boolean
  /** The secret that opens the gateway in this mode, if it has one. */
  readonly activeSecret: { readonly name: 'token' | 'password'; readonly mark: SecretMark } | undefined
  readonly tokenConfigured: boolean
  readonly passwordCanWin: boolean
  readonly isPasswordConfigured: boolean
  /** The environment's token differs from the one that is written down. */
  readonly isTokenShadowed: boolean
}

const textOf = (value: ConfigValue | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

// Compared with what is written, not with what it resolves to: two sources of one secret are the problem.
const isShadowed = ({ env, config }: Snapshot): boolean => {
  const written = at(config.source, 'gateway', 'auth', 'token')
  const mode = textOf(at(config.source, 'gateway', 'auth', 'mode'))
  const isElsewhere = env.isGatewayService || at(config.source, 'gateway', 'mode') === 'remote'
  if (env.gatewayToken === undefined || isElsewhere || /^(password|none|trusted-proxy)$/.test(mode ?? '')) return false
  const ref = refOf(written)
  if (ref !== undefined) return ref.source !== 'env' || ref.id !== 'OPENCLAW_GATEWAY_TOKEN'
  return isConfigured(written) && !isSame(usableSecret(written), env.gatewayToken)
}

const active = (mode: string, token: SecretMark | undefined, password: SecretMark | undefined): GatewayAuthFacts['activeSecret'] => {
  if (mode === 'token') return token && { name: 'token', mark: token }
  return mode === 'none' || password === undefined ? undefined : { name: 'password', mark: password }
}

/**
 * The configured secret, else the environment's. From 2026.9 on the one for a remote gateway stands in where neither is there, and
 * nothing stands in for a reference that could not be resolved.
 */
const secretOf = ({ config, env, release }: Snapshot, name: 'token' | 'password'): SecretMark | undefined => {
  const own = usableSecret(at(config.value, 'gateway', 'auth', name))
  const fromEnv = name === 'token' ? env.gatewayToken : env.gatewayPassword
  if (release !== 'current') return own ?? fromEnv
  if (own === undefined && refOf(at(config.source, 'gateway', 'auth', name)) !== undefined) return undefined
  const isProxied = name === 'password' && at(config.source, 'gateway', 'auth', 'mode') === 'trusted-proxy'
  return own ?? fromEnv ?? (isProxied ? undefined : usableSecret(at(config.value, 'gateway', 'remote', name)))
}

/** Who may talk to the gateway: configuration first, then environment, `--auth` above both. */
export const gatewayAuth: Resolver<'gatewayAuth'> = (snapshot) => {
  const { config, env, override } = snapshot
  const auth = at(config.value, 'gateway', 'auth')
  const source = at(config.source, 'gateway', 'auth')
  const tailscale = textOf(at(config.value, 'gateway', 'tailscale', 'mode')) ?? 'off'
  const given = override.mode === undefined ? {} : override
  const token = given.token ?? secretOf(snapshot, 'token')
  const password = given.password ?? secretOf(snapshot, 'password')
  const explicitMode = override.mode ?? textOf(at(source, 'mode'))
  const mode = explicitMode ?? (password === undefined ? 'token' : 'password')
  const written = at(auth, 'allowTailscale')
  const allowsTailscale = typeof written === 'boolean' ? written : tailscale === 'serve' && mode !== 'password' && mode !== 'trusted-proxy'
  const tokenConfigured = token !== undefined || env.gatewayToken !== undefined || isConfigured(at(source, 'token'))
    || isConfigured(at(config.source, 'gateway', 'remote', 'token'))
  const passwordCanWin = explicitMode === 'password' || (explicitMode === undefined && !tokenConfigured)
  const hasPassword = password !== undefined || (passwordCanWin && (env.gatewayPassword !== undefined || isConfigured(at(source, 'password'))))
  const byMode: Readonly<Record<string, boolean>> = { token: tokenConfigured, password: hasPassword, none: false, 'trusted-proxy': false }
  const hasSharedSecret = explicitMode === undefined ? tokenConfigured || hasPassword : byMode[explicitMode] ?? false
  return {
    mode, explicitMode, token, password, envToken: env.gatewayToken, isOverridden: override.mode !== undefined,
    allowsTailscale, hasSharedSecret, hasAuth: hasSharedSecret || (allowsTailscale && tailscale === 'serve'),
    activeSecret: active(mode, token, password), tokenConfigured, passwordCanWin, isPasswordConfigured: isConfigured(at(source, 'password')),
    isTokenShadowed: isShadowed(snapshot),
  }
}
