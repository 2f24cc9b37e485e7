import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceTree, TreeEntry } from '../model/index.ts'

/** When the files of a folder were last changed, in milliseconds since the epoch; those of other trees are not known. */
export const changeTimes = ({ handle }: SourceTree, entries: readonly TreeEntry[]): readonly (readonly [path: string, time: number])[] =>
  handle.kind !== 'directory' ? [] : entries.flatMap(({ path, kind }) => {
    const found = kind === 'file' ? lstatSync(join(handle.root, path), { throwIfNoEntry: false }) : undefined
    return found ? [[path, Math.round(found.mtimeMs)] as const] : []
  })
