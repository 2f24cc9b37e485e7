import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { PolicyRequest } from './guard/index.ts'
import { memoryTree, openDirectory, openTarball } from './io/index.ts'
import type { SourceTree } from './model/index.ts'

const maxArchiveBytes = 512 * 2 ** 20

/** What is to be judged: a tree, or words of a registry about one that was not fetched yet. */
export type Source =
  | { readonly tree: SourceTree; readonly entries: readonly string[] }
  | { readonly metadata: Metadata }
  | { readonly problem: string }

/** Opens what a request points at. What cannot be opened is a problem in words, never a throw. */
export async function openSource({ sourcePath, sourcePathKind, origin }: PolicyRequest): Promise<Source> {
  try {
    const found = statSync(sourcePath)
    if (sourcePathKind === 'directory') {
      return found.isDirectory() ? { tree: openDirectory(sourcePath), entries: [] } : { problem: 'the source is no folder' }
    }
    if (!found.isFile()) return { problem: 'the source is no file' }
    return await openFile(sourcePath, found.size)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    // Before an npm install nothing has been fetched yet; what is fetched is asked about afterwards.
    if (code === 'ENOENT' && origin === 'plugin-npm') return { tree: memoryTree({}), entries: [] }
    return { problem: code === 'ENOENT' ? 'the source does not exist' : code ?? message }
  }
}

async function openFile(path: string, size: number): Promise<Source> {
  const head = headOf(path)
  if (isArchive(path, head)) {
    if (size > maxArchiveBytes) return { problem: `the archive is larger than ${maxArchiveBytes} bytes` }
    const { tree, gaps } = await openTarball(readFileSync(path))
    const damage = gaps.find(({ subject }) => subject === '.')
    return damage ? { problem: `the archive ${damage.reason}` } : { tree, entries: [] }
  }
  const metadata = path.endsWith('.json') ? metadataIn(path) : undefined
  if (metadata) return { metadata }
  const name = basename(path)
  return { tree: memoryTree({ [name]: openDirectory(dirname(path)).read(name) }), entries: [name] }
}

const isArchive = (path: string, head: Uint8Array): boolean =>
  head[0] === 0x1f && head[1] === 0x8b || /\.(?:tgz|tar|tar\.gz)$/i.test(path) || Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar'

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = new Uint8Array(512)
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}

/** What OpenClaw writes down about a package of the registry before it is fetched. */
export interface Metadata { readonly packageName: string; readonly version?: string }

function metadataIn(path: string): Metadata | undefined {
  try {
    const { packageName, resolution } = JSON.parse(readFileSync(path, 'utf8')) as { packageName?: unknown; resolution?: { version?: unknown } }
    if (typeof packageName !== 'string') return undefined
    return { packageName, ...typeof resolution?.version === 'string' && { version: resolution.version } }
  } catch {
    return undefined
  }
}
