import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { walled } from './registry-answers.ts'
import { faultFrom } from './registry-errors.ts'
import type { RegistrySettings } from './registry-settings.ts'

// Hundreds of packages are asked about, one silence each at worst.
const patienceForTree = 20

/** A package that an install would bring along. */
export interface TreePackage {
  readonly name: string
  readonly version: string
  /** Where it comes from; `undefined` when nobody could say, and then `fault` says why. */
  readonly resolved?: string
  readonly integrity?: string
  readonly fault?: string
}

/**
 * The packages that `npm install --omit=dev` would put beside each other for these specs, without installing any: the tree is
 * worked out in memory, no script is run and no folder is written but npm's cache. Sorted by name and version.
 */
export const resolveTree = async (specs: readonly string[], { options, patience }: RegistrySettings): Promise<readonly TreePackage[]> => {
  const { default: Arborist } = await import('@npmcli/arborist')
  // It wants a folder to imagine the tree in; this one stays empty.
  const folder = mkdtempSync(join(tmpdir(), 'plugvet-tree-'))
  try {
    const tree = await walled(wall => new Arborist({
      ...options, ...wall, path: folder, omit: ['dev'], packageLock: false, save: false, dryRun: true, force: true, legacyPeerDeps: false, strictPeerDeps: false,
      // What a repository holds is not resolved here: git would have to be run for every dependency of a stranger.
      allowGit: 'none', allowFile: 'none', allowDirectory: 'none', Arborist: undefined,
    }).buildIdealTree({ add: specs }), specs.join(', '), patience * patienceForTree)
    const found = new Map<string, TreePackage>()
    for (const node of tree.inventory.values()) {
      if (node.isRoot || node.isLink || node.inBundle || node.inert) continue
      const name = node.packageName ?? node.name
      const fault = node.errors[0]?.message.split('\n')[0]
      found.set(`${name}@${node.version}@${node.resolved}`, {
        name, version: node.version, ...node.resolved !== null && { resolved: node.resolved }, ...node.integrity !== null && { integrity: node.integrity },
        ...fault !== undefined && { fault },
      })
    }
    return [...found].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, one]) => one)
  } catch (error) {
    throw faultFrom(error, `the dependencies of ${specs.join(', ')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
