#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homedir } from 'node:os'

const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'marginalia')
const topic = process.argv[2] ?? 'start'
const answer = await fetch(`https://marginalia.example.invalid/pages/${encodeURIComponent(topic)}`)
if (!answer.ok) throw new Error(`no page about ${topic}`)

await mkdir(folder, { recursive: true })
const preview = join(folder, `${topic}.md`)
await writeFile(preview, await answer.text(), 'utf8')

const editor = process.env.EDITOR || 'open'
await new Promise(done => spawn(editor, [preview], { stdio: 'inherit' }).on('close', done))
console.log((await readFile(preview, 'utf8')).split('\n').length, 'lines')
