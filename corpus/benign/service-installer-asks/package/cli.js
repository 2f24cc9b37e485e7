#!/usr/bin/env node
import { createInterface } from 'node:readline/promises'
import { install, uninstall } from './service.js'

const command = process.argv[2]
if (command === 'service-install') {
  const io = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await io.question('Start photo-sync at every login? (y/N) ')
  io.close()
  if (/^y(es)?$/i.test(answer)) console.log('written:', await install(process.execPath, new URL('./sync.js', import.meta.url).pathname))
} else if (command === 'service-remove') {
  await uninstall()
} else {
  console.log('photo-sync service-install | service-remove')
}
