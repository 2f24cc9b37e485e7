'use strict'
const { EventEmitter } = require('node:events')
const native = require('node-gyp-build')(__dirname)

class Hotkeys extends EventEmitter {
  #wanted = new Map()

  register (combination, listener) {
    this.#wanted.set(combination.toLowerCase(), listener)
    return this
  }

  start () {
    native.start(event => {
      if (event.type === 'keydown') this.#wanted.get(event.name)?.(event)
      this.emit(event.type, event)
    })
  }

  stop () { native.stop() }
}

module.exports = new Hotkeys()
