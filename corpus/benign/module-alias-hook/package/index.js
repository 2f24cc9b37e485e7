'use strict'
const Module = require('node:module')
const path = require('node:path')
const { readFileSync } = require('node:fs')

const root = process.cwd()
const { aliases = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const resolve = Module._resolveFilename

Module._resolveFilename = function (request, parent, isMain, options) {
  const name = Object.keys(aliases).find(alias => request === alias || request.startsWith(alias + '/'))
  const wanted = name === undefined ? request : path.join(root, aliases[name], request.slice(name.length))
  return resolve.call(this, wanted, parent, isMain, options)
}
