import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** CI gives less. */
const wholeMs = Number(process.env['PLUGVET_OPENCLAW_MINUTES'] || 12) * 60_000
const installMs = 180_000
const startMs = 150_000
const lifeMs = wholeMs + 60_000

const begin = Date.now()

/** Milliseconds that are left of what all of this may take, twelve minutes unless PLUGVET_OPENCLAW_MINUTES says otherwise. */
export const timeLeft = (): number => Math.max(0, begin + wholeMs - Date.now())

const running = new Set<ChildProcess>()

/** Ends what was started here, with all that it started itself. */
export const endAll = (): void => {
  for (const { pid } of running) {
    try { if (pid !== undefined) process.kill(-pid, 'SIGKILL') } catch { /* it ended by itself */ }
  }
  running.clear()
}
process.on('exit', endAll)

const launch = (file: string, args: readonly string[], options: SpawnOptions): ChildProcess => {
  const child = spawn(file, args, { ...options, detached: true })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/** The program of a release, installed into `folder` without running any of its scripts, or why it could not be. */
export const install = async (version: string, folder: string): Promise<{ readonly program: string } | { readonly reason: string }> => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const log = join(folder, 'npm.log')
  const out = openSync(log, 'w')
  const args = [
    'install', `openclaw@${version}`, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--engine-strict=false', '--force',
  ]
  const child = launch('npm', args, { cwd: folder, stdio: ['ignore', out, out] })
  const code = await Promise.race([
    new Promise<number | null>(resolve => child.on('exit', resolve).on('error', () => resolve(null))),
    sleep(Math.min(installMs, timeLeft()), 'time' as const, { ref: false }),
  ])
  const program = join(folder, 'node_modules/openclaw/openclaw.mjs')
  if (code === 0 && existsSync(program)) return { program }
  if (code === 'time') return { reason: `npm took longer than ${Math.round(Math.min(installMs, wholeMs) / 1000)} s` }
  const lines = readFileSync(log, 'utf8').split('\n').filter(line => line.includes('npm error'))
  return { reason: lines[0]?.trim() ?? `npm ended with code ${code}` }
}

const freePort = (): Promise<number> => new Promise(resolve => {
  const server = createServer()
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    server.close(() => resolve(port))
  })
})

export interface Gateway { readonly home: string; readonly port: number }

/** Whether a gateway answers on a port that it is ready. */
export const isReady = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

const tryToStart = async (program: string, home: string, auth: Readonly<Record<string, string>>): Promise<Gateway | { readonly reason: string }> => {
  const port = await freePort()
  mkdirSync(join(home, '.openclaw'), { recursive: true, mode: 0o700 })
  mkdirSync(join(home, 'tmp'))
  writeFileSync(join(home, '.openclaw/openclaw.json'), JSON.stringify({ gateway: { mode: 'local', bind: 'loopback', port, auth } }), { mode: 0o600 })
  const log = join(home, 'gateway.log')
  const out = openSync(log, 'w')
  const child = launch(process.execPath, [program, 'gateway', '--port', String(port)], {
    cwd: home, stdio: ['ignore', out, out],
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, HOME: home, TMPDIR: join(home, 'tmp'), NO_COLOR: '1',
      // Ends the gateway and its helpers even when nobody is left to do it.
      NODE_OPTIONS: `--import=data:text/javascript,setTimeout(()=>process.exit(1),${lifeMs}).unref()`,
    },
  })
  for (const end = Date.now() + Math.min(startMs, timeLeft()); Date.now() < end && child.exitCode === null; await sleep(500)) {
    if (await isReady(port)) return { home, port }
  }
  endAll()
  const last = readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? ''
  return { reason: `the gateway ${child.exitCode === null ? 'was not ready in time' : `ended with code ${child.exitCode}`}${last === '' ? '' : ` (${last.slice(0, 200)})`}` }
}

/** A gateway on loopback with a home of its own, or why this machine brings none up in two attempts. */
export const startGateway = async (program: string, home: string, auth: Readonly<Record<string, string>>): Promise<Gateway | { readonly reason: string }> => {
  const first = await tryToStart(program, join(home, 'first'), auth)
  return 'port' in first || timeLeft() === 0 ? first : tryToStart(program, join(home, 'second'), auth)
}
