const { spawn } = require('child_process')
const { EventEmitter } = require('events')

class Build extends EventEmitter {
  #lines = []

  run (target) {
    const child = spawn('make', [target], { env: process.env })
    child.stdout.on('data', chunk => {
      this.#lines.push(String(chunk))
      this.emit('line', String(chunk))
    })
    child.on('exit', code => this.emit('done', code, this.#lines))
    return this
  }
}

module.exports = Build
