import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { Snapshot } from '../../model/index.ts'

const mostFiles = 2000
const mostFolders = 40_000

const real = (path: string): string | undefined => {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

const leaves = (path: string, root: string): boolean => {
  const way = relative(root, path)
  return way.startsWith('..') || isAbsolute(way)
}

const names = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'node_modules').sort()
  } catch {
    return []
  }
}

/** SKILL.md files below `<workspace>/skills` whose real place lies outside the workspace. Links are followed, broken ones skipped. */
export const gatherSkillLinks = (workspaces: readonly string[]): Snapshot['skillLinks'] => {
  const escapes: { link: string; target: string }[] = []
  let isTruncated = false
  for (const workspace of new Set(workspaces)) {
    const root = real(workspace)
    const start = join(workspace, 'skills')
    if (root === undefined || !lstatSync(start, { throwIfNoEntry: false })?.isDirectory()) continue
    const seen = new Set<string>()
    const queue = [start]
    let files = 0
    for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
      const place = real(folder)
      if (place === undefined || seen.has(place)) continue
      seen.add(place)
      if (seen.size > mostFolders || files > mostFiles) { isTruncated = true; break }
      for (const name of names(folder)) {
        const path = join(folder, name)
        const target = real(path)
        const found = target === undefined ? undefined : statSync(target, { throwIfNoEntry: false })
        if (target === undefined || found === undefined) continue
        if (found.isDirectory()) queue.push(path)
        else if (name === 'SKILL.md') {
          files += 1
          if (leaves(target, root)) escapes.push({ link: path, target })
        }
      }
    }
  }
  return { escapes, isTruncated }
}
