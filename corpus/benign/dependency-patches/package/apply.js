'use strict'
const fs = require('node:fs')
const path = require('node:path')

exports.apply = (project, folder = 'patches') => {
  for (const name of fs.readdirSync(path.join(project, folder))) {
    const { file, from, to } = JSON.parse(fs.readFileSync(path.join(project, folder, name), 'utf8'))
    const target = path.join(project, 'node_modules', file)
    const text = fs.readFileSync(target, 'utf8')
    if (!text.includes(from)) throw new Error(`${name} does not fit ${file}`)
    fs.writeFileSync(target, text.replace(from, to))
  }
}
