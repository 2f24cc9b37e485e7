#!/usr/bin/env node
const path = require('path')
const Manager = require('../lib/manager')

const file = path.resolve(process.argv[2] || 'keeprun.config.js')
const manager = new Manager(require(file).apps)
manager.start()
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => manager.stop(signal).then(() => process.exit(0)))
