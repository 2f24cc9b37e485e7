import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand, ShellView } from '../../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from '../../vocabulary/hosts.ts'

const history = /\.(?:bash|zsh|sh|python)_history\b|consolehost_history/i

/** How the command wipes what would tell of it. */
function wipes(command: ShellCommand): string | undefined {
  const words = command.args.map(arg => arg.skeleton).join(' ')
  if (command.name === 'history' && /^-\w*[cw]/.test(words)) return 'empties the history of the shell'
  if (/^(?:rm|shred|truncate|unlink|srm|remove-item)$/.test(command.name) && history.test(words)) return 'deletes the history of the shell'
  if (command.name === 'unset' && /\bHISTFILE\b/.test(words)) return 'switches the history of the shell off'
  if (/^(?:clear-history|clear-eventlog|wevtutil)$/.test(command.name) && (command.name !== 'wevtutil' || /^cl\b/.test(words))) return 'empties the logs'
  const isSet = [...command.assignments].some(({ name, value }) => name === 'HISTFILE' && /^(?:\/dev\/null)?$/.test(value?.skeleton ?? ''))
  return isSet ? 'switches the history of the shell off' : undefined
}

/** The first command by which something that strangers made came to the machine or ran, or something left it. */
function deedOf({ executions, uploads, downloads, commands }: ShellView): ShellCommand | undefined {
  const fetched = downloads.find(({ urls }) => urls.some(url => !isPlaceholderHost(url) && classifyHost(url) !== 'well-known'))
  const cloned = commands.find(({ name, args }) => name === 'git' && args[0]?.skeleton === 'clone')
  return [executions[0]?.command, uploads[0]?.command, fetched?.command, cloned].find(one => one !== undefined)
}

export default defineShellRule({
  meta: {
    id: 'covers-tracks',
    title: 'Wipes the traces of what it ran',
    severity: 'warn',
    confidence: 'high',
    category: 'download-exec',
    why: 'The history of the shell is where a person would look up what happened; a set-up has no reason to empty it.',
    remedy: 'Do not run it; where it ran, treat the machine as taken over.',
    since: '0.1.0',
    status: 'stable',
    cwe: [778],
  },
  *shell(script) {
    for (const command of script.commands) {
      const what = wipes(command)
      if (what === undefined) continue
      const deed = deedOf(script)
      yield {
        at: script.at(command), severity: deed ? 'critical' : 'warn',
        message: `${command.name} ${what}${deed ? ' after fetching, running or sending something' : ''}`,
        ...(deed && { trace: [
          { role: 'source' as const, at: script.at(deed), note: 'fetches, runs or sends something' },
          { role: 'sink' as const, at: script.at(command), note: what },
        ] }),
      }
      return
    }
  },
})
