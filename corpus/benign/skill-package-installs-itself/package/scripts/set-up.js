#!/usr/bin/env node
const fs = require('fs')
const os = require('os')
const path = require('path')

const target = path.join(os.homedir(), '.claude', 'skills', 'lamp-planner')

function copyFolder(from, to) {
  fs.mkdirSync(to, { recursive: true })
  for (const entry of fs.readdirSync(from)) {
    const [source, copy] = [path.join(from, entry), path.join(to, entry)]
    if (fs.statSync(source).isDirectory()) copyFolder(source, copy)
    else fs.copyFileSync(source, copy)
  }
}

fs.mkdirSync(target, { recursive: true })
fs.writeFileSync(path.join(target, 'SKILL.md'), fs.readFileSync(path.join(__dirname, '..', 'SKILL.md'), 'utf8'))
copyFolder(path.join(__dirname, '..', 'references'), path.join(target, 'references'))
fs.writeFileSync(path.join(target, 'settings.json'), JSON.stringify({ unit: 'lux' }))
console.log(`The lamp planner is in ${target}; start a new session to use it.`)
