import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export function allowed (account = 'default') {
  const file = join(homedir(), '.openclaw', 'credentials', `ferrychat-${account}-allowFrom.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).allowFrom : []
}
