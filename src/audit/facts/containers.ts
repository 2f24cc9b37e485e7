import type { ContainerSnapshot } from '../../model/index.ts'
import type { Resolver } from './resolver.ts'

export interface ContainersFacts {
  readonly all: readonly ContainerSnapshot[]
  readonly timedOut: boolean
  /** The label that containers of this release carry. */
  readonly epoch: string
  readonly withoutHash: readonly ContainerSnapshot[]
  readonly stale: readonly ContainerSnapshot[]
  /** Published to others than this machine. */
  readonly published: readonly { readonly name: string; readonly mappings: readonly string[] }[]
}

const epoch = '2026-05-12-cdp-relay-auth'
const loopback = /^(127\.0\.0\.1|::1|localhost)$/i

const hostOf = (mapping: string): string | undefined => {
  const target = /->\s*(.+):\d+\s*$/.exec(mapping)?.[1]
  return target?.trim().replace(/^\[(.*)\]$/, '$1')
}

const isPublic = (mapping: string): boolean => {
  const host = hostOf(mapping)
  return host !== undefined && !loopback.test(host)
}

export const containers: Resolver<'containers'> = ({ containers: all, containersTimedOut = false }) => ({
  all, timedOut: containersTimedOut, epoch, withoutHash: all.filter(({ configHash }) => configHash === undefined), stale: all.filter((container) => container.epoch !== epoch),
  published: all.map(({ name, ports }) => ({ name, mappings: ports.filter(isPublic) })).filter(({ mappings }) => mappings.length > 0),
})
