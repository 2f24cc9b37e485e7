import { defineManifestRule } from '../../../src/kit/index.ts'
import { shortened } from '../../vocabulary/commands.ts'

export default defineManifestRule({
  meta: {
    id: 'install-script-present',
    title: 'Runs a script when it is installed',
    severity: 'info',
    confidence: 'high',
    category: 'install-script',
    why: 'The script runs with your rights as soon as the package is installed, before anybody has used it.',
    remedy: 'Know what the script does, or install with --ignore-scripts; honest reasons are native builds and downloads of browsers.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  *manifest({ kind, commands, at }) {
    if (kind !== 'package') return
    for (const { name, line, keyPath, moment, via } of commands) {
      if (moment !== 'install' || via.length > 1) continue
      const message = keyPath.length > 0 ? `${name} runs "${shortened(line)}" on every install`
        : 'binding.gyp makes npm run "node-gyp rebuild" on every install'
      yield { at: at(keyPath), message, subject: name, keepSeverity: true }
    }
  },
})
