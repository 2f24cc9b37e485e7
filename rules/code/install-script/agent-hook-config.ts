import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestCommand, ManifestView, Severity } from '../../../src/kit/index.ts'
import { isHarmlessCode, shortened } from '../../vocabulary/commands.ts'

export default defineManifestRule({
  meta: {
    id: 'agent-hook-config',
    title: 'Gives an agent commands to run by itself',
    severity: 'warn',
    confidence: 'high',
    category: 'install-script',
    why: 'Hooks and tool servers in an agent\'s settings start programs without anybody asking, as soon as an agent works in the folder.',
    remedy: 'Read the commands, and delete the settings file unless you want them.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  *manifest(view) {
    for (const command of view.commands) {
      if (command.moment !== 'agent') continue
      const proof = evidence(command)
      const severity: Severity = proof ? 'critical' : isOffered(view) ? 'info' : 'warn'
      const what = String(command.keyPath[0]).toLowerCase().includes('server') ? 'as a tool server' : 'as a hook'
      const message = `An agent that works here runs "${shortened(command.line)}" ${what}${proof ? `: ${proof}` : ''}`
      yield { at: view.at(command.keyPath), message, severity, subject: command.name, keepSeverity: severity === 'critical' }
    }
  },
})

/** A plugin for an agent says in its manifest what it brings along; nothing reads the settings of a dependency's folder. */
const isOffered = ({ kind, name, path, has }: ManifestView): boolean =>
  kind === 'bundle' || path.includes('node_modules/') || name.includes('-plugin/')
  || ['.claude-plugin', '.cursor-plugin', '.codex-plugin'].some(folder => has(`${folder}/plugin.json`) || has(`../${folder}/plugin.json`))

const evidence = ({ shell, inlines }: ManifestCommand): string | undefined => {
  if (shell.executions.some(one => one.urls.length > 0 || one.how === 'downloaded file')) return 'it runs what it downloads'
  if (shell.executions.some(one => one.decoder !== undefined)) return 'it runs what it decodes'
  if (shell.uploads.some(one => one.files.length > 0)) return 'it sends files away'
  return inlines.some(({ text }) => !isHarmlessCode(text) && /https?|fetch|socket|base64|atob/.test(text)) ? 'the code in it reaches the network or decodes' : undefined
}
