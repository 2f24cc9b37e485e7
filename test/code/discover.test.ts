import { expect, test } from 'vitest'
import { discover } from '../../src/code/discover.ts'
import { memoryTree } from '../../src/io/index.ts'
import type { SourceTree, TreeEntry } from '../../src/model/index.ts'

const kinds = async (tree: SourceTree): Promise<Record<string, string>> => {
  const { tasks, skipped, entries } = await discover(tree)
  const all = Object.fromEntries([...tasks.map(({ path, language }) => [path, language]), ...[...skipped].map(([path, reason]) => [path, `- ${reason}`])])
  expect(Object.keys(all).sort()).toEqual([...entries.keys()].sort())
  return all
}

const elf = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])
const video = new Uint8Array(188 * 10).map((_, index) => index % 188 === 0 ? 0x47 : 0)

test.each<[path: string, content: string | Uint8Array, kind: string]>([
  ...['a.js', 'a.mjs', 'a.cjs', 'a.jsx', 'A.JS', '.hidden/a.js', 'test/a.test.js', 'node_modules/x/a.js'].map(path => [path, '', 'javascript'] as [string, string, string]),
  ...['a.ts', 'a.mts', 'a.cts', 'a.tsx'].map(path => [path, 'let a', 'typescript'] as [string, string, string]),
  ...['a.d.ts', 'a.d.mts', 'a.d.cts', 'a.d.css.ts', 'a.js.flow'].map(path => [path, 'x', '- declaration'] as [string, string, string]),
  ['a.js.map', '{}', '- source-map'],
  ['a.sh', '', 'shell'], ['a.bash', '', 'shell'], ['a.zsh', '', 'shell'], ['a.ps1', '', 'powershell'], ['a.psm1', '', 'powershell'],
  ['a.bat', '', 'batch'], ['a.cmd', '', 'batch'], ['a.py', '', 'python'], ['a.applescript', '', 'applescript'],
  ['a.html', '', 'html'], ['a.htm', '', 'html'], ['a.svg', '', 'svg'],
  ...['package.json', 'x/package.json', 'openclaw.plugin.json', '.claude-plugin/plugin.json', '.codex-plugin/plugin.json', '.cursor-plugin/plugin.json', 'binding.gyp',
    '.npmrc', '.vscode/tasks.json', '.clawhub/origin.json', '.clawhub/lock.json', 'hooks/hooks.json', '.claude/settings.json'].map(path => [path, '', 'manifest'] as [string, string, string]),
  ['settings.json', '{}', '- data'],
  ['a.node', elf, 'native'], ['a.dll', '', 'native'], ['liba.so', '', 'native'], ['liba.so.1.2', '', 'native'], ['a.dylib', '', 'native'], ['a.exe', '', 'native'],
  ['font.woff2', elf, 'native'], ['README.md', elf, 'native'],
  ['tool', Uint8Array.from([0xcf, 0xfa, 0xed, 0xfe, 0]), 'native'], ['fat', Uint8Array.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2]), 'native'],
  ['Main.klass', Uint8Array.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0x41]), '- binary'],
  ['setup.bin', Uint8Array.from([0x4d, 0x5a, 0x90, 0]), 'native'], ['notes', 'MZ is a letter pair', '- data'],
  ['a.wasm', 'x', '- webassembly'], ['a.bin', Uint8Array.from([0, 0x61, 0x73, 0x6d, 1]), '- webassembly'],
  ['tool', '#!/usr/bin/env node\n', 'javascript'], ['tool', '#!/usr/bin/env -S node --no-warnings\n', 'javascript'], ['tool', '#!/usr/bin/env NODE_ENV=x node\n', 'javascript'],
  ['tool', '#!/bin/sh\n', 'shell'], ['tool', '#! /bin/bash -e\r\n', 'shell'], ['tool', '#!/usr/bin/env python3.12\n', 'python'], ['logo.png', '#!/usr/bin/env bun\n', 'javascript'],
  ['tool', '#!/usr/bin/perl\n', '- other-language'],
  ['README.md', '# hi', '- documentation'], ['AGENTS.md', '# hi', 'markdown'], ['notes.txt', 'hi', '- documentation'],
  ['LICENSE', 'MIT', '- data'], ['x.png', 'x', '- image'], ['x.css', 'x', '- style'], ['x.rs', 'x', '- other-language'], ['x.zip', 'x', '- archive'], ['none', '', '- empty'],
  ['movie.ts', video, '- video'], ['script.ts', 'G'.repeat(188), 'typescript'],
  ['.git/objects/ab/cd.js', 'x', '- git-internals'], ['.git/hooks/pre-commit', '#!/bin/sh\n', 'shell'], ['.git/hooks/pre-commit.sample', '#!/bin/sh\n', '- git-internals'], ['.git/config', '', 'manifest'],
  ['.husky/pre-commit', 'npm test', 'shell'],
])('%s is taken for what it is', async (path, content, kind) => {
  expect(await kinds(memoryTree({ [path]: content, 'zz.js': '' }))).toEqual({ [path]: kind, 'zz.js': 'javascript' })
})

