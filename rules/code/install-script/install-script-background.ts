import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestCommand, ManifestView } from '../../../src/kit/index.ts'
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
  *manifest({ kind, commands, at, has }) {
    if (kind !== 'package') return
    for (const command of commands) {
      if (command.moment !== 'install') continue
      const how = howDetached(command)
      if (!how) continue
      const message = `${route(command)} starts a process ${how} on every install: "${shortened(command.line)}"`
      const program = ownProgram(command, has)
      yield { at: at(command.keyPath), message: program ? `${message}; ${program} comes with the package` : message, subject: command.name, keepSeverity: true, ...(program ? { severity: 'critical' as const } : {}) }
    }
  },
})

/** A program for Windows that lies in the package, in the folder that the line goes to. */
function ownProgram({ shell }: ManifestCommand, has: ManifestView['has']): string | undefined {
  let folder = ''
  for (const { name, word, args } of shell.commands) {
    if (name === 'cd') folder = `${args[0]?.text ?? ''}/`
    const program = [word, ...args].map(one => one.skeleton.replaceAll('\\', '/').replace(/^\.\//, '')).find(text => /\.(?:exe|scr|com|bat|cmd|vbs|vbe|pif)$/i.test(text) && has(folder + text))
    if (program !== undefined) return program
  }
  return undefined
}

const howDetached = ({ shell }: ManifestCommand): string | undefined => {
  const word = shell.commands.flatMap(({ name, prefixes }) => [name, ...prefixes]).find(name => detaching.has(name))
  if (word) return `with ${word}`
  if (shell.commands.some(({ name, args }) => name === 'start' && args.some(arg => /^\/b$/i.test(arg.skeleton)))) return 'with start /b'
  return shell.commands.some(command => command.isBackground) ? 'in the background' : undefined
}
