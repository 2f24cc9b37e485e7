import { expect, it } from 'vitest'
import { ownPackage } from '../../../src/code/js/own-package.ts'

const tree = (files: Readonly<Record<string, string>>) => ({ read: (path: string) => files[path] })

it.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
  ['the manifest beside it', 'index.js', { 'package.json': '{ "name": "@lamp/Glow" }' }, ['glow']],
  ['the nearest above it', 'a/lib/x.js', { 'package.json': '{ "name": "outer" }', 'a/package.json': '{ "name": "inner" }' }, ['inner']],
  ['plugin, channels and package', 'dist/x.js', { 'openclaw.plugin.json': '{ "id": "lamp-chat", "channels": ["lamp", 7] }', 'package.json': '{ "name": "@x/openclaw-lamp", "openclaw": { "channel": { "id": "lamp2" } } }' }, ['lamp-chat', 'lamp', 'openclaw-lamp', 'lamp2']],
  ['a manifest that is none is passed over', 'a/x.js', { 'a/package.json': '{ "name": ', 'package.json': '{ "name": "outer" }' }, ['outer']],
  ['nothing', 'a/b/x.js', {}, []],
])('%s', (_name, path, files, names) => {
  expect(ownPackage(path, tree(files)).names).toEqual(names)
})
