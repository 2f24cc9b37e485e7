import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Snapshot } from '../../model/index.ts'
import { faultOf } from './snapshot-schema.ts'

/** A file that is no snapshot of ours, or cannot be read or written; the message is one line that names it. */
export class SnapshotFault extends Error {
  override readonly name = 'SnapshotFault'
}

const format = 'plugvet-audit-snapshot'
/** Raised whenever an older snapshot would be judged wrongly. */
const version = 1
const mostBytes = 256 * 1024 * 1024

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message

/** Written beside its place and moved there, so that nobody else can read it at any time, whatever stood there before. */
export const saveSnapshot = (file: string, snapshot: Snapshot): void => {
  const fresh = `${file}.${process.pid}.tmp`
  try {
    const opened = openSync(fresh, 'wx', 0o600)
    try {
      writeFileSync(opened, `${JSON.stringify({ format, version, snapshot })}\n`)
    } finally {
      closeSync(opened)
    }
    renameSync(fresh, file)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw new SnapshotFault(`cannot write ${file}: ${codeOf(error)}`)
  }
}

const readText = (file: string): string => {
  try {
    const found = statSync(file)
    if (!found.isFile()) throw new Error('it is no file')
    if (found.size > mostBytes) throw new Error(`it is larger than ${mostBytes} bytes`)
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new SnapshotFault(`cannot read the snapshot ${file}: ${codeOf(error)}`)
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The snapshot that {@link saveSnapshot} wrote. A file that was changed by hand is believed as far as its shape is right. */
export const loadSnapshot = (file: string): Snapshot => {
  const saved = parse(readText(file)) as { readonly format?: unknown; readonly version?: unknown; readonly snapshot?: unknown } | null | undefined
  if (saved?.format !== format) throw new SnapshotFault(`${file} is no snapshot of an audit`)
  if (saved.version !== version) throw new SnapshotFault(`${file} was saved in format ${JSON.stringify(saved.version)?.slice(0, 40)}; this version reads format ${version}`)
  const fault = faultOf(saved.snapshot)
  if (fault !== undefined) throw new SnapshotFault(`${file} is a damaged snapshot: ${fault}`)
  return saved.snapshot as Snapshot
}
