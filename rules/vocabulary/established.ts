/**
 * Sites that have belonged to a known maker for years: of programs, drivers, devices, data, services, or to a state.
 * Weaker than well-known: it speaks against a lure, and says nothing about where data may go. Places where strangers
 * leave files, code, pages or forms are not in the lists, whoever runs them; nor is what `hosts.ts` has a word for.
 * The lists are typed as texts, or the declarations of the package would hold all of them once more.
 */
import { chips, computers, home, network } from './established-devices.ts'
import { news, science, standards, travel } from './established-knowledge.ts'
import { code, creative, games, office, sound } from './established-programs.ts'
import { brazilIndia, china, europe, japanKorea, russia } from './established-regions.ts'
import { ai, business, cloud, money, security } from './established-services.ts'
import { systems } from './established-systems.ts'
import { upstream } from './established-upstream.ts'
import { classifyHost, hostOf, isIn } from './hosts.ts'

const themes = [
  office, creative, sound, games, code, chips, computers, network, home, security, cloud, ai, business, money,
  science, travel, news, standards, systems, china, russia, japanKorea, europe, brazilIndia, upstream,
]

let gathered: ReadonlySet<string> | undefined
/** Ten thousand names are gathered when the first host is asked about, not when a program starts. */
const sites = (): ReadonlySet<string> => (gathered ??= new Set(themes.join(' ').trim().split(/\s+/)))

/** Ends that a state, an army or a treaty gives out and nobody can buy. */
const official = /\.(?:gov|mil|int)$/
/** A member's own corner of a house that is known: `uni.example/~ada`. */
const personal = /^[^?#]*\/(?:~|%7e)/i

/** Whether a known maker has long had this site, one that `classifyHost` knows nothing about. A name covers its subdomains. */
export function isEstablished(hostOrUrl: string): boolean {
  const host = hostOf(hostOrUrl)
  if (host === undefined || personal.test(hostOrUrl)) return false
  return (official.test(host) || isIn(sites(), host)) && classifyHost(hostOrUrl) === 'unknown'
}
