import { closeSync, constants, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { create } from 'tar'

/**
 * Writes texts into a `.tgz` that its owner alone can read. Throws when the file is there already or cannot be written; what was
 * written half is removed.
 */
export const writeArchive = (path: string, folder: string, files: readonly { readonly path: string; readonly text: string }[]): void => {
  const stage = mkdtempSync(join(tmpdir(), 'plugvet-'))
  try {
    for (const { path: name, text } of files) {
      const target = join(stage, folder, name)
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
      writeFileSync(target, text, { mode: 0o600, flag: 'wx' })
    }
    const packed = join(stage, 'bundle.tgz')
    create({ gzip: true, file: packed, cwd: stage, portable: true, sync: true }, [folder])
    moveIn(packed, path)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

const moveIn = (from: string, to: string): void => {
  const file = openSync(to, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o600)
  try {
    writeFileSync(file, readFileSync(from))
    fsyncSync(file)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}
