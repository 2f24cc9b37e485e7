#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { x } from 'tar'

const [folder = 'cairn', template = 'starter'] = process.argv.slice(2)
const answer = await fetch(`https://codeload.github.com/cairn-site/${template}/tar.gz/main`)
if (!answer.ok) throw new Error(`no template ${template}`)

mkdirSync(folder, { recursive: true })
await pipeline(Readable.fromWeb(answer.body), x({ cwd: folder, strip: 1 }))
spawnSync('npm', ['install'], { cwd: folder, stdio: 'inherit' })
console.log(`cd ${folder} && npm start`)
