import type { KeyPath } from '../../model/index.ts'
import { at, isOff, isOn, objectAt, textAt, textsAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

export interface GatewayFacts {
  readonly keyPath: KeyPath
  /** `loopback` unless something is written. */
  readonly bind: string
  readonly isLoopback: boolean
  readonly tailscale: string
  /** Others than this machine may reach it. */
  readonly isExposed: boolean
  readonly hasControlUi: boolean
  readonly allowedOrigins: readonly string[]
  readonly allowsHostHeaderOrigin: boolean
  readonly allowsInsecureAuth: boolean
  readonly skipsDeviceAuth: boolean
  readonly trustedProxies: readonly string[]
  /** Every trusted proxy is this machine by its exact address. */
  readonly trustsOnlyLoopback: boolean
  readonly fallsBackToRealIp: boolean
  readonly httpTools: readonly string[]
  readonly hasRateLimit: boolean
  readonly proxyUserHeader: string | undefined
  readonly proxyAllowsLoopback: boolean
  readonly proxyUsers: readonly string[]
  /** Optional HTTP endpoints that are switched on. */
  readonly httpEndpoints: readonly string[]
  readonly mdns: string | undefined
}

const loopbackAddresses: readonly string[] = ['127.0.0.1', '::1', '127.0.0.1/32', '::1/128']

export const gateway: Resolver<'gateway'> = ({ config }) => {
  const own = at(config.value, 'gateway')
  const written = at(own, 'bind')
  const bind = typeof written === 'string' ? written : 'loopback'
  const tailscale = textAt(own, 'tailscale', 'mode') ?? 'off'
  const trustedProxies = textsAt(own, 'trustedProxies')
  const proxy = objectAt(own, 'auth', 'trustedProxy')
  const endpoint = (isEnabled: boolean, path: string): readonly string[] => (isEnabled ? [path] : [])
  return {
    keyPath: ['gateway', 'bind'], bind, isLoopback: bind === 'loopback', tailscale,
    isExposed: bind !== 'loopback' || tailscale === 'serve' || tailscale === 'funnel',
    hasControlUi: !isOff(own, 'controlUi', 'enabled'),
    allowedOrigins: textsAt(own, 'controlUi', 'allowedOrigins'),
    allowsHostHeaderOrigin: isOn(own, 'controlUi', 'dangerouslyAllowHostHeaderOriginFallback'),
    allowsInsecureAuth: isOn(own, 'controlUi', 'allowInsecureAuth'),
    skipsDeviceAuth: isOn(own, 'controlUi', 'dangerouslyDisableDeviceAuth'),
    trustedProxies, trustsOnlyLoopback: trustedProxies.every((proxyAddress) => loopbackAddresses.includes(proxyAddress)),
    fallsBackToRealIp: isOn(own, 'allowRealIpFallback'),
    httpTools: textsAt(own, 'tools', 'allow').map((name) => name.toLowerCase()),
    hasRateLimit: at(own, 'auth', 'rateLimit') !== undefined,
    proxyUserHeader: textAt(proxy, 'userHeader'), proxyAllowsLoopback: isOn(proxy, 'allowLoopback'), proxyUsers: textsAt(proxy, 'allowUsers'),
    httpEndpoints: [
      ...endpoint(isOn(own, 'http', 'endpoints', 'chatCompletions', 'enabled'), '/v1/chat/completions'),
      ...endpoint(isOn(own, 'http', 'endpoints', 'responses', 'enabled'), '/v1/responses'),
      ...endpoint(isOn(config.value, 'plugins', 'entries', 'admin-http-rpc', 'enabled'), '/api/v1/admin/rpc'),
    ],
    mdns: textAt(config.value, 'discovery', 'mdns', 'mode'),
  }
}
