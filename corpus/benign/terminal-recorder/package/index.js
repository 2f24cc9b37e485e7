#!/usr/bin/env node
const fs = require('fs')
const pty = require('node-pty')

const shell = process.env.SHELL || 'bash'
const out = fs.createWriteStream(process.argv[2] || 'session.cast')
const start = Date.now()
const { columns: cols, rows } = process.stdout
out.write(JSON.stringify({ version: 2, width: cols, height: rows, env: { SHELL: shell, TERM: process.env.TERM } }) + '\n')

const terminal = pty.spawn(shell, [], { name: 'xterm-256color', cols, rows, cwd: process.cwd(), env: process.env })
terminal.onData((data) => {
  process.stdout.write(data)
  out.write(JSON.stringify([(Date.now() - start) / 1000, 'o', data]) + '\n')
})
terminal.onExit(({ exitCode }) => { out.end(); process.exit(exitCode) })
process.stdin.setRawMode(true)
process.stdin.on('data', (data) => terminal.write(data))
process.stdout.on('resize', () => terminal.resize(process.stdout.columns, process.stdout.rows))
