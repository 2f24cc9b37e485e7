#!/usr/bin/env node
import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './index.js'

const patterns = process.argv.slice(2)
for await (const file of glob(patterns.length ? patterns : ['test/**/*.js'])) {
  await import(pathToFileURL(resolve(file)).href)
}
process.exitCode = (await run()) ? 0 : 1
