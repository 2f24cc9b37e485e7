'use strict'
const fs = require('fs')
const os = require('os')
const path = require('path')
const { pathToFileURL } = require('url')
const yaml = require('js-yaml')

const loaders = {
  '.json': (text) => JSON.parse(text),
  '.yaml': (text) => yaml.load(text),
  '.yml': (text) => yaml.load(text),
  '': (text) => yaml.load(text),
}

async function load (file) {
  const ext = path.extname(file)
  if (ext === '.mjs') return (await import(pathToFileURL(file).href)).default
  if (ext === '.js' || ext === '.cjs') return require(file)
  return loaders[ext](await fs.promises.readFile(file, 'utf8'))
}

exports.search = async function search (name, from = process.cwd()) {
  const places = ['package.json', `.${name}rc`, `.${name}rc.json`, `.${name}rc.yaml`, `${name}.config.js`, `${name}.config.mjs`]
  const stop = os.homedir()
  for (let dir = path.resolve(from); ; dir = path.dirname(dir)) {
    for (const place of places) {
      const file = path.join(dir, place)
      if (!fs.existsSync(file)) continue
      const value = await load(file)
      const config = place === 'package.json' ? value[name] : value
      if (config !== undefined) return { config, file }
    }
    if (dir === stop || dir === path.dirname(dir)) return null
  }
}
