import type { DocumentView } from '../../src/kit/index.ts'
import { isEstablished } from './established.ts'
import { classifyHost, hostOf, isUserContent, registrableDomain } from './hosts.ts'

/** Ends under which makers have the name that their account on a code host bears too. */
const ends = ['com', 'org', 'io', 'dev', 'net', 'app', 'de', 'sh']

/** `github.com/rustdesk/rustdesk`: the account is called like a maker who has long had a site of that name. */
export const isMakersAccount = (url: string): boolean => {
  const owner = isUserContent(url) ? url.replace(/^[a-z]+:\/\//i, '').split('/')[1]?.toLowerCase() ?? '' : ''
  return /^[a-z\d-]{4,39}$/.test(owner) && ends.some(end => isEstablished(`${owner}.${end}`))
}

/** Countries in which makers keep a site of their own under the name they have everywhere. */
const country = /^([a-z\d-]{5,40})\.(?:de|fr|es|it|nl|be|at|ch|se|no|dk|fi|pl|pt|cz|hu|gr|ie|jp|kr|ca|co\.(?:uk|jp|kr|nz|za)|com\.(?:br|au|mx|tr|cn|tw|sg|ar))$/
const isCountrySite = (url: string): boolean => {
  const name = country.exec(registrableDomain(url) ?? '')?.[1]
  return name !== undefined && isEstablished(`${name}.com`) && classifyHost(url) === 'unknown'
}

/** A known maker's own place, on a site or at a code host: it speaks against a lure, and for nothing else. */
export const isMakersPlace = (url: string): boolean =>
  !/^(?:http|ftp):\/\//i.test(url) && (isEstablished(url) || isCountrySite(url) || isMakersAccount(url))

/** The repository at a code host that an address leads into. */
export const repositoryOf = (url: string): string | undefined =>
  isUserContent(url) && hostOf(url) !== undefined ? /^(?:https?:)?\/\/[^/]+\/[\w.-]+\/([\w.-]+)/i.exec(url)?.[1]?.replace(/\.git$/i, '').toLowerCase() : undefined

/** The source of the same repository is cloned, or what it brings is called by its name on this machine: nothing is handed over a fence. */
export function isOpenlyUsed(document: DocumentView, url: string): boolean {
  const name = repositoryOf(url)
  if (name === undefined || name.length < 5 || /(?:open-?claw|claw|molt|agent|helper|installer|setup)/.test(name)) return false
  const words = name.split('-').length > 1 ? [name, name.slice(name.indexOf('-') + 1)] : [name]
  const code = [...document.fences, ...document.inlineCode].map(one => one.text.slice(0, 20_000).toLowerCase())
  return code.some(text => (text.includes('git clone') && text.includes(`/${name}`)) || words.some(word => word.length > 7 && /https?:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(text) && text.includes(`/${word}`)))
}
