'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

exports.wrap = (name, dependency, output) =>
  readFileSync(join(__dirname, 'templates', `${name}.tpl`), 'utf8').replaceAll('$DEPENDENCY', () => JSON.stringify(dependency)).replaceAll('$OUTPUT', () => output)
