import { defineManifestRule } from '../../../src/kit/index.ts'
import { isAtInstall, route, shortened, whenRun } from '../../vocabulary/commands.ts'

export default defineManifestRule({
  meta: {
    id: 'install-script-decodes',
    title: 'Runs decoded commands in an install script',
    severity: 'critical',
    confidence: 'high',
    category: 'install-script',
    why: 'Commands that are written in base64 or hex are written so that nobody reads them before they run.',
    remedy: 'Do not install this. Decode the text in an editor, never in a shell, if you need to know what it does.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *manifest({ commands, at }) {
    for (const command of commands.filter(isAtInstall)) {
      const execution = command.shell.executions.find(one => one.decoder !== undefined)
      const encoded = command.shell.commands.find(({ name, args }) => /^(?:powershell|pwsh)$/.test(name) && args.some(arg => /^[-/]e(?:c|nc|ncodedcommand)?$/i.test(arg.skeleton)))
      if (!execution && !encoded) continue
      const said = execution?.decoded ? `: "${shortened(execution.decoded)}"` : ''
      yield { at: at(command.keyPath), message: `${route(command)} runs decoded text ${whenRun[command.moment]}${said}`, subject: command.name, keepSeverity: true }
    }
  },
})
