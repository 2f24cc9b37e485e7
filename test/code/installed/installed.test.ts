import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { judgeInstalled } from '../../../src/code/installed/index.ts'
import { memoryTree } from '../../../src/io/index.ts'
import type { TreeEntry } from '../../../src/model/index.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const origin = (more: object): string => JSON.stringify({ version: 1, registry: 'https://clawhub.ai', slug: 'lamp', installedVersion: '1.0.0', installedAt: 1, ...more })

async function judge(files: Readonly<Record<string, string>>) {
  const tree = memoryTree({ ...files })
  const entries = new Map<string, TreeEntry>()
  for (const path of Object.keys(files).toSorted()) entries.set(path, { path, kind: 'file', size: files[path]!.length })
  const { hits, gaps } = judgeInstalled(tree, entries)
  return { told: hits.map(([, hit]) => `${hit.severity ?? ''} ${hit.at.file} ${hit.message}`), gaps: gaps.map(({ subject, reason }) => `${subject}: ${reason}`) }
}

test('each file that differs is named', async () => {
  const files = { 'SKILL.md': hash('a'), 'run.sh': hash('b'), 'gone.md': hash('c') }
  const { told } = await judge({ 'SKILL.md': 'a', 'run.sh': 'B', 'new.py': 'x', 'data.json': '{}', '.clawhub/origin.json': origin({ files }) })
  expect(told).toEqual([
    'warn run.sh run.sh is not what was installed: its content has changed since',
    'warn .clawhub/origin.json gone.md was installed and is gone',
    'info data.json data.json was not part of the install',
    'warn new.py new.py was not part of the install',
  ])
})

test('a digest over everything names one or two files that came later, and nothing when the change lies elsewhere', async () => {
  const fileTreeSha256 = hash(JSON.stringify([{ path: 'SKILL.md', type: 'file', sha256: hash('a') }]))
  expect((await judge({ 'SKILL.md': 'a', 'x/new.py': '', 'y.sh': '', '.clawhub/origin.json': origin({ fileTreeSha256 }) })).told).toHaveLength(2)
  expect((await judge({ 'SKILL.md': 'b', '.clawhub/origin.json': origin({ fileTreeSha256 }) })).told).toEqual([
    'warn .clawhub/origin.json the files of the skill are not those that were installed: their common digest has changed since',
  ])
})

test('ignore files leave open which files were counted', async () =>
  expect((await judge({ 'SKILL.md': 'b', '.gitignore': '*.md', '.clawhub/origin.json': origin({ fingerprint: hash('x') }) })).told).toEqual([]))

test('the older folder counts too, and the list of a workspace stands in for a missing origin', async () => {
  expect((await judge({ 'SKILL.md': 'b', '.clawdhub/origin.json': origin({ skillFile: { path: 'SKILL.md', sha256: hash('a') } }) })).told).toHaveLength(1)
  const lock = JSON.stringify({ version: 1, skills: { lamp: { version: '1.0.0', skillFile: { path: 'SKILL.md', sha256: hash('a') } } } })
  expect((await judge({ 'skills/lamp/SKILL.md': 'b', '.clawhub/lock.json': lock })).told).toEqual(['warn skills/lamp/SKILL.md SKILL.md is not what was installed: its content has changed since'])
})

describe('metadata that is hostile or broken', () => {
  test.each(['../../etc/passwd', '/etc/passwd', '..', 'a/../../b', 'C:\\x', ''])('the path %j is named, not followed', async path => {
    const { told } = await judge({ 'SKILL.md': 'a', '.clawhub/origin.json': origin({ skillFile: { path, sha256: hash('a') } }) })
    expect(told).toEqual([expect.stringContaining('leads out of its folder')])
  })

  test.each(['null', '[]', '"x"', '{"version":2}', '{"version":1,"slug":{}}', `{"version":1,"__proto__":{"slug":"x"}}`])('%s is a gap', async text => {
    const { told, gaps } = await judge({ 'SKILL.md': 'a', '.clawhub/origin.json': text })
    expect([told, gaps.length]).toEqual([[], 1])
  })

  test.each(['{"version":1,"skills":[]}', '{"version":1,"skills":{"../..":{},"..":{},"__proto__":{},"a/b":{},"x":7}}', '{not json'])('the list %s finds nothing', async text =>
    expect((await judge({ 'SKILL.md': 'a', 'skills/x/SKILL.md': 'b', '.clawhub/lock.json': text })).told).toEqual([]))
})
