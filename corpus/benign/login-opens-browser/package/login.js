import { execFile } from 'node:child_process'
import { platform } from 'node:os'
import { promisify } from 'node:util'
import { register } from './register.js'

const run = promisify(execFile)

export async function show (url) {
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') throw new Error('not a web address')
  let command
  let args
  switch (platform()) {
    case 'darwin':
      command = 'open'
      args = [url]
      break
    case 'win32':
      command = 'powershell.exe'
      args = ['-NoProfile', '-NonInteractive', '-Command', `Start-Process '${url.replace(/'/g, "''")}'`]
      break
    default:
      command = 'xdg-open'
      args = [url]
  }
  await run(command, args, { env: { ...process.env, SHELL: undefined } })
}

export async function login (server) {
  const client = await register(server)
  const query = new URLSearchParams({ client_id: client.client_id, response_type: 'code', redirect_uri: 'http://localhost:7777/done' })
  await show(`${client.authorization_endpoint}?${query.toString()}`)
}
