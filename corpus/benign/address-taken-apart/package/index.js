const https = require('node:https')
const url = require('node:url')
const { version } = require('./package.json')

class Lamp {
  constructor(address = 'https://lamp.example.invalid:8443/api') {
    const parsed = new URL(address)
    this.options = { hostname: parsed.hostname, port: parsed.port, path: parsed.pathname }
  }

  list(done) {
    let path = this.options.path
    path = path + '?v=' + encodeURIComponent(version)
    https.get({ ...this.options, path }, answer => done(answer.statusCode))
  }

  static hostOf(address) { return url.parse(address).hostname }
}
module.exports = Lamp
