'use strict'
const fetch = globalThis.fetch ?? ((...args) => import('node:https').then(https => https.request(...args)))

class Client {
  constructor (base) {
    this.base = base
    this.fetch = (path, options) => fetch(new URL(path, base), options)
  }
}

exports.fetch = fetch
exports.Headers = globalThis.Headers
exports.Client = Client
