import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './repository.ts'

export interface Run { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** The Node to run it with; that of the tests when unsaid. */
  readonly node?: string
}

export const launcher = join(root, 'bin/plugvet.js')

/** A folder of its own for one test. */
export const scratch = (name: string): string => mkdtempSync(join(tmpdir(), `plugvet-${name}-`))

/** The real program in a bare environment: a home without anything in it, no terminal, no settings of this machine. */
export const plugvet = (args: readonly string[], { env = {}, cwd = root, node = process.execPath }: RunOptions = {}): Run => {
  const done = spawnSync(node, [launcher, ...args], {
    cwd, encoding: 'utf8', timeout: 55_000, maxBuffer: 64 * 2 ** 20,
    env: { PATH: process.env['PATH'] ?? '', HOME: scratch('home'), ...env },
  })
  return { code: done.status, stdout: done.stdout, stderr: done.stderr }
}
