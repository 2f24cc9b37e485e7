#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { locate } from './index.js'

const file = await locate()
spawn(file, process.argv.slice(2), { stdio: 'inherit' }).on('exit', code => process.exit(code ?? 0))
