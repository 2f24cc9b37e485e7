import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryTree, openDirectory, openTree } from '../../src/io/index.ts'
import type { SourceTree, TreeEntry } from '../../src/model/index.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65534

let root = ''
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'tree-')) })
afterEach(() => {
  execFileSync('chmod', ['-R', 'u+rwx', root])
  rmSync(root, { recursive: true, force: true })
})

const listed = async (tree: SourceTree): Promise<Record<string, TreeEntry>> => {
  const entries: Record<string, TreeEntry> = {}
  for await (const entry of tree.list()) entries[entry.path] = entry
  return entries
}

const put = (path: string, text = ''): void => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Runs as somebody whom permissions bind; the change lasts only for a synchronous action. */
const unprivileged = <T>(action: () => T): T => {
  if (!isRoot) return action()
  process.seteuid!(nobody)
  try {
    return action()
  } finally {
    process.seteuid!(0)
  }
}

test('a folder, its handle and memory say the same', async () => {
  put('package.json', '{}')
  put('.hidden/a/run.js', 'ünïcode')
  const folder = openDirectory(root)
  const memory = memoryTree({ 'package.json': '{}', '.hidden/a/run.js': 'ünïcode' })
  for (const tree of [folder, openTree(structuredClone(folder.handle)), memory, openTree(structuredClone(memory.handle))]) {
    const entries = await listed(tree)
    expect(Object.keys(entries).sort()).toEqual(['.hidden/a/run.js', 'package.json'])
    expect(entries['.hidden/a/run.js']).toMatchObject({ kind: 'file', size: 9 })
    expect(Buffer.from(tree.read('.hidden/a/run.js')).toString()).toBe('ünïcode')
    expect(Buffer.from(tree.read('package.json', 1)).toString()).toBe('{')
    expect(tree.size('package.json')).toBe(2)
    expect(tree.size('nowhere')).toBeUndefined()
    expect(() => tree.read('nowhere')).toThrow()
  }
})

test('threads share the bytes of a tree in memory', () => {
  const { handle } = memoryTree({ 'a.js': '1' })
  expect(handle.kind === 'memory' && handle.bytes).toBeInstanceOf(SharedArrayBuffer)
})

describe('nothing leaves the root', () => {
  test.each(['../secret', '/etc/passwd', 'a/../../secret', './a', 'a//b', '', '.', '..', 'a\0b'])('%j is refused', path => {
    writeFileSync(`${root}-secret`, 'secret')
    put('a/b')
    const tree = openDirectory(root)
    expect(() => tree.read(path)).toThrow()
    expect(tree.size(path)).toBeUndefined()
    rmSync(`${root}-secret`)
  })

  test('a link is listed with its goal and never read', async () => {
    put('real/a.js', 'a')
    symlinkSync('/etc/passwd', join(root, 'file-link'))
    symlinkSync('real', join(root, 'folder-link'))
    symlinkSync('.', join(root, 'real/loop'))
    const tree = openDirectory(root)
    const entries = await listed(tree)
    expect(Object.keys(entries).sort()).toEqual(['file-link', 'folder-link', 'real/a.js', 'real/loop'])
    expect(entries['file-link']).toEqual({ path: 'file-link', kind: 'symlink', size: 0, note: '/etc/passwd' })
    for (const path of ['file-link', 'folder-link/a.js', 'real/loop/a.js']) {
      expect(() => tree.read(path)).toThrow('symbolic link')
      expect(tree.size(path)).toBeUndefined()
    }
  })

  test('a folder that becomes a link after the listing is not followed', () => {
    put('real/a.js', 'a')
    mkdirSync(`${root}-away`)
    renameSync(join(root, 'real'), join(`${root}-away`, 'real'))
    symlinkSync(join(`${root}-away`, 'real'), join(root, 'real'))
    expect(() => openDirectory(root).read('real/a.js')).toThrow('a parent folder is a symbolic link')
    rmSync(`${root}-away`, { recursive: true })
  })

  test('the root itself may be a link', async () => {
    put('a.js', 'a')
    symlinkSync(root, `${root}-link`)
    expect(Object.keys(await listed(openDirectory(`${root}-link`)))).toEqual(['a.js'])
    rmSync(`${root}-link`)
  })
})

