import type { HomePlaces } from './audit/index.ts'
import { openDirectory } from './io/index.ts'
import type { SourceTree, TreeEntry } from './model/index.ts'

/** A folder of a home with what lies in it; nothing behind a link. */
export interface HomeRoot { readonly name: string; readonly path: string; readonly tree: SourceTree; readonly entries: readonly TreeEntry[] }

const isBallast = ({ path }: TreeEntry): boolean => /(?:^|\/)(?:node_modules|\.git)\//.test(path)

/** The state folder and the workspaces outside it, without what npm installed. */
export async function homeRoots({ stateDir, workspaces }: HomePlaces): Promise<readonly HomeRoot[]> {
  const folders = [['state', stateDir], ...workspaces.filter(path => path !== stateDir && !path.startsWith(`${stateDir}/`)).map((path, index) => [`workspace${index || ''}`, path])]
  const roots: HomeRoot[] = []
  for (const [name, path] of folders as [string, string][]) {
    const tree = openDirectory(path)
    const entries: TreeEntry[] = []
    for await (const entry of tree.list()) if (!isBallast(entry)) entries.push(entry)
    roots.push({ name, path, tree, entries: entries.sort((a, b) => a.path < b.path ? -1 : 1) })
  }
  return roots
}
