#!/usr/bin/env node
import { createInterface } from 'node:readline/promises'
import { backup } from './index.js'

const terminal = createInterface({ input: process.stdin, output: process.stdout })
while (true) {
  const folder = await terminal.question('folder? ')
  if (folder === '') break
  await backup(folder)
}
