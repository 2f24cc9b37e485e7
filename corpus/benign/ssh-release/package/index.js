'use strict'
const { readFileSync } = require('node:fs')
const { homedir } = require('node:os')
const { join } = require('node:path')
const { Client } = require('ssh2')

exports.release = ({ host, username, keyFile = join(homedir(), '.ssh', 'id_ed25519'), commands }) => new Promise((resolve, reject) => {
  const client = new Client()
  const output = []
  client.on('ready', () => {
    const next = () => {
      const command = commands.shift()
      if (command === undefined) { client.end(); resolve(output); return }
      client.exec(command, (error, stream) => {
        if (error) { reject(error); return }
        stream.on('data', data => output.push(String(data))).on('close', next)
      })
    }
    next()
  })
  client.on('error', reject)
  client.connect({ host, port: 22, username, privateKey: readFileSync(keyFile), agent: process.env.SSH_AUTH_SOCK })
})
