import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { openTarball } from '../../src/io/index.ts'
import type { TarballOptions } from '../../src/io/index.ts'
import { archiveOf, packageOf, paxOf } from './archive.ts'
import type { ArchiveEntry } from './archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'tarball #1 %20 '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const contents = async (source: string | Uint8Array, options?: TarballOptions) => {
  const { tree, gaps, integrity } = await openTarball(source, options)
  const files: Record<string, string> = {}
  for await (const { path } of tree.list()) files[path] = Buffer.from(tree.read(path)).toString()
  return { files, gaps: gaps.map(({ subject, reason }) => `${subject}: ${reason}`), integrity }
}

const honest: readonly ArchiveEntry[] = [
  { path: 'package/', type: 'Directory' },
  { path: 'package/package.json', body: '{"name":"tide"}' },
  { path: 'package/lib/empty.js' },
  { path: 'package/lib/moon.js', body: 'moon\n'.repeat(50_000) },
]
const unpacked = { 'package.json': '{"name":"tide"}', 'lib/empty.js': '', 'lib/moon.js': 'moon\n'.repeat(50_000) }
const hash = (algorithm: string, bytes: Uint8Array) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`

describe('an honest archive', () => {
  test.each([
    ['gzip', packageOf(honest)],
    ['zstd', zstdCompressSync(archiveOf(honest))],
    ['no compression', archiveOf(honest)],
  ])('reads the same from memory and from disk: %s', async (name, bytes) => {
    const path = join(folder, `${name}.tgz`)
    writeFileSync(path, bytes)
    const before = readdirSync(folder)
    const expected = { files: unpacked, gaps: [], integrity: hash('sha512', bytes) }
    expect(await contents(bytes)).toEqual(expected)
    expect(await contents(path)).toEqual(expected)
    expect(readdirSync(folder)).toEqual(before)
  })

  test('drops whatever folder is around everything, and only then', async () => {
    expect(Object.keys((await contents(packageOf([{ path: 'other-name/a.js' }, { path: 'third/b.js' }]))).files)).toEqual(['a.js', 'b.js'])
    expect(Object.keys((await contents(packageOf([{ path: 'SKILL.md' }, { path: 'scripts/run.sh' }]))).files)).toEqual(['SKILL.md', 'scripts/run.sh'])
  })

  test.each(['sha1', 'sha256', 'sha512'])('agrees with a right %s', async algorithm => {
    const bytes = packageOf(honest)
    const path = join(folder, 'right.tgz')
    writeFileSync(path, bytes)
    expect((await contents(path, { integrity: hash(algorithm, bytes) })).gaps).toEqual([])
    expect((await contents(bytes, { integrity: hash(algorithm, bytes) })).gaps).toEqual([])
  })

  test.each(['sha512-AAAA', 'nonsense', ''])('tells of an integrity that does not fit: %j', async integrity => {
    const path = join(folder, 'wrong.tgz')
    writeFileSync(path, packageOf(honest))
    const { files, gaps } = await contents(path, { integrity })
    expect(gaps).toEqual([expect.stringContaining('its integrity is sha512-')])
    expect(files).toEqual(unpacked)
  })
})

const good: ArchiveEntry = { path: 'package/good.js', body: 'good' }

describe('a hostile entry is refused by name and the rest is read', () => {
  test.each<[string, readonly ArchiveEntry[], string, RegExp]>([
    ['symbolic link', [{ path: 'package/l', type: 'SymbolicLink', linkpath: '/etc/passwd' }], 'package/l', /symbolic link/],
    ['hard link', [{ path: 'package/l', type: 'Link', linkpath: 'package/good.js' }], 'package/l', /hard link/],
    ['character device', [{ path: 'package/tty', type: 'CharacterDevice' }], 'package/tty', /device/],
    ['block device', [{ path: 'package/sda', type: 'BlockDevice' }], 'package/sda', /device/],
    ['FIFO', [{ path: 'package/pipe', type: 'FIFO' }], 'package/pipe', /FIFO/],
    ['parent', [{ path: 'package/../../evil.js', body: 'x' }], 'package/../../evil.js', /leaves the archive/],
    ['parent alone', [{ path: '..', body: 'x' }], '..', /leaves the archive/],
    ['parent, Windows', [{ path: 'package\\..\\..\\evil.js', body: 'x' }], 'package\\..\\..\\evil.js', /leaves the archive/],
    ['backslash', [{ path: 'package/a\\b.js', body: 'x' }], 'package/a\\b.js', /backslash/],
    ['absolute', [{ path: '/etc/cron.d/evil', body: 'x' }], '/etc/cron.d/evil', /absolute/],
    ['UNC', [{ path: '\\\\host\\share\\x', body: 'x' }], '\\\\host\\share\\x', /absolute/],
    ['drive', [{ path: 'C:/evil.js', body: 'x' }], 'C:/evil.js', /drive/],
    ['PAX path', [paxOf('path', '../../evil.js'), { path: 'package/calm.js', body: 'x' }], '../../evil.js', /leaves the archive/],
    ['long PAX path', [paxOf('path', `package/${'a/'.repeat(3000)}x.js`), { path: 'package/calm.js', body: 'x' }], `package/${'a/'.repeat(3000)}`.slice(0, 500), /longer than/],
    ['damaged header', [{ path: '', body: '' }], '.', /TAR_ENTRY_INVALID/],
  ])('%s', async (_name, entries, subject, reason) => {
    const { files, gaps } = await contents(packageOf([...entries, good]))
    expect(files).toEqual({ 'good.js': 'good' })
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toMatch(reason)
    expect(gaps[0]!.startsWith(`${subject}: `)).toBe(true)
  })

  test('of two entries with one path the one that would be installed is read', async () => {
    const { files, gaps } = await contents(packageOf([{ path: 'package/good.js', body: 'decoy' }, { path: 'other/good.js', body: 'real' }]))
    expect(files).toEqual({ 'good.js': 'real' })
    expect(gaps).toEqual([expect.stringMatching(/^good\.js: stands in the archive more than once/)])
  })

  test.each([['Good.js', 'good.js'], ['caf\u00e9.js', 'cafe\u0301.js']])('namesakes %s and %s are both read', async (one, two) => {
    const { files, gaps } = await contents(packageOf([{ path: `package/${one}`, body: '1' }, { path: `package/${two}`, body: '2' }]))
    expect(files).toEqual({ [one]: '1', [two]: '2' })
    expect(gaps).toEqual([expect.stringContaining('only in case or accents')])
  })

  test('complaints are bounded', async () => {
    const { gaps } = await contents(packageOf(Array.from({ length: 500 }, (_, index) => ({ path: `/x${index}` }))))
    expect(gaps).toHaveLength(201)
    expect(gaps.at(-1)).toBe('.: 300 more entries were refused')
  })
})

describe('an archive as a whole', () => {
  const bomb = gzipSync(archiveOf([good, { path: 'package/zero.js', body: Buffer.alloc(40 * 2 ** 20) }]))
  test.each<[string, Uint8Array, TarballOptions, RegExp]>([
    ['bomb of nothing at all', gzipSync(Buffer.alloc(200 * 2 ** 20)), {}, /unpacks to more than 200 times its size|Unrecognized archive/],
    ['bomb by ratio', bomb, {}, /unpacks to more than 200 times its size/],
    ['bomb by size', bomb, { unpackedBytes: 2 ** 20 }, /unpacks to more than 1048576 bytes/],
    ['too large', bomb, { compressedBytes: 100 }, /is larger than 100 bytes/],
    ['too many entries', packageOf([good, good, good]), { entries: 2 }, /more than 2 entries/],
    ['one entry too large', packageOf([good, { path: 'package/big', body: 'x'.repeat(2000) }]), { entryBytes: 1000 }, /package\/big: larger than 1000 bytes/],
    ['cut off', packageOf(honest).subarray(0, 200), {}, /is damaged: unexpected end of file/],
    ['cut off without compression', archiveOf(honest).subarray(0, 4000), {}, /TAR_BAD_ARCHIVE|cut off/],
    ['no archive', Buffer.from('hello, this is no archive at all'), {}, /TAR_BAD_ARCHIVE/],
    ['empty', Buffer.alloc(0), {}, /TAR_BAD_ARCHIVE/],
    ['compressed twice', gzipSync(packageOf([good])), {}, /compressed twice/],
  ])('%s ends with a gap', async (_name, bytes, options, reason) => {
    const path = join(folder, 'whole.tgz')
    writeFileSync(path, bytes)
    for (const source of [bytes, path]) {
      const { gaps } = await contents(source, options)
      expect(gaps.some(gap => reason.test(gap)), gaps.join('\n')).toBe(true)
    }
  })
})
