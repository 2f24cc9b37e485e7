#!/usr/bin/env node
const { spawnSync } = require('child_process')
const { binary } = require('./lib/path')
process.exit(spawnSync(binary, process.argv.slice(2), { stdio: 'inherit' }).status ?? 1)