describe('odd entries', () => {
  test('a FIFO and a socket are listed and not opened', async () => {
    execFileSync('mkfifo', [join(root, 'pipe.js')])
    const server = createServer().listen(join(root, 'sock'))
    await new Promise(done => server.once('listening', done))
    const tree = openDirectory(root)
    const entries = await listed(tree)
    expect(entries['pipe.js']).toMatchObject({ kind: 'other', note: 'FIFO' })
    expect(entries['sock']).toMatchObject({ kind: 'other', note: 'socket' })
    expect(() => tree.read('pipe.js')).toThrow('not a regular file')
    expect(() => tree.read('sock')).toThrow('not a regular file')
    await new Promise(done => server.close(done))
  })

  test.skipIf(process.platform !== 'linux')('names that are no UTF-8, hold newlines or control characters survive', async () => {
    const names = [Buffer.from('latin\xe9.js', 'latin1'), Buffer.from([0xed, 0xa0, 0x80, 0x2e, 0x6a, 0x73]), Buffer.from('\ufffd.js'), Buffer.from('new\nline.js'), Buffer.from('\x1b[2Jtext.js')]
    for (const name of names) {
      const folder = Buffer.concat([Buffer.from(`${root}/`), name, Buffer.from('.d')])
      mkdirSync(folder)
      writeFileSync(Buffer.concat([folder, Buffer.from('/'), name]), name)
    }
    const tree = openDirectory(root)
    const paths = Object.keys(await listed(tree))
    expect(paths).toHaveLength(names.length)
    expect(new Set(paths.map(path => Buffer.from(tree.read(path)).toString('hex')))).toEqual(new Set(names.map(name => name.toString('hex'))))
    const again = openTree(structuredClone(tree.handle))
    for (const path of paths) expect(again.size(path)).toBeGreaterThan(0)
  })

  test('a path at and beyond the limit of the system is read or said', async () => {
    const script = `mkdir -p "$0" && cd "$0" && for i in $(seq 1 25); do mkdir ${'d'.repeat(200)} && cd ${'d'.repeat(200)} 2>/dev/null || break; echo x > a.js; done`
    execFileSync('sh', ['-c', script, join(root, 'deep')])
    const tree = openDirectory(root)
    const entries = Object.values(await listed(tree))
    const readable = entries.filter(entry => entry.kind === 'file')
    expect(readable.length).toBeGreaterThan(15)
    for (const { path } of readable) expect(Buffer.from(tree.read(path)).toString()).toBe('x\n')
    expect(entries.filter(entry => entry.kind === 'unreadable')).toEqual([expect.objectContaining({ note: expect.stringContaining('too long') })])
    execFileSync('rm', ['-rf', join(root, 'deep')])
  })

  test('what may not be read says so', async () => {
    put('closed/a.js', 'a')
    put('closed.js', 'a')
    if (isRoot) chownSync(root, nobody, nobody)
    for (const path of ['closed', 'closed.js']) chmodSync(join(root, path), 0)
    chmodSync(root, 0o755)
    const tree = openDirectory(root)
    const entries = await unprivilegedList(tree)
    expect(entries['closed']).toEqual({ path: 'closed', kind: 'unreadable', size: 0, note: 'the folder cannot be listed: permission denied' })
    expect(entries['closed.js']?.kind).toBe('file')
    expect(() => unprivileged(() => tree.read('closed.js'))).toThrow('permission denied')
  })

  test('a root that is not there is one unreadable entry', async () => {
    expect(await listed(openDirectory(join(root, 'none')))).toEqual({ '.': { path: '.', kind: 'unreadable', size: 0, note: 'the folder cannot be listed: it no longer exists' } })
  })

  test.skipIf(process.platform !== 'linux')('a file whose size is a lie is not read', () => {
    const tree = openDirectory('/proc/self')
    expect(() => tree.read('status')).toThrow('its size changed')
  })
})

const unprivilegedList = async (tree: SourceTree): Promise<Record<string, TreeEntry>> => {
  const entries: Record<string, TreeEntry> = {}
  const iterator = tree.list()[Symbol.asyncIterator]()
  for (;;) {
    const step = await unprivileged(() => iterator.next())
    if (step.done) return entries
    entries[step.value.path] = step.value
  }
}
