'use strict'
module.exports = function tincture ({ prefix = 'PUBLIC_' } = {}) {
  const chosen = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith(prefix)))
  const define = { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'production') }
  for (const [name, value] of Object.entries(chosen)) define[`process.env.${name}`] = JSON.stringify(value)
  return {
    name: 'tincture-define',
    transform: text => Object.entries(define).reduce((all, [name, value]) => all.replaceAll(name, value), text),
  }
}
