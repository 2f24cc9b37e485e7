'use strict'
const http = require('node:http')
const https = require('node:https')
const Module = require('node:module')

const timings = []

function wrap (module) {
  const request = module.request
  module.request = function tracedRequest (...args) {
    const started = process.hrtime.bigint()
    const made = request.apply(this, args)
    made.once('close', () => timings.push({ host: made.host, took: Number(process.hrtime.bigint() - started) / 1e6 }))
    return made
  }
}

const load = Module._load
Module._load = function tracedLoad (name, ...rest) {
  const started = process.hrtime.bigint()
  const exports = load.call(this, name, ...rest)
  timings.push({ module: name, took: Number(process.hrtime.bigint() - started) / 1e6 })
  return exports
}

wrap(http)
wrap(https)
exports.timings = () => timings.splice(0)
