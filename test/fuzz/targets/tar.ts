import { gzipSync, zstdCompressSync } from 'node:zlib'
import { isTreePath, maxPathBytes } from '../../../src/io/paths.ts'
import { openTarball } from '../../../src/io/index.ts'
import { archiveOf, packageOf, paxOf } from '../../io/archive.ts'
import { must } from '../target.ts'
import type { Target } from '../target.ts'

const file = { path: 'package/index.js', body: 'require("child_process")' }
const limits = { unpackedBytes: 2 ** 22, entryBytes: 2 ** 21, entries: 500 }
const block = 512

/** Writes the checksum that a header has to have, so that what was changed in it is read. */
function withChecksum(bytes: Buffer, at: number): void {
  bytes.fill(0x20, at + 148, at + 156)
  const sum = bytes.subarray(at, at + block).reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1')
}

export const target: Target = {
  maxBytes: 65_536,
  seeds: [
    archiveOf([file, { path: 'package/lib/a.js', body: 'a'.repeat(1500) }, { path: 'package/d/', type: 'Directory' }]),
    archiveOf([file, file]), archiveOf([paxOf('path', 'package/../../evil'), file]), archiveOf([paxOf('size', '99999999999'), file]), archiveOf([paxOf('linkpath', '/etc'), { path: 'package/l', type: 'SymbolicLink', linkpath: 'x' }]),
    archiveOf([{ path: 'package/x', type: 'Link', linkpath: 'package/index.js' }, file]), archiveOf([{ path: 'package/nul', type: 'CharacterDevice' }]), archiveOf([paxOf('GNU.sparse.major', '1'), paxOf('GNU.sparse.realsize', '1000000'), file]),
    archiveOf([{ path: '././@LongLink', type: 'NextFileHasLongPath', body: `package/${'d/'.repeat(300)}x` }, file]), archiveOf([{ path: 'PACKAGE/Index.js', body: '1' }, file]),
    packageOf([file]), zstdCompressSync(archiveOf([file])), gzipSync(Buffer.alloc(300_000)), gzipSync(packageOf([file])),
  ],
  words: ['ustar\x0000', 'ustar  \0', 'path=', 'linkpath=', 'size=', 'GNU.sparse.name=', '../', 'C:\\', '././@LongLink', 'x', 'g', 'L', 'S', '5', '7'],
  mutate(input, random) {
    if (input.length < block) return undefined
    const bytes = Buffer.from(input)
    const at = block * random.below(Math.floor(bytes.length / block))
    const field = random.pick([[0, 100], [100, 24], [124, 12], [136, 12], [156, 1], [157, 100], [257, 8], [345, 155], [482, 13]] as const)
    for (let left = 1 + random.below(6); left > 0; left -= 1) bytes[at + field[0] + random.below(field[1])] = random.chance(0.5) ? random.below(256) : random.pick([0x30, 0x37, 0x2f, 0x2e, 0, 0x80, 0xff, 0x78, 0x67, 0x4c, 0x53, 0x35])
    withChecksum(bytes, at)
    return bytes
  },
  async run(input) {
    const { tree, gaps } = await openTarball(input, limits)
    const seen = new Set<string>()
    let total = 0
    for await (const { path, kind, size } of tree.list()) {
      must(kind === 'file', `an entry of kind ${kind}`)
      must(isTreePath(path) && !path.includes('\\') && !/^[a-z]:/i.test(path), `the path ${JSON.stringify(path)}`)
      must(Buffer.byteLength(path) <= maxPathBytes, `a path of ${path.length} characters`)
      must(!seen.has(path), `${JSON.stringify(path)} is there twice`)
      seen.add(path)
      const bytes = tree.read(path)
      must(bytes.length === size, `${JSON.stringify(path)} has ${bytes.length} bytes and says ${size}`)
      total += size
    }
    must(total <= limits.unpackedBytes && seen.size <= limits.entries, `${seen.size} files of ${total} bytes`)
    must(seen.size > 0 || gaps.length > 0 || input.length > 0, 'an empty tree without a gap')
    must(gaps.length <= 201, `${gaps.length} gaps`)
  },
}
