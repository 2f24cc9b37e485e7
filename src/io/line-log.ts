import { closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0)

export interface LogLimits {
  /** A file that has grown beyond it is set aside. */
  readonly maxBytes: number
  /** How many are kept besides the one that is written. */
  readonly kept: number
}

const numbered = (path: string, count: number): string => count === 0 ? path : `${path}.${count}`

const rotate = (path: string, kept: number): void => {
  for (let count = kept; count > 0; count -= 1) {
    if (existsSync(numbered(path, count - 1))) renameSync(numbered(path, count - 1), numbered(path, count))
  }
}

/** Appends one line, readable by the owner alone. Lines of processes that write at once stay whole. Throws when it cannot be written. */
export const appendLine = (path: string, line: string, { maxBytes, kept }: LogLimits): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(path, flags, 0o600)
  try {
    writeSync(file, `${line}\n`)
    if (fstatSync(file).size > maxBytes) rotate(path, kept)
  } finally {
    closeSync(file)
  }
}

/** All lines that were kept, oldest first; none when there is no log. */
export const readLines = (path: string, kept: number): readonly string[] =>
  Array.from({ length: kept + 1 }, (_, index) => numbered(path, kept - index))
    .filter(file => existsSync(file))
    .flatMap(file => readFileSync(file, 'utf8').split('\n').filter(line => line !== ''))
