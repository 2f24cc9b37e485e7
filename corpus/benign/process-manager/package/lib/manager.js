'use strict'
const { spawn } = require('child_process')
const { EventEmitter } = require('events')
const fs = require('fs')

class Manager extends EventEmitter {
  constructor (apps) {
    super()
    this.apps = apps
    this.children = new Map()
    this.stopping = false
  }

  start () { this.apps.forEach((app) => this.launch(app)) }

  launch (app, restarts = 0) {
    const out = app.log ? fs.openSync(app.log, 'a') : 'inherit'
    const child = spawn(app.script ? process.execPath : app.command, app.script ? [app.script, ...(app.args || [])] : app.args || [], {
      cwd: app.cwd,
      env: { ...process.env, ...app.env },
      stdio: ['ignore', out, out],
      detached: Boolean(app.detached),
      windowsHide: true,
    })
    this.children.set(app.name, child)
    child.on('exit', (code, signal) => {
      this.emit('exit', app.name, code, signal)
      this.children.delete(app.name)
      if (!this.stopping && code !== 0 && restarts < (app.maxRestarts ?? 10)) setTimeout(() => this.launch(app, restarts + 1), 2 ** restarts * 100)
    })
    return child
  }

  async stop (signal = 'SIGTERM') {
    this.stopping = true
    await Promise.all([...this.children.values()].map((child) => new Promise((resolve) => { child.once('exit', resolve); child.kill(signal) })))
  }
}

module.exports = Manager
