import { execa } from 'execa'
import { sync } from './lib/sync.js'

export async function up (services) {
  await sync()
  return Promise.all(services.map((name) => execa('docker', ['compose', 'up', '-d', name])))
}
