import { parseEnv } from 'node:util'
import { join } from 'node:path'
import { readBounded } from './read.ts'
import { locate } from './locations.ts'
import type { Environment } from './locations.ts'

const limit = 1024 * 1024

const fileOf = (folder: string): Environment => {
  const text = readBounded(join(folder, '.env'), limit)
  return text === undefined ? {} : parseEnv(text)
}

/** The process environment, filled up from `./.env` and then from `<state>/.env`; what is already there stays. */
export const withDotenv = (env: Environment, cwd: string): Environment => {
  const near = { ...fileOf(cwd), ...env }
  return { ...fileOf(locate(near).stateDir), ...near }
}
