import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import type { ScannedPackage } from '../../model/index.ts'
import { extensionNames } from './extensions.ts'
import { isObject, readBounded } from './read.ts'

/** A plugin that is to be scanned, and what its package.json says about entries. `entries` are those inside `path`, to be scanned whatever hides them. */
export interface PluginPlace extends Pick<ScannedPackage, 'id' | 'path' | 'hiddenEntries' | 'escapingEntries' | 'manifestError'> { readonly entries: readonly string[] }

const folders = (path: string): readonly string[] => {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map(({ name }) => name).sort()
  } catch {
    return []
  }
}

interface Manifest { readonly entries: readonly string[]; readonly error?: string }

const readManifest = (folder: string): Manifest => {
  const path = join(folder, 'package.json')
  const text = readBounded(path, 16 * 1024 * 1024)
  if (text === undefined) return { entries: [], ...(existsSync(path) ? { error: 'package.json cannot be read' } : {}) }
  try {
    const value: unknown = JSON.parse(text)
    const own = isObject(value) && isObject(value['openclaw']) ? value['openclaw']['extensions'] : undefined
    return { entries: Array.isArray(own) ? own.filter((entry) => typeof entry === 'string').map((entry) => entry.trim()).filter((entry) => entry !== '') : [] }
  } catch (error) {
    return { entries: [], error: `package.json is not valid JSON: ${(error as Error).message.replace(/[,.]? ?"[^]*$/, '')}` }
  }
}

const isHidden = (entry: string): boolean =>
  entry.split(/[/\\]+/).some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '.' && part !== '..'))

const escapes = (root: string, entry: string): boolean => {
  const way = relative(root, resolve(root, entry))
  return way.startsWith('..') || isAbsolute(way)
}

/** `packages`: folders inside `root` whose manifests name the entries; the root itself unless the tree is shared. */
const placeOf = (id: string, root: string, packages: readonly string[] = [root]): PluginPlace => {
  const manifests = packages.map((folder) => ({ folder, ...readManifest(folder) }))
  const error = manifests.find((manifest) => manifest.error !== undefined)?.error
  const all = manifests.flatMap(({ folder, entries }) => entries.map((entry) => ({ folder, entry })))
  const inside = all.filter(({ folder, entry }) => !escapes(folder, entry))
  return {
    id, path: root, ...(error === undefined ? {} : { manifestError: error }),
    hiddenEntries: all.filter(({ entry }) => isHidden(entry)).map(({ entry }) => entry),
    escapingEntries: all.filter(({ folder, entry }) => escapes(folder, entry)).map(({ entry }) => entry),
    entries: inside.map(({ folder, entry }) => relative(root, resolve(folder, entry)).replaceAll('\\', '/')),
  }
}

const marks = ['openclaw.plugin.json', 'plugin.json', '.codex-plugin', '.claude-plugin', '.cursor-plugin']

const isPluginFolder = (folder: string): boolean => readManifest(folder).entries.length > 0 || marks.some((name) => existsSync(join(folder, name)))

const pluginsIn = (modules: string): readonly string[] => folders(modules).flatMap((name) =>
  name.startsWith('@') ? folders(join(modules, name)).map((inner) => join(modules, name, inner)) : name.startsWith('.') ? [] : [join(modules, name)])
  .filter(isPluginFolder)

// What npm installed beside a plugin runs with it, so the whole tree is looked at, once.
const npmTree = (root: string): readonly PluginPlace[] => {
  const modules = join(root, 'node_modules')
  const plugins = pluginsIn(modules)
  if (plugins.length === 0) return []
  return [placeOf(plugins.map((folder) => relative(modules, folder).replaceAll('\\', '/')).join(', '), root, plugins)]
}

const gitPlugins = (root: string): readonly string[] => folders(root).map((name) => join(root, name))
  .flatMap((folder) => (isPluginFolder(folder) ? [folder] : folders(folder).map((name) => join(folder, name)).filter(isPluginFolder)))

/** Every place where plugin code is installed. `loadPaths` are absolute. Throws when `extensions` cannot be listed. */
export const pluginPlaces = (stateDir: string, loadPaths: readonly string[]): readonly PluginPlace[] => {
  const extensionsDir = join(stateDir, 'extensions')
  const own = extensionNames(extensionsDir).map((name) => placeOf(name, join(extensionsDir, name)))
  return [...own, ...otherPluginPlaces(stateDir, loadPaths)]
}

/** The places besides `extensions`: npm, git and linked folders. */
export const otherPluginPlaces = (stateDir: string, loadPaths: readonly string[]): readonly PluginPlace[] => {
  const npm = join(stateDir, 'npm')
  const linked = loadPaths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
    .flatMap((path) => (isPluginFolder(path) ? [path] : folders(path).map((name) => join(path, name)).filter(isPluginFolder)))
  const all = [
    ...npmTree(npm), ...folders(join(npm, 'projects')).flatMap((name) => npmTree(join(npm, 'projects', name))),
    ...[...gitPlugins(join(stateDir, 'git')), ...linked].map((path) => placeOf(basename(path), path)),
  ]
  return [...new Map(all.map((place) => [place.path, place])).values()]
}
