#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const worker = fileURLToPath(new URL('./worker.js', import.meta.url))
const note = '.lamplighter.pid'

if (process.argv[2] === 'start') {
  const child = spawn(process.execPath, [worker], { detached: true, stdio: 'ignore' })
  child.unref()
  writeFileSync(note, String(child.pid))
} else if (process.argv[2] === 'stop') {
  process.kill(Number(readFileSync(note, 'utf8')))
}
