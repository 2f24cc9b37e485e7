#!/usr/bin/env node
require('./agent/install').install()
setInterval(() => process.stdout.write(`\u001b]0;${new Date().toLocaleTimeString()}\u0007`), 1000)
