#!/usr/bin/env node
const fs = require('fs')
const path = require('path')
require('./update')

const dir = process.argv[2] || '.'
const parts = fs.readdirSync(dir).filter((f) => f.endsWith('.svg')).map((file) => {
  const id = path.basename(file, '.svg')
  const body = fs.readFileSync(path.join(dir, file), 'utf8').replace(/<\/?svg[^>]*>/g, '')
  return `<symbol id="${id}">${body}</symbol>`
})
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg">${parts.join('')}</svg>\n`)
