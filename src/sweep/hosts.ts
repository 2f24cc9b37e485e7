import { metasById } from '../catalog/metas.ts'
import type { ReachedHit } from '../model/index.ts'
import { hostOf } from '../../rules/vocabulary/hosts.ts'

export interface HostUse { readonly host: string; readonly file: string; readonly line: number }

const address = /\b(?:https?|wss?|ftp):\/\/[^\s"'<>`]{1,300}/gi
const told = /\b(?:talks|goes|sent|leaves|go) to (\S{3,200}?)[,;.]?(?:\s|$)/gi
const name = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)+(?:[a-z][a-z\d-]{1,62}|\d{1,3})$|^\[[\da-f:.]+\]$/

/** Who a package talks to: the hosts that findings about network and theft name, each once for a file. */
export const hostsIn = (hits: readonly ReachedHit[]): readonly HostUse[] => {
  const uses = new Map<string, HostUse>()
  for (const { ruleId, hit } of hits) {
    const { capability, category } = metasById.get(ruleId) ?? {}
    if (hit.at.file === undefined || !(capability === 'network' || category === 'exfiltration' || category === 'download-exec' || category === 'remote-code')) continue
    const words = [...capability === 'network' ? (hit.subject ?? '').split(/\s+/) : [], ...hit.message.match(address) ?? [], ...[...hit.message.matchAll(told)].map(([, word = '']) => word)]
    for (const host of words.map(hostIn)) {
      if (host !== undefined) uses.set(`${host} ${hit.at.file}`, uses.get(`${host} ${hit.at.file}`) ?? { host, file: hit.at.file, line: hit.at.span?.line ?? 1 })
    }
  }
  return [...uses.values()]
}

const hostIn = (word: string): string | undefined => {
  const host = hostOf(word.slice(0, 300))
  return host !== undefined && name.test(host) ? host : undefined
}
