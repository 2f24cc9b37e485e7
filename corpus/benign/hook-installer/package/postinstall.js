'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { install } = require('./hooks.js')

const project = process.env.INIT_CWD ?? process.cwd()
if (!process.env.CI && existsSync(join(project, '.git'))) install(project)
