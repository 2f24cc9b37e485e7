import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const normalize = (name) => (name.startsWith('@') || name.startsWith('site-plugin-') ? name : `site-plugin-${name}`)

async function fromFolder (dir) {
  const files = (await readdir(dir).catch(() => [])).filter((file) => /\.m?js$/.test(file)).sort()
  return Promise.all(files.map((file) => import(pathToFileURL(join(dir, file)).href)))
}

async function byName (name, cwd) {
  if (name.startsWith('.') || isAbsolute(name)) return import(pathToFileURL(resolve(cwd, name)).href)
  const require = createRequire(join(cwd, 'package.json'))
  return import(pathToFileURL(require.resolve(normalize(name))).href)
}

export async function loadPlugins ({ cwd = process.cwd(), plugins = [], folder = 'plugins' } = {}) {
  const modules = [...await fromFolder(join(cwd, folder)), ...await Promise.all(plugins.map((name) => byName(name, cwd)))]
  return modules.map((module) => module.default).filter((plugin) => typeof plugin?.setup === 'function')
}
