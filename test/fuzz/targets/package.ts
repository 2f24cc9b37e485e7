import { scanFiles } from '../scanned.ts'
import type { Target } from '../target.ts'
import { corpusTexts } from '../seeds.ts'

const mark = '=== '
const together = (files: Readonly<Record<string, string>>): string => Object.entries(files).map(([path, text]) => `${mark}${path}\n${text}\n`).join('')

/** A whole tree: names, who leads to whom, records of installers. Files stand below lines that name them. */
export const target: Target = {
  maxBytes: 32_768,
  seeds: [
    together({ 'package.json': '{"name":"a","main":"./lib","bin":{"x":"bin/x"},"exports":{".":{"import":"./a.mjs"}}}', 'lib/index.js': 'require("./b")', 'lib/b.js': 'module.exports = require("../a.mjs")', 'a.mjs': 'import "./lib/b.js"', 'bin/x': '#!/usr/bin/env node\nrequire("../lib")' }),
    together({ 'SKILL.md': '---\nname: a\ndescription: b\n---\nRun `scripts/a.sh`.\n', 'scripts/a.sh': 'python b.py', 'scripts/b.py': 'import c', '_meta.json': '{"ownerId":"x","slug":"a","version":"1.0.0"}' }),
    together({ 'package.json': '{"openclaw":{"extensions":["index.ts"]}}', 'index.ts': 'export { default } from "./p"', 'p.ts': 'import { x } from "./index.js"; export default (api) => x(api)', 'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./*"]}}}' }),
    together({ '.clawhub/lock.json': '{"version":1,"skills":{"a":{"version":"1.0.0","installedAt":1}}}', 'a/SKILL.md': '# a', 'a/.clawhub/origin.json': '{"version":1,"slug":"a","installedVersion":"1.0.0"}' }),
    ...corpusTexts(/^index\.[cm]?[jt]s$/, 30).map(text => together({ 'package.json': '{"name":"a","main":"index.js"}', 'index.js': text, 'b.js': 'export * from "./index.js"' })),
  ],
  words: [mark, 'package.json', 'index.js', './', '../', '"main":', '"exports":', 'node_modules/', '.clawhub/', 'SKILL.md'],
  async run(input) {
    const files: Record<string, string> = {}
    for (const part of Buffer.from(input).toString('utf8').split(/^=== /m).slice(1, 40)) {
      const end = part.indexOf('\n')
      const path = part.slice(0, end === -1 ? undefined : end).split('/').filter(name => name !== '' && name !== '.' && name !== '..').join('/').replaceAll('\0', '')
      if (path !== '' && path !== '__proto__') files[path] = end === -1 ? '' : part.slice(end + 1)
    }
    await scanFiles(files)
  },
}
