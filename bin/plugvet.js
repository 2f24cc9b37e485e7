#!/usr/bin/env node
'use strict'
// Plain old JavaScript: a Node too old to run plugvet must still be able to read this file and say so.
const { launch } = require('./launch.js')

launch({ version: process.version, args: process.argv.slice(2) })
