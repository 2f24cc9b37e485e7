#!/usr/bin/env node
import { install } from './lib/install.js'
await install(process.argv[2] ?? '.', { scripts: process.argv.includes('--scripts') })
