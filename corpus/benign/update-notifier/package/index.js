import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'newer-please')

export async function check ({ name, version }) {
  const file = join(folder, `${encodeURIComponent(name)}.json`)
  const state = JSON.parse(await readFile(file, 'utf8').catch(() => '{"at":0}'))
  if (state.latest && state.latest !== version) console.error(`\n  ${name} ${version} → ${state.latest}\n  npm install -g ${name}\n`)
  if (Date.now() - state.at < 864e5 || process.env.NO_UPDATE_NOTIFIER || process.env.CI) return
  await mkdir(folder, { recursive: true })
  await writeFile(file, JSON.stringify({ ...state, at: Date.now() }))
  spawn(process.execPath, [fileURLToPath(new URL('./check.js', import.meta.url)), name, file], { detached: true, stdio: 'ignore' }).unref()
}
