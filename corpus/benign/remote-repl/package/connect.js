#!/usr/bin/env node
'use strict'
const socket = require('node:net').connect(Number(process.argv[2] ?? 5001), '127.0.0.1')

process.stdin.pipe(socket)
socket.pipe(process.stdout)
socket.on('end', () => process.exit())
