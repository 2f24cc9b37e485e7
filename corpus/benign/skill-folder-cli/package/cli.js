#!/usr/bin/env node
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { homedir } from 'node:os'

const [command, source] = process.argv.slice(2)

function install (folder) {
  if (!existsSync(join(folder, 'SKILL.md'))) throw new Error(`${folder} holds no skill`)
  const target = join(homedir(), '.claude', 'skills', basename(folder))
  mkdirSync(target, { recursive: true })
  cpSync(folder, target, { recursive: true, dereference: true })
  writeFileSync(join(target, '.satchel.json'), JSON.stringify({ source: folder, at: new Date().toISOString() }, null, 2))
  console.log(`installed ${basename(folder)}`)
}

if (command === 'install' && source) install(source)
else console.log('usage: satchel install <folder>')
