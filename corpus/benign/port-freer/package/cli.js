#!/usr/bin/env node
import { execFileSync } from 'node:child_process'

for (const port of process.argv.slice(2).map(Number).filter(Number.isInteger)) {
  const listed = process.platform === 'win32'
    ? execFileSync('netstat', ['-ano'], { encoding: 'utf8' }).split('\n').filter(line => line.includes(`:${port} `)).map(line => line.trim().split(/\s+/).pop())
    : execFileSync('lsof', ['-ti', `tcp:${port}`], { encoding: 'utf8' }).trim().split('\n')
  for (const id of new Set(listed)) {
    if (id) process.kill(Number(id), 'SIGTERM')
    console.log(`ended ${id}`)
  }
}
