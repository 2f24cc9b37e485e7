'use strict'
const Module = require('node:module')

module.exports = async function importFrom (address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  const made = new Module(address)
  made._compile(await answer.text(), address)
  return made.exports
}
