import { randomBytes } from 'node:crypto'
import { closeSync, constants, copyFileSync, existsSync, fchmodSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A folder of plugvet's own, for nobody but its owner. */
export const makeOwnFolder = (path: string): void => void mkdirSync(path, { recursive: true, mode: 0o700 })

/** Writes a file of plugvet's own: beside, down to the disk, then renamed, so that it is there whole or not at all. */
export const writeOwnFile = (path: string, content: string | Uint8Array, mode = 0o600): void => {
  makeOwnFolder(dirname(path))
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  const file = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    writeFileSync(file, content)
    fchmodSync(file, mode)
    fsyncSync(file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}

/** Copies a program that may be started by its owner alone. */
export const copyProgram = (from: string, to: string): void => {
  makeOwnFolder(dirname(to))
  const temporary = `${to}.${randomBytes(6).toString('hex')}.tmp`
  try {
    copyFileSync(from, temporary, constants.COPYFILE_EXCL)
    const file = openSync(temporary, 'r')
    try {
      fchmodSync(file, 0o700)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, to)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** The content of a file of ours; undefined when there is none. */
export const readOwnFile = (path: string): Buffer | undefined => existsSync(path) ? readFileSync(path) : undefined

export const removeOwn = (path: string): void => rmSync(path, { recursive: true, force: true })
