#!/usr/bin/env node
require('./apply.js').apply(process.cwd())
