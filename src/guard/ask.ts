import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** How OpenClaw would start the guard. */
export interface Started { readonly command: string; readonly args: readonly string[]; readonly env: Readonly<Record<string, string>>; readonly timeoutMs: number }

export interface Asked {
  /** What the program wrote; undefined when it did not end well. */
  readonly answer?: string
  readonly problem?: string
  readonly tookMs: number
}

const maxBytes = 2 ** 20

/** Asks as OpenClaw does: without a shell, with that environment alone, in the folder of the command, and not for ever. */
export const ask = ({ command, args, env, timeoutMs }: Started, request: string): Promise<Asked> => new Promise(resolve => {
  const start = performance.now()
  const done = (outcome: Omit<Asked, 'tookMs'>): void => resolve({ ...outcome, tookMs: Math.round(performance.now() - start) })
  const child = spawn(command, args, { env, cwd: dirname(command), stdio: ['pipe', 'pipe', 'ignore'], timeout: timeoutMs, killSignal: 'SIGKILL', windowsHide: true })
  let output = ''
  child.on('error', error => done({ problem: error.message }))
  child.stdin.on('error', () => {})
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    if (output.length > maxBytes) child.kill('SIGKILL')
  })
  child.on('close', (code, signal) => {
    if (code === 0) return done({ answer: output })
    done({ problem: signal === 'SIGKILL' ? `did not answer within ${timeoutMs} ms` : `ended with ${signal ?? `code ${code}`}` })
  })
  child.stdin.end(request)
})
