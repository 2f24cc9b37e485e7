import os from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'

const manifest = 'https://raw.githubusercontent.com/mozilla/geckodriver/release/Cargo.toml'
const safe = /^[\w.-]+$/

export async function locate (version = process.env.HERON_VERSION, folder = process.env.HERON_CACHE || os.tmpdir()) {
  if (!version) {
    const text = await (await fetch(manifest)).text()
    version = text.split('\n').find(line => line.startsWith('version = ')).split(' = ').pop().slice(1, -1)
  }
  if (!safe.test(version)) throw new Error(`odd version ${version}`)
  const file = path.resolve(folder, `heron-${version}${os.platform() === 'win32' ? '.exe' : ''}`)
  await access(file)
  return file
}

export async function start (options = {}) {
  const file = await locate(options.version, options.folder)
  return spawn(file, ['--port', String(options.port ?? 4444)], { stdio: 'inherit' })
}
