#!/usr/bin/env node
const fs = require('fs')
const os = require('os')
const path = require('path')

const store = path.join(os.homedir(), '.taskpad.json')
const tasks = fs.existsSync(store) ? JSON.parse(fs.readFileSync(store, 'utf8')) : []
const [command, ...rest] = process.argv.slice(2)

const SCRIPT = `
###-begin-taskpad-completion-###
_taskpad() { COMPREPLY=($(compgen -W "add done list completion" -- "\${COMP_WORDS[COMP_CWORD]}")); }
complete -F _taskpad taskpad
###-end-taskpad-completion-###
`

function installCompletion () {
  const rc = path.join(os.homedir(), /zsh/.test(process.env.SHELL || '') ? '.zshrc' : '.bashrc')
  const text = fs.existsSync(rc) ? fs.readFileSync(rc, 'utf8') : ''
  if (text.includes('begin-taskpad-completion')) return console.log('completion is installed already')
  fs.appendFileSync(rc, SCRIPT)
  console.log(`added to ${rc}; open a new shell to use it`)
}

switch (command) {
  case 'add': tasks.push({ text: rest.join(' '), done: false }); break
  case 'done': if (tasks[rest[0] - 1]) tasks[rest[0] - 1].done = true; break
  case 'completion': if (rest[0] === '--install') installCompletion(); else process.stdout.write(SCRIPT); break
  default: tasks.forEach((task, i) => console.log(`${i + 1}. ${task.done ? '✔' : ' '} ${task.text}`))
}
fs.writeFileSync(store, JSON.stringify(tasks))
