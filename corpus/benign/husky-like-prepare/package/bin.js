#!/usr/bin/env node
process.stdout.write(require('./')(process.argv[2]))
