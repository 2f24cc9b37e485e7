#!/usr/bin/env node
const fs = require('fs')
const os = require('os')
const path = require('path')

const skills = path.join(os.homedir(), '.claude', 'skills')
const [command, name, project] = process.argv.slice(2)

function add(source) {
  const target = path.join(skills, path.basename(source))
  fs.mkdirSync(target, { recursive: true })
  for (const file of fs.readdirSync(source)) fs.copyFileSync(path.join(source, file), path.join(target, file))
}

function main() {
  if (command === 'add') add(name)
  else if (command === 'off') fs.renameSync(path.join(skills, name), path.join(skills, `${name}.disabled`))
  else if (command === 'guide') fs.writeFileSync(path.join(project, 'CLAUDE.md'), `# Guide\n\n${fs.readFileSync(name, 'utf8')}`)
}

main()
