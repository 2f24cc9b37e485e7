import npa from 'npm-package-arg'
import type { Parsed } from 'npm-package-arg'

/** What a package spec means, by npm's own reading. */
export type PackageSpec =
  | { readonly kind: 'registry'; readonly spec: string; readonly name: string; readonly wanted: string }
  | { readonly kind: 'git'; readonly urls: readonly string[]; readonly committish?: string; readonly range?: string }
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'path'; readonly path: string }

const given = <T extends object>(value: { [K in keyof T]: T[K] | null | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null)) as T

const gitSpec = ({ hosted, fetchSpec, gitCommittish, gitRange }: Parsed): PackageSpec => {
  // What the host offers over https needs no key; a fragment belongs to npm, not to git.
  const urls = hosted ? [hosted.https({ noCommittish: true }), hosted.sshurl({ noCommittish: true })] : [fetchSpec]
  const plain = urls.flatMap(url => typeof url === 'string' ? url.replace(/^git\+/, '').replace(/#.*$/s, '') : [])
  return given<Extract<PackageSpec, { kind: 'git' }>>({ kind: 'git', urls: plain, committish: gitCommittish || undefined, range: gitRange || undefined })
}

/**
 * Reads `name`, `name@range`, `npm:name`, `npm-pack:file.tgz`, addresses, repositories and paths; relative paths are below
 * `folder`. Throws what npm throws for a name that cannot exist.
 */
export const parseSpec = (text: string, folder: string): PackageSpec => {
  const written = text.replace(/^npm-pack:/, 'file:').replace(/^npm:/, '')
  const parsed = npa(written, folder)
  const meant = parsed.type === 'alias' && parsed.subSpec ? parsed.subSpec : parsed
  if (meant.type === 'git') return gitSpec(meant)
  if (meant.type === 'remote') return { kind: 'remote', url: meant.fetchSpec ?? meant.rawSpec }
  if (meant.type === 'file' || meant.type === 'directory') return { kind: 'path', path: meant.fetchSpec ?? meant.rawSpec }
  const name = meant.name ?? ''
  const wanted = meant.rawSpec === '' || meant.rawSpec === '*' ? 'latest' : meant.rawSpec
  return { kind: 'registry', spec: `${name}@${wanted}`, name, wanted }
}
