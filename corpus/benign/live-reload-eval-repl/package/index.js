#!/usr/bin/env node
const repl = require('repl')
const vm = require('vm')

const context = vm.createContext({ ...Object.fromEntries(Object.getOwnPropertyNames(Math).map((name) => [name, Math[name]])) })

const shell = repl.start({
  prompt: '= ',
  eval (line, _context, _file, done) {
    try {
      done(null, vm.runInContext(line.trim() || 'undefined', context, { timeout: 500 }))
    } catch (error) {
      done(error)
    }
  },
})
shell.on('exit', () => console.log('bye'))
