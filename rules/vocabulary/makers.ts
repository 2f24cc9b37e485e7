import { isEstablished } from './established.ts'
import { hostOf, isUserContent } from './hosts.ts'

/** Ends under which makers have the name that their account on a code host bears too. */
const ends = ['com', 'org', 'io', 'dev', 'net', 'app', 'de', 'sh']

/** `github.com/rustdesk/rustdesk`: the account is called like a maker who has long had a site of that name. */
export const isMakersAccount = (url: string): boolean => {
  const owner = isUserContent(url) ? url.replace(/^[a-z]+:\/\//i, '').split('/')[1]?.toLowerCase() ?? '' : ''
  return /^[a-z\d-]{4,39}$/.test(owner) && ends.some(end => isEstablished(`${owner}.${end}`))
}

/** A known maker's own place, on a site or at a code host: it speaks against a lure, and for nothing else. */
export const isMakersPlace = (url: string): boolean =>
  !/^(?:http|ftp):\/\//i.test(url) && (isEstablished(url) || isMakersAccount(url))

/** The repository at a code host that an address leads into. */
export const repositoryOf = (url: string): string | undefined =>
  isUserContent(url) && hostOf(url) !== undefined ? /^(?:https?:)?\/\/[^/]+\/[\w.-]+\/([\w.-]+)/i.exec(url)?.[1]?.replace(/\.git$/i, '').toLowerCase() : undefined
