import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { scratch } from '../support/plugvet.ts'

/** What a program and all that it started asked of the system. Paths are absolute. */
export interface Trace {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** What was opened to be read, as the system resolved it: behind every link. */
  readonly read: readonly string[]
  /** What was created, written, renamed, removed or given another mode, whether it worked or not. */
  readonly changed: readonly string[]
  readonly started: readonly string[]
  /** `127.0.0.1:4873`, or the path of a socket. */
  readonly connected: readonly string[]
}

// By its whole path, since what is traced gets a search path of its own.
const program = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'strace')).find(file => existsSync(file))

export const hasStrace = process.platform === 'linux' && program !== undefined && spawnSync(program, ['-qq', '-e', 'trace=none', 'true']).status === 0

const changing = 'mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,chown,lchown,fchownat,truncate,utimensat,mknod,mknodat'
const calls = `open,openat,creat,execve,connect,${changing}`
const changes = new RegExp(`^(?:${changing.replaceAll(',', '|')}|creat)$`)

const textsIn = (line: string): readonly string[] => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!.replace(/\\(["\\])/g, '$1'))

/** Runs a program under strace. Its input ends with `input`. */
export async function traced(command: string, args: readonly string[], { cwd, env, input = '' }: { readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly input?: string }): Promise<Trace> {
  const log = `${scratch('strace')}/log`
  const child = spawn(program ?? 'strace', ['-f', '-qq', '-y', '-s', '4096', '--seccomp-bpf', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', log, command, ...args], { cwd, env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (part: Buffer) => { stdout += part.toString() })
  child.stderr.on('data', (part: Buffer) => { stderr += part.toString() })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  const lines = readFileSync(log, 'utf8').split('\n').map(line => line.replace(/^\d+ +/, ''))
  rmSync(log)
  const read: string[] = []
  const changed: string[] = []
  const started: string[] = []
  const connected: string[] = []
  for (const line of lines) {
    const opened = /= \d+<([^>]*)>$/.exec(line)?.[1]
    const name = /^(?:<\.\.\. )?(\w+)/.exec(line)?.[1] ?? ''
    if (opened?.startsWith('/') && /^(?:open|openat|creat)$/.test(name)) read.push(opened)
    if (line.startsWith('<...')) continue
    const paths = textsIn(line)
    const own = (path: string): string => resolve(cwd, path)
    if (changes.test(name) || /^open/.test(name) && /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(line)) changed.push(...paths.map(own))
    if (name === 'execve' && !/= -1 ENOENT/.test(line)) started.push(own(paths[0] ?? ''))
    if (name === 'connect') {
      const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1]
      const address = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line)
      connected.push(port === undefined ? paths[0] ?? line : `${address?.[1] ?? address?.[2]}:${port}`)
    }
  }
  return { code, stdout, stderr, read, changed, started, connected }
}
