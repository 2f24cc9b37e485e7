#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { apply } from './apply.js'

const project = process.argv[2] ?? process.cwd()
await apply(project, JSON.parse(await readFile(new URL('./rules.json', import.meta.url), 'utf8')))
console.log(`rules written below ${project}`)
