import { sha256 } from '../digest.ts'

/** A file of a skill, with its path from the skill's folder. */
export interface Installed { readonly path: string; readonly sha256: string }

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0

/** The digest by which OpenClaw knows a skill's folder again: all files and the folders above them, folder by folder. */
export function treeDigest(files: readonly Installed[]): string {
  const folders = new Map<string, { readonly name: string; readonly file?: Installed }[]>([['', []]])
  const folderOf = (path: string): string => path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const place = (path: string, file?: Installed): void => {
    const above = folderOf(path)
    if (!folders.has(above)) {
      folders.set(above, [])
      place(above)
    }
    folders.get(above)!.push({ name: path.slice(above === '' ? 0 : above.length + 1), ...file && { file } })
  }
  for (const file of files) place(file.path, file)
  const listed: object[] = []
  const open = folders.get('')!.toSorted((a, b) => compare(b.name, a.name)).map(entry => ({ ...entry, path: entry.name }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, file } = next
    listed.push(file ? { path, type: 'file', sha256: file.sha256 } : { path, type: 'directory' })
    if (!file) open.push(...folders.get(path)!.toSorted((a, b) => compare(b.name, a.name)).map(entry => ({ ...entry, path: `${path}/${entry.name}` })))
  }
  return sha256(JSON.stringify(listed))
}

const texts = new Set(('md mdx txt json json5 yaml yml toml js cjs mjs ts tsx jsx py sh ps1 psm1 psd1 r rb go rs swift kt java cs cpp c h hpp sql csv tsv ini cfg conf env '
  + 'properties dat xml html css scss sass svg').split(' '))

/** What the clawhub program counts: text by its ending, nothing hidden, nothing installed by npm. A name without an ending is looked into, which the caller does. */
export const isCounted = (path: string, isText: () => boolean): boolean => {
  const segments = path.split('/')
  if (segments.some(segment => segment.startsWith('.') || segment === 'node_modules')) return false
  const name = segments.at(-1)!
  const dot = name.lastIndexOf('.')
  return dot > 0 ? texts.has(name.slice(dot + 1).toLowerCase()) : isText()
}

/** The digest by which the clawhub program knows a skill again: its text files with their digests, in the order of their names. */
export const fingerprint = (files: readonly Installed[]): string =>
  sha256(files.toSorted((a, b) => a.path.localeCompare(b.path, 'en')).map(file => `${file.path}:${file.sha256}`).join('\n'))

const maxGuessed = 400

/** Files without which the digest is right: they came later. Empty when no one or two files explain the difference. */
export function addedSince(files: readonly Installed[], expected: string, digest: (files: readonly Installed[]) => string): readonly Installed[] {
  if (files.length > maxGuessed) return []
  for (const one of files) if (digest(files.filter(other => other !== one)) === expected) return [one]
  if (files.length > 40) return []
  for (const one of files)
    for (const two of files) if (one.path < two.path && digest(files.filter(other => other !== one && other !== two)) === expected) return [one, two]
  return []
}
