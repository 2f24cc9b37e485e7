import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { maxSatisfying, valid } from 'semver'
import { faultFrom, RegistryFault } from './registry-errors.ts'
import { defaultTarballLimits } from './tarball-entries.ts'

export interface GitSource {
  /** Addresses of the same repository, the likeliest first. */
  readonly urls: readonly string[]
  /** Branch, tag or commit; what the repository's HEAD points at when unsaid. */
  readonly committish?: string | undefined
  /** Picks the newest tag of a range instead. */
  readonly range?: string | undefined
}

export interface GitArchive { readonly bytes: Uint8Array; readonly commit: string }

const environment = {
  GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'echo', GIT_SSH_COMMAND: 'ssh -oBatchMode=yes -oStrictHostKeyChecking=accept-new',
  // Transports that run a program of the address's choice stay shut.
  GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
}

/** Runs git and answers what it printed. Nothing of the repository is checked out, so no hook, filter or script of it can run. */
const git = (args: readonly string[], cwd: string, most: number, patience: number): Promise<Buffer> => new Promise((resolve, reject) => {
  const child = spawn('git', ['-c', 'core.hooksPath=/dev/null', '-c', 'maintenance.auto=false', ...args], {
    cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience, killSignal: 'SIGKILL',
  })
  const out: Buffer[] = []
  let size = 0
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    out.push(chunk)
    if (size <= most) return
    child.kill('SIGKILL')
    reject(new RegistryFault('unusable', `the repository holds more than ${most} bytes`))
  })
  child.stderr.on('data', (chunk: Buffer) => { complaint = (complaint + chunk.toString()).slice(-2000) })
  child.on('error', error => reject(faultFrom(error, 'git')))
  child.on('close', (code, signal) => {
    if (code === 0) return resolve(Buffer.concat(out))
    const line = complaint.trim().split('\n').findLast(text => text.trim() !== '') ?? ''
    reject(new RegistryFault('unreachable', signal === null ? `git: ${line.slice(0, 300)}` : 'git took too long and was stopped'))
  })
})

const isSafeName = (name: string): boolean => /^[\w][\w./+@-]{0,250}$/.test(name)

const tagFor = async (url: string, range: string, cwd: string, patience: number): Promise<string> => {
  const refs = (await git(['ls-remote', '--tags', '--refs', '--', url], cwd, 16 * 2 ** 20, patience)).toString().split('\n')
  const tags = refs.map(line => line.split('\trefs/tags/')[1] ?? '').filter(tag => valid(tag) !== null && isSafeName(tag))
  const best = maxSatisfying(tags, range)
  if (best === null) throw new RegistryFault('missing', `no tag of the repository satisfies ${range}`)
  return best
}

const fetchInto = async (url: string, ref: string, cwd: string, patience: number): Promise<string> => {
  const fetch = (...refs: readonly string[]): Promise<Buffer> =>
    git(['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', ...refs], cwd, 2 ** 20, patience)
  try {
    await fetch('--depth=1', '--', url, ref)
    return 'FETCH_HEAD'
  } catch (error) {
    // Not every server hands out a commit by its hash, and short hashes are known only to who has them all.
    if (!/^[0-9a-f]{6,64}$/.test(ref)) throw error
    await fetch('--', url, '+refs/*:refs/plugvet/*')
    return ref
  }
}

/**
 * The files of a repository at one commit as a tar archive in memory. No script is run (never `prepare`): what is read is what
 * was committed, with `export-ignore` and `export-subst` switched off so that nothing can hide. Throws a {@link RegistryFault}.
 */
export const gitArchive = async ({ urls, committish, range }: GitSource, patience: number): Promise<GitArchive> => {
  if (committish !== undefined && !isSafeName(committish)) throw new RegistryFault('unusable', 'this is no name of a branch, tag or commit')
  const folder = mkdtempSync(join(tmpdir(), 'plugvet-git-'))
  try {
    await git(['init', '--quiet', '--bare', '.'], folder, 2 ** 16, patience)
    mkdirSync(join(folder, 'info'), { recursive: true })
    writeFileSync(join(folder, 'info', 'attributes'), '* -export-ignore -export-subst\n')
    let fault: unknown = new RegistryFault('unusable', 'there is no address to fetch from')
    for (const url of urls) {
      try {
        const ref = range === undefined ? committish ?? 'HEAD' : await tagFor(url, range, folder, patience)
        const found = await fetchInto(url, ref, folder, patience)
        const commit = (await git(['rev-parse', '--verify', `${found}^{commit}`], folder, 2 ** 16, patience)).toString().trim()
        const bytes = await git(['archive', '--format=tar', '--prefix=package/', commit], folder, defaultTarballLimits.unpackedBytes, patience)
        return { bytes, commit }
      } catch (error) {
        fault = error
      }
    }
    throw fault
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
