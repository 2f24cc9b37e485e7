import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const state = () => process.env.OPENCLAW_STATE_DIR?.trim() || join(homedir(), '.openclaw')

export function loadToken () {
  const file = join(state(), 'credentials', 'openclaw-ferrychat', 'credentials.json')
  if (!existsSync(file)) return undefined
  const { token } = JSON.parse(readFileSync(file, 'utf8'))
  return typeof token === 'string' ? token : undefined
}
