import { spawn } from 'node:child_process'
import type { Environment } from './locations.ts'

/** `timedOut`: it was ended because it had not answered in time. */
export interface ProgramAnswer { readonly ok: boolean; readonly stdout: string; readonly timedOut?: true }

const failed: ProgramAnswer = { ok: false, stdout: '' }

/**
 * Runs a program of the machine (docker, icacls, a secret provider of the user's own configuration), never one out of scanned
 * content. No shell; bounded in time and in output; every failure is `ok: false`.
 */
export const runProgram = (command: string, args: readonly string[], options: {
  readonly env: Environment; readonly timeoutMs: number; readonly maxBytes?: number; readonly input?: string
}): Promise<ProgramAnswer> => new Promise((resolve) => {
  const env = Object.fromEntries(Object.entries(options.env).filter(([, value]) => value !== undefined)) as Record<string, string>
  try {
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true })
    const chunks: Buffer[] = []
    let size = 0
    const stop = (answer: ProgramAnswer): void => { child.kill('SIGKILL'); resolve(answer) }
    const timer = setTimeout(() => stop({ ...failed, timedOut: true }), options.timeoutMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > (options.maxBytes ?? 1024 * 1024)) stop(failed)
      else chunks.push(chunk)
    })
    child.on('error', () => { clearTimeout(timer); resolve(failed) })
    child.on('close', (code) => { clearTimeout(timer); resolve({ ok: code === 0, stdout: Buffer.concat(chunks).toString('utf8') }) })
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  } catch {
    resolve(failed)
  }
})
