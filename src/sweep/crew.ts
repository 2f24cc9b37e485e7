import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

export interface CrewOptions {
  /** The program and arguments that make one worker, which ends by itself when nothing waits any more. */
  readonly command: readonly [program: string, ...args: readonly string[]]
  readonly size: number
  readonly stop: AbortSignal
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  readonly onTrouble?: ((message: string) => void) | undefined
}

/** Workers that die so soon after one another have something that no other worker will survive either. */
const mostDeaths = 20
const quietMs = 60_000

/**
 * Worker processes of our own: a package that kills one kills no other, and it is replaced. Resolves when all of them ended by
 * themselves or `stop` ended them; rejects when they die faster than they work.
 */
export const runCrew = ({ command: [program, ...args], size, stop, env, onTrouble }: CrewOptions): Promise<void> => new Promise((resolve, reject) => {
  const crew = new Set<ChildProcess>()
  let deaths: number[] = []
  let failure: Error | undefined
  const end = (): void => {
    stop.removeEventListener('abort', halt)
    if (failure) reject(failure)
    else resolve()
  }
  const halt = (): void => { for (const child of crew) child.kill('SIGTERM') }
  const hire = (): void => {
    // A group of its own, so that an interrupt at the terminal reaches it by way of us; the channel tells it when we are gone.
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], detached: true, ...env && { env: { ...env } } })
    crew.add(child)
    let said = ''
    child.stderr?.on('data', (part: Buffer) => { said = (said + part.toString()).slice(-2000) })
    child.on('error', error => { failure = error })
    child.on('close', (code, signal) => {
      crew.delete(child)
      if (code !== 0 && !stop.aborted && failure === undefined) {
        deaths = [...deaths.filter(at => at > Date.now() - quietMs), Date.now()]
        onTrouble?.(`a worker ended with ${signal ?? `code ${code}`}${said.trim() === '' ? '' : `: ${said.trim().split('\n').at(-1)}`}`)
        if (deaths.length < mostDeaths) return hire()
        failure = new Error(`workers keep dying: ${said.trim() || `code ${code ?? signal}`}`)
        halt()
      }
      if (crew.size === 0) end()
    })
  }
  stop.addEventListener('abort', halt, { once: true })
  for (let seat = 0; seat < size; seat += 1) hire()
})
