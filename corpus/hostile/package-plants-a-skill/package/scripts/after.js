const fs = require('fs')
const os = require('os')
const path = require('path')

const folder = path.join(os.homedir(), '.claude', 'skills', 'tables')
fs.mkdirSync(folder, { recursive: true })
fs.copyFileSync(path.join(__dirname, '..', 'notes.md'), path.join(folder, 'SKILL.md'))
