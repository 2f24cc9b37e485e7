import type { FileResult, PackageInfo, Reference, TreeEntry } from '../model/index.ts'
import { createResolver, parent } from './resolve.ts'
import type { Resolver } from './resolve.ts'

/** A folder that a manifest or a SKILL.md makes into a unit of its own. */
export interface Package {
  readonly root: string
  readonly name: string | undefined
  readonly version: string | undefined
  readonly isPlugin: boolean
  readonly isSkill: boolean
  readonly hasManifest: boolean
  /** Files that Node loads when the package is asked for; what is declared first comes first. */
  readonly entries: readonly string[]
}

/** Which file names which. Holds for the results it was made from. */
export interface Graph {
  readonly packages: ReadonlyMap<string, Package>
  readonly resolver: Resolver
  /** The package whose folder is the nearest above a path. */
  ownerOf(path: string): Package | undefined
  /** The files that a file names, reference by reference. */
  edges(path: string): readonly Edge[]
}

export interface Edge { readonly reference: Reference; readonly to: readonly string[] }

export const buildGraph = (results: readonly FileResult[], tree: ReadonlyMap<string, TreeEntry>): Graph => {
  const packageEntries = new Map<string, readonly string[]>()
  const resolver = createResolver(tree, packageEntries)
  const bare = collectPackages(results)
  const bareOwner = ownerFinder(bare)
  const declared = declaredEntries(results, path => bareOwner(path)?.root ?? '', resolver)
  const packages = new Map<string, Package>()
  for (const found of bare.values()) {
    const own = declared.get(found.root) ?? []
    const entries = own.length > 0 ? own : defaultEntries(found.root, resolver)
    if (entries.length > 0) packageEntries.set(found.root, entries)
    packages.set(found.root, { ...found, entries })
  }
  const ownerOf = ownerFinder(packages)
  const references = new Map<string, readonly Reference[]>()
  for (const { path, summary } of results) references.set(path, references.get(path)?.concat(summary.references) ?? summary.references)
  const known = new Map<string, readonly Edge[]>()
  return {
    packages,
    resolver,
    ownerOf,
    edges(path) {
      const edges = known.get(path) ?? (references.get(path) ?? [])
        .map(reference => ({ reference, to: resolver.resolve(path, reference, ownerOf(path)?.root ?? '') }))
      known.set(path, edges)
      return edges
    },
  }
}

/** What Node takes when nothing is declared. */
export const defaultEntries = (root: string, resolver: Resolver): readonly string[] => {
  const file = resolver.load(root === '' ? 'index' : `${root}/index`)
  return file !== undefined && parent(file) === root ? [file] : []
}

export const infoOf = ({ root, name, version, isPlugin, isSkill }: Package): PackageInfo => ({
  root,
  kind: isPlugin ? 'plugin' : isSkill ? 'skill' : 'package',
  ...name !== undefined && { name },
  ...version !== undefined && { version },
})

type BarePackage = Omit<Package, 'entries'>

const collectPackages = (results: readonly FileResult[]): ReadonlyMap<string, BarePackage> => {
  const packages = new Map<string, BarePackage>()
  for (const { path, summary } of results) {
    if (!summary.package && !summary.skill) continue
    const root = packageFolder(path)
    const known = packages.get(root)
    packages.set(root, {
      root,
      name: known?.name ?? summary.package?.name ?? summary.skill?.name,
      version: known?.version ?? summary.package?.version,
      isPlugin: known?.isPlugin === true || summary.package?.isPlugin === true,
      isSkill: known?.isSkill === true || summary.skill !== undefined,
      hasManifest: known?.hasManifest === true || summary.package !== undefined,
    })
  }
  return packages
}

/** `.claude-plugin/plugin.json` and its kin speak of the folder above theirs. */
const packageFolder = (path: string): string => {
  const folder = parent(path) ?? ''
  return /(?:^|\/)\.[\w-]+-plugin$/.test(folder) ? parent(folder) ?? '' : folder
}

const declaredEntries = (
  results: readonly FileResult[], rootOf: (path: string) => string, resolver: Resolver,
): ReadonlyMap<string, readonly string[]> => {
  const declared = new Map<string, readonly string[]>()
  for (const { path, summary } of results) {
    const entries = summary.references.filter(({ kind }) => kind === 'entry' || kind === 'command')
    if (entries.length === 0) continue
    const root = rootOf(path)
    const files = entries.flatMap(reference => resolver.resolve(path, reference, root))
    declared.set(root, [...new Set([...declared.get(root) ?? [], ...files])])
  }
  return declared
}

const ownerFinder = <T>(packages: ReadonlyMap<string, T>): ((path: string) => T | undefined) => {
  const known = new Map<string, T | undefined>()
  const ofFolder = (folder: string): T | undefined => {
    const passed: string[] = []
    let found: T | undefined
    for (let at: string | undefined = folder; at !== undefined; at = parent(at)) {
      found = packages.get(at) ?? known.get(at)
      if (found !== undefined || known.has(at)) break
      passed.push(at)
      // What stands in node_modules belongs to itself, not to the package around it.
      if (at === 'node_modules' || at.endsWith('/node_modules')) break
    }
    for (const at of passed) known.set(at, found)
    return found
  }
  return path => {
    const folder = parent(path)
    return folder === undefined ? undefined : ofFolder(folder)
  }
}