test('Markdown is read where an agent reads it', async () => {
  expect(await kinds(memoryTree({
    'README.md': '', 'skills/tide/SKILL.md': '', 'skills/tide/references/a.mdx': '', 'skills/tide/node_modules/x/README.md': '',
    'skills/README.md': '', 'bundle/.claude-plugin/plugin.json': '', 'bundle/commands/go.md': '', 'bundle/docs/x.md': '', 'other/commands/go.md': '',
  }))).toEqual({
    'README.md': '- documentation', 'skills/tide/SKILL.md': 'markdown', 'skills/tide/references/a.mdx': 'markdown', 'skills/tide/node_modules/x/README.md': '- documentation',
    'skills/README.md': '- documentation', 'bundle/.claude-plugin/plugin.json': 'manifest', 'bundle/commands/go.md': 'markdown', 'bundle/docs/x.md': '- documentation',
    'other/commands/go.md': '- documentation',
  })
})

test('a lone Markdown file is what the user asked about', async () => {
  expect(await kinds(memoryTree({ 'setup.md': '' }))).toEqual({ 'setup.md': 'markdown' })
})

const oddTree = (...odd: readonly TreeEntry[]): SourceTree => ({ ...memoryTree({}), async *list() { yield* odd } })

test.each<[string, TreeEntry, string, string | undefined]>([
  ['FIFO', { path: 'a.js', kind: 'other', size: 0, note: 'FIFO' }, 'special-file', 'FIFO; it was not opened'],
  ['closed folder', { path: 'lib', kind: 'unreadable', size: 0, note: 'permission denied' }, 'unreadable', 'permission denied'],
  ['link inside', { path: 'node_modules/.bin/x', kind: 'symlink', size: 0, note: '../x/cli.js' }, 'symlink', undefined],
  ['link out', { path: 'lib/x', kind: 'symlink', size: 0, note: '../../x' }, 'symlink', 'a symbolic link out of the target; it was not followed'],
  ['absolute link', { path: 'lib/x', kind: 'symlink', size: 0, note: '/etc' }, 'symlink', 'a symbolic link out of the target; it was not followed'],
  ['loop', { path: 'lib/x', kind: 'symlink', size: 0, note: '.' }, 'symlink', 'a symbolic link to a folder that holds it; it was not followed'],
  ['loop to the root', { path: 'lib/x', kind: 'symlink', size: 0, note: '..' }, 'symlink', 'a symbolic link to a folder that holds it; it was not followed'],
])('what cannot be looked at is in the ledger, and a gap where it may hide something: %s', async (_name, entry, skip, reason) => {
  const { skipped, gaps, tasks } = await discover(oddTree(entry))
  expect([...skipped]).toEqual([[entry.path, skip]])
  expect(tasks).toEqual([])
  expect(gaps).toEqual(reason === undefined ? [] : [{ stage: 'read', subject: entry.path, reason }])
})

test('a file that cannot be opened to look at its first bytes is unreadable', async () => {
  const tree = memoryTree({})
  const shut: SourceTree = { ...tree, async *list() { yield { path: 'x', kind: 'file', size: 5 } }, read() { throw new Error('permission denied') } }
  const { skipped, gaps } = await discover(shut)
  expect([...skipped]).toEqual([['x', 'unreadable']])
  expect(gaps).toEqual([{ stage: 'read', subject: 'x', reason: 'permission denied' }])
})
