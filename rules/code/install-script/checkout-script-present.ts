import { defineManifestRule } from '../../../src/kit/index.ts'
import { shortened, whenRun } from '../../vocabulary/commands.ts'

export default defineManifestRule({
  meta: {
    id: 'checkout-script-present',
    title: 'Runs code of its own when it is installed from git',
    severity: 'info',
    confidence: 'high',
    category: 'install-script',
    why: 'A dependency from git, or npm install in the folder itself, runs prepare and its kin with your rights.',
    remedy: 'Prefer the published package, or read the script before you install from a checkout.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  *manifest({ kind, commands, at, has }) {
    if (kind !== 'package') return
    for (const { name, line, keyPath, moment, files, inlines } of commands) {
      if (moment !== 'checkout') continue
      // Published packages keep the line without the file; then there is nothing to run.
      const isThere = files.some(file => ['', '.js', '.mjs', '.cjs', '.ts', '/index.js'].some(end => has(file + end)))
      if (isThere || inlines.length > 0) yield { at: at(keyPath), message: `${name} runs "${shortened(line)}" ${whenRun[moment]}`, subject: name }
    }
  },
})
