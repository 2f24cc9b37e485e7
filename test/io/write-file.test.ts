import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import type * as Fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { replaceText } from '../../src/io/index.ts'
import { root } from '../support/repository.ts'

/** The step of a replacement that fails, as if the disk were full or the process had been stopped there. */
const failing = vi.hoisted(() => ({ step: undefined as string | undefined }))
vi.mock('node:fs', async (load) => {
  const real = await load<typeof Fs>()
  const breakable = Object.fromEntries((['renameSync', 'fsyncSync', 'fchmodSync'] as const).map((name) =>
    [name, (...args: unknown[]) => { if (failing.step === name) throw new Error(`${name} failed`); return (real[name] as (...all: unknown[]) => unknown)(...args) }]))
  return { ...real, ...breakable }
})

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugvet-write-'))
  path = join(folder, 'a.json')
  writeFileSync(path, 'old')
  chmodSync(path, 0o640)
})
afterEach(() => {
  failing.step = undefined
  rmSync(folder, { recursive: true, force: true })
})

it('keeps the mode and a copy that nobody else can read', () => {
  const { backup } = replaceText(path, (text) => `${text} and new`)
  expect([readFileSync(path, 'utf8'), readFileSync(backup, 'utf8')]).toEqual(['old and new', 'old'])
  expect([path, backup].map((file) => statSync(file).mode & 0o777)).toEqual([0o640, 0o600])
  expect(readdirSync(folder)).toHaveLength(2)
})

it('never writes over a copy that is there', () => {
  const now = new Date(0)
  const copies = ['one', 'two'].map((text) => replaceText(path, () => text, now).backup)
  expect(copies.map((copy) => readFileSync(copy, 'utf8'))).toEqual(['old', 'one'])
  expect(copies.map((copy) => basename(copy))).toEqual(['a.json.plugvet-19700101T000000Z.bak', 'a.json.plugvet-19700101T000000Z-1.bak'])
})

it.each(['renameSync', 'fsyncSync', 'fchmodSync'])('leaves the old file and nothing else when %s fails', (step) => {
  failing.step = step
  expect(() => replaceText(path, () => 'new')).toThrow(`${step} failed`)
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

it('writes nothing when the change is refused', () => {
  expect(() => replaceText(path, () => { throw new Error('no') })).toThrow('no')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

it('refuses links, folders and texts that are no UTF-8', () => {
  const link = join(folder, 'link')
  symlinkSync(path, link)
  expect(() => replaceText(link, () => 'new')).toThrow('symbolic link')
  expect(() => replaceText(folder, () => 'new')).toThrow()
  writeFileSync(path, Buffer.of(0x7b, 0xff, 0x7d))
  expect(() => replaceText(path, () => 'new')).toThrow('UTF-8')
  expect(readFileSync(path)).toEqual(Buffer.of(0x7b, 0xff, 0x7d))
})

it('changes no other name of the same file', () => {
  const other = join(folder, 'other')
  linkSync(path, other)
  replaceText(path, () => 'new')
  expect(readFileSync(other, 'utf8')).toBe('old')
})

it('leaves a whole file, old or new, whenever the process is killed', async () => {
  const texts = ['a', 'b'].map((letter) => letter.repeat(300_000))
  writeFileSync(path, texts[0] as string)
  const script = `
    import { rmSync } from 'node:fs'
    import { replaceText } from ${JSON.stringify(join(root, 'src/io/write-file.ts'))}
    process.stdout.write('ready')
    for (;;) rmSync(replaceText(${JSON.stringify(path)}, text => (text[0] === 'a' ? 'b' : 'a').repeat(300_000)).backup)`
  for (let round = 0; round < 8; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await new Promise((resolve) => { setTimeout(resolve, round * 3) })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(texts.includes(readFileSync(path, 'utf8'))).toBe(true)
  }
})
