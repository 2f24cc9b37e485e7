#!/usr/bin/env node
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'

const run = (program, ...args) => execFileSync(program, args, { stdio: 'inherit' })
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const level = process.argv[2] ?? 'patch'
const [major, minor, patch] = manifest.version.split('.').map(Number)
const next = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] }[level].join('.')

const io = createInterface({ input: process.stdin, output: process.stdout })
const answer = await io.question(`Release ${manifest.name} ${next}? (y/N) `)
io.close()
if (!/^y/i.test(answer)) process.exit(1)

writeFileSync('package.json', `${JSON.stringify({ ...manifest, version: next }, null, 2)}\n`)
run('git', 'commit', '-am', `v${next}`)
run('git', 'tag', `v${next}`)
run('npm', 'publish')
run('git', 'push', '--follow-tags')
