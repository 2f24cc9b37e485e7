import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const run = promisify(execFile)
const names = readdirSync(new URL('./targets/', import.meta.url)).map(name => basename(name, '.ts')).toSorted()

/** A short look, the same each time: everything that ever brought a fault about, and a few hundred inputs more. `npm run fuzz` goes on from there. */
const fuzz = (...args: readonly string[]): Promise<string> => run(process.execPath, [new URL('./fuzz.ts', import.meta.url).pathname, '--fresh', '--seed', 'ci', '--runs', '40', ...args])
  .then(({ stdout }) => stdout, (error: { readonly stdout: string }) => error.stdout)

describe('nothing that comes in brings a fault about', () => {
  test.each(names)('%s', async name => {
    expect(await fuzz('--brief', '--target', name)).toMatch(new RegExp(`^${name}: 40 inputs in .*, 0 faults$`, 'm'))
  }, 300_000)
})

test('a long look steers by the branches that inputs reach, and is the same for the same seed', async () => {
  const [one, two] = [await fuzz('--target', 'incident'), await fuzz('--target', 'incident')]
  const branchesIn = (told: string): string | undefined => /(\d+) branches/.exec(told)?.[1]
  expect(Number(branchesIn(one))).toBeGreaterThan(10)
  expect(branchesIn(two)).toBe(branchesIn(one))
})

test('seeds belong to a target', () => {
  expect(readdirSync(new URL('./seeds/', import.meta.url)).filter(name => !names.includes(name))).toEqual([])
})
