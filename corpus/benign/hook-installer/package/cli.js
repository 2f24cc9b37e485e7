#!/usr/bin/env node
require('./hooks.js').install(process.cwd())
