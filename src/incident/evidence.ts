import JSON5 from 'json5'
import type { KeyPath, SourceTree, TreeEntry } from '../model/index.ts'
import { secretsIn, secretsInEnvironment } from '../secrets/index.ts'
import type { KnownSecret } from '../secrets/index.ts'

/** A folder of the home that is looked at; nothing behind a link. */
export interface Root { readonly name: string; readonly tree: SourceTree; readonly entries: readonly TreeEntry[] }

const credentialFile = /(?:^|\/)(?:credentials\/.+|auth-profiles\.json|identity\/.+|oauth\.json|auth\.json|secrets?\.json|device(?:-auth)?\.json|mcporter\.json)$/i
const environmentFile = /(?:^|\/)\.?env(?:\.[\w-]+)?$|\.env$/i
const mostBytes = 4 * 2 ** 20

export const textIn = (tree: SourceTree, path: string, limit = mostBytes): string | undefined => {
  try {
    return new TextDecoder().decode(tree.read(path, limit))
  } catch {
    return undefined
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON5.parse(text)
  } catch {
    return undefined
  }
}

/** Every secret that the home itself holds: they are what must not turn up in anything that leaves it. */
export const homeSecrets = (
  roots: readonly Root[], configFiles: readonly { readonly path: string; readonly text: string }[], env: Readonly<Record<string, string | undefined>>,
  isHarmless: (path: KeyPath) => boolean,
): readonly KnownSecret[] => [
  ...configFiles.flatMap(({ text }) => secretsIn(parsed(text), 'configuration', isHarmless)),
  ...secretsIn(env, 'environment'),
  ...roots.flatMap(({ name, tree, entries }) => entries.flatMap(({ path, kind }) => {
    if (kind !== 'file') return []
    const text = credentialFile.test(path) || environmentFile.test(path) ? textIn(tree, path) : undefined
    if (text === undefined) return []
    return environmentFile.test(path) ? secretsInEnvironment(text, `${name}/${path}`) : secretsIn(parsed(text), `${name}/${path}`)
  })),
]

/** What an agent reads at every start and writes by itself. */
export const memoryFile = /(?:^|\/)(?:SOUL|AGENTS|USER|MEMORY|HEARTBEAT|IDENTITY|TOOLS|BOOT|BOOTSTRAP)\.md$|(?:^|\/)memory\/[^/]+\.md$/i
export const transcript = /(?:^|\/)sessions\/[^/]+\.jsonl$/
