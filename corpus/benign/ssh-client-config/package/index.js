const fs = require('fs')
const os = require('os')
const path = require('path')
const { Client } = require('ssh2')

const home = (file) => path.join(os.homedir(), '.ssh', file)

function settings (alias) {
  const text = fs.existsSync(home('config')) ? fs.readFileSync(home('config'), 'utf8') : ''
  const block = text.split(/^Host /m).find((part) => part.split(/\s/)[0] === alias) || ''
  const field = (name) => (new RegExp(`^\\s*${name}\\s+(.+)$`, 'im').exec(block) || [])[1]
  return { host: field('HostName') || alias, username: field('User') || os.userInfo().username, port: Number(field('Port')) || 22, key: field('IdentityFile') }
}

module.exports = function run (alias, command) {
  const { key, ...options } = settings(alias)
  const file = key ? key.replace(/^~/, os.homedir()) : home('id_ed25519')
  return new Promise((resolve, reject) => {
    const client = new Client()
    client.on('error', reject).on('ready', () => {
      client.exec(command, (error, stream) => {
        if (error) return reject(error)
        let out = ''
        stream.on('data', (data) => { out += data }).on('close', () => { client.end(); resolve(out) })
      })
    })
    client.connect({ ...options, privateKey: fs.readFileSync(file), agent: process.env.SSH_AUTH_SOCK })
  })
}
