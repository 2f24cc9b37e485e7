import { spawn } from 'node:child_process'

export class GitError extends Error {
  constructor (args, code, text) { super(`git ${args[0]} ended with ${code}: ${text.trim()}`); this.code = code }
}

export function git (cwd, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }, windowsHide: true })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => { out += text })
    child.stderr.setEncoding('utf8').on('data', (text) => { err += text })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new GitError(args, code, err))))
  })
}

export const status = async (cwd) => (await git(cwd, 'status', '--porcelain=v1', '-z')).split('\0').filter(Boolean).map((line) => ({ state: line.slice(0, 2), file: line.slice(3) }))
export const clone = (url, into, { depth } = {}) => git('.', 'clone', ...(depth ? ['--depth', String(depth)] : []), '--', url, into)
