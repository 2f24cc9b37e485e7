'use strict'
const { engines = { node: '>=18' } } = require('../package.json')
const major = Number(process.versions.node.split('.')[0])
const wanted = Number(/\d+/.exec(engines.node)[0])
if (major < wanted) console.warn(`thanks-reader wants Node ${wanted} or newer, this is ${process.version}`)
if (!process.env.CI && !process.env.ADBLOCK && process.stdout.isTTY) {
  console.log('\u001b[96mThank you for using thanks-reader!\u001b[0m')
  console.log('If you like it: https://opencollective.com/thanks-reader')
}
