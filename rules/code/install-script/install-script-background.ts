import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestCommand } from '../../../src/kit/index.ts'
import { route, shortened } from '../../vocabulary/commands.ts'

const detaching = new Set(['nohup', 'setsid', 'disown', 'daemonize', 'start-process'])

export default defineManifestRule({
  meta: {
    id: 'install-script-background',
    title: 'Leaves a process behind when it is installed',
    severity: 'warn',
    confidence: 'high',
    category: 'install-script',
    why: 'A process in the background outlives the install, shows no output, and goes on where nobody looks.',
    remedy: 'Install with --ignore-scripts and find out what is started, and why it may not finish in sight.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *manifest({ kind, commands, at }) {
    if (kind !== 'package') return
    for (const command of commands) {
      if (command.moment !== 'install') continue
      const how = howDetached(command)
      if (!how) continue
      const message = `${route(command)} starts a process ${how} on every install: "${shortened(command.line)}"`
      yield { at: at(command.keyPath), message, subject: command.name, keepSeverity: true }
    }
  },
})

const howDetached = ({ shell }: ManifestCommand): string | undefined => {
  const word = shell.commands.flatMap(({ name, prefixes }) => [name, ...prefixes]).find(name => detaching.has(name))
  if (word) return `with ${word}`
  if (shell.commands.some(({ name, args }) => name === 'start' && args.some(arg => /^\/b$/i.test(arg.skeleton)))) return 'with start /b'
  return shell.commands.some(command => command.isBackground) ? 'in the background' : undefined
}
