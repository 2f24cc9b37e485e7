import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import JSON5 from 'json5'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { randomFrom } from '../../bench/mutate/random.ts'
import { launcher, scratch } from '../support/plugvet.ts'
import { startRegistry } from '../support/registry.ts'
import type { TestRegistry } from '../support/registry.ts'
import { root } from '../support/repository.ts'

vi.setConfig({ testTimeout: 600_000 })

interface Ended { readonly code: number | null; readonly stdout: string; readonly took: number }

/** Runs the program, and kills it without a word after so many milliseconds. */
const run = async (args: readonly string[], home: string, killAfter?: number, more: Readonly<Record<string, string>> = {}): Promise<Ended> => {
  const start = Date.now()
  const child = spawn(process.execPath, args[0]?.endsWith('.mjs') ? args : [launcher, ...args], { cwd: home, env: { PATH: dirname(process.execPath), HOME: home, npm_config_fetch_retries: '0', ...more }, stdio: ['ignore', 'pipe', 'ignore'] })
  let stdout = ''
  child.stdout.on('data', (part: Buffer) => { stdout += part.toString() })
  const closed = new Promise<number | null>(done => child.on('close', done))
  const timer = killAfter === undefined ? undefined : wait(killAfter).then(() => child.kill('SIGKILL'))
  const code = await closed
  await timer
  return { code, stdout, took: Date.now() - start }
}

const home = (): string => realpathSync(scratch('crash'))
const put = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, text, { mode: 0o600 })
}
const filesUnder = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(folder, name)).isFile())
const random = randomFrom('crash')
const rounds = 3

/** Moments spread over the time that a whole run takes. */
const moments = (took: number): readonly number[] => Array.from({ length: rounds }, (_, index) => Math.round(took * (index + 0.3 + random.below(60) / 100) / (rounds + 0.2)))

let registry: TestRegistry
beforeAll(async () => {
  registry = await startRegistry()
  await registry.publish({ manifest: { name: 'tea-timer', version: '1.0.0', main: 'index.js', license: 'MIT' }, files: { 'index.js': 'require("child_process").exec(process.argv[2])\n' } })
})
afterAll(() => registry.stop())

describe('killed at any moment, it leaves nothing behind that hinders or misleads the next run', () => {
  test('scan: the cache', async () => {
    const own = home()
    for (let index = 0; index < 40; index += 1) put(join(own, 'tree', `f${index}`, 'index.js'), `require('child_process').exec(process.argv[${index}])\n`)
    const scan = ['scan', join(own, 'tree'), '--json', '--jobs', '1']
    const whole = await run([...scan, '--no-cache'], own)
    for (const moment of moments(whole.took)) await run(scan, own, moment)
    const after = await run(scan, own)
    expect([after.code, after.stdout]).toEqual([whole.code, whole.stdout])
    expect((await run(scan, own)).stdout).toBe(whole.stdout)
  })

  test('review: cache and memory of hashes', async () => {
    const own = home()
    const review = ['review', 'tea-timer@1.0.0', '--json']
    const env = { npm_config_registry: registry.url }
    const still = (text: string): string => text.replace(/\d+ (?:minute|second|hour)s? ago/g, 'just now')
    const whole = await run([...review, '--no-cache'], own, undefined, env)
    expect(JSON.parse(whole.stdout)).toMatchObject({ package: { name: 'tea-timer' } })
    for (const moment of moments(whole.took)) await run(review, own, moment, env)
    expect(still((await run(review, own, undefined, env)).stdout)).toBe(still(whole.stdout))
  })

  test('audit --fix: the configuration is the old one or the new one, whole, and what was there is kept', async () => {
    const config = "// mine\n{ gateway: { bind: 'lan', auth: { token: 'a-long-token-of-many-signs' } }, channels: { telegram: { botToken: 'x', groupPolicy: 'open' } }, logging: { redactSensitive: 'off' } }\n"
    const start = (): { readonly own: string; readonly file: string } => {
      const own = home()
      const file = join(own, '.openclaw/openclaw.json')
      put(file, config)
      return { own, file }
    }
    const first = start()
    const { took } = await run(['audit', '--fix', '--json'], first.own)
    const fixed = readFileSync(first.file, 'utf8')
    expect(fixed).not.toBe(config)
    for (const moment of moments(took)) {
      const { own, file } = start()
      await run(['audit', '--fix', '--json'], own, moment)
      const text = readFileSync(file, 'utf8')
      expect([config, fixed]).toContain(text)
      if (text === fixed) {
        const kept = filesUnder(join(own, '.openclaw')).filter(name => name.endsWith('.bak')).map(name => readFileSync(join(own, '.openclaw', name), 'utf8'))
        expect(kept).toContain(config)
      }
      await run(['audit', '--fix', '--json'], own)
      expect(readFileSync(file, 'utf8')).toBe(fixed)
    }
  })

  test('guard install: it can be installed after all, and the configuration of OpenClaw stays readable', async () => {
    const start = (): { readonly own: string; readonly file: string } => {
      const own = home()
      const file = join(own, '.openclaw/openclaw.json')
      put(file, '// mine\n{ gateway: { mode: "local" } }\n')
      return { own, file }
    }
    // What `guard install` does, with a bundle of the sources as they are.
    const [bundle, script] = ['policy.mjs', 'install.mjs'].map(name => join(home(), name)) as [string, string]
    execFileSync(process.execPath, [join(root, 'src/dev/bundle.cjs'), bundle], { cwd: root })
    writeFileSync(script, `import { readFileSync } from 'node:fs'
const { installGuard } = await import(${JSON.stringify(join(root, 'src/guarding.ts'))})
const { HOME } = process.env
await installGuard({ dir: HOME + '/.plugvet/guard', env: { HOME } }, readFileSync(${JSON.stringify(bundle)}))
`)
    const first = start()
    const whole = await run([script], first.own)
    const expected = readFileSync(first.file, 'utf8').replaceAll(first.own, '~')
    expect([whole.code, JSON5.parse(expected)]).toEqual([0, expect.objectContaining({ security: { installPolicy: expect.anything() } })])
    for (const moment of moments(whole.took)) {
      const { own, file } = start()
      await run([script], own, moment)
      expect(JSON5.parse(readFileSync(file, 'utf8'))).toHaveProperty('gateway.mode', 'local')
      const again = await run([script], own)
      expect(again.code).toBe(whole.code)
      expect(readFileSync(file, 'utf8').replaceAll(own, '~')).toBe(expected)
    }
  })
})
