import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellView } from '../../../src/kit/index.ts'
import { isForeign } from '../../vocabulary/hosts.ts'
import { joined } from '../../vocabulary/lures.ts'
import { classifyPath, isOutsideProject } from '../../vocabulary/paths.ts'
import { dangerOf, plantedBefore, takesPassword } from '../../vocabulary/start-up-lines.ts'

/** A file that the same script fetched from a stranger is what the entry starts. */
function startsFetched(script: ShellView, content: string): string | undefined {
  const found = script.downloads.find(({ output, urls }) => {
    const name = output?.split('/').at(-1) ?? ''
    return name.length > 2 && content.includes(name) && urls.some(isForeign)
  })
  return found && `it starts what came from ${found.urls.find(isForeign)!}`
}

const suspicious = (script: ShellView, content: string): string | undefined => dangerOf(content) ?? startsFetched(script, content)
export default defineShellRule({
  meta: {
    id: 'shell-start-up-entry',
    title: 'Makes something run again by itself',
    severity: 'info',
    confidence: 'medium',
    category: 'persistence',
    why: 'What is entered into a start-up place runs in every later session, also after the skill or plugin is gone.',
    remedy: 'Read what is entered; a person should agree to it and know how to take it out again.',
    since: '0.1.0',
    status: 'stable',
    cwe: [912],
  },
  *shell(script) {
    const alias = /\balias (?:sudo|ssh|su)=[^\n]{0,600}\b(?:curl|wget|nc)\b/.exec(script.text)
    if (alias) yield { at: script.at({ start: alias.index, end: alias.index + alias[0].length }), subject: 'alias', severity: 'critical', message: 'an alias stands before a login command and sends what is typed' }
    const taker = alias ? undefined : takesPassword(script.text)
    if (taker) yield { at: script.at(taker), subject: 'password', severity: 'critical', message: 'stands before a login command and takes down the password that is typed' }
    for (const write of script.writes) {
      const planted = taker || write.content === undefined ? undefined : plantedBefore(write.path, write.content)
      if (planted) {
        yield { at: script.at(write.command), subject: write.path, severity: 'critical', message: `writes to ${write.path}: ${planted}` }
        continue
      }
      const kind = classifyPath(write.path)?.kind
      if (kind === undefined || (!isOutsideProject(write.path) && kind !== 'git-hook')) continue
      if (!['authorized-keys', 'shell-rc', 'startup', 'cron'].includes(kind)) continue
      const danger = write.content === undefined ? undefined : suspicious(script, write.content)
      const isStranger = kind === 'authorized-keys' && /ssh-(?:rsa|ed25519|ecdsa)\S* AAAA[A-Za-z0-9+/]{20,}/.test(write.content ?? '')
      const severity = danger || isStranger ? 'critical' : kind === 'authorized-keys' ? 'warn' : 'info'
      yield {
        at: script.at(write.command),
        subject: write.path,
        severity,
        message: `writes to ${write.path}${danger ? `: ${danger}` : isStranger ? ': a key that comes with the text, so its owner can log in' : ''}`,
      }
    }
    for (const command of script.commands) {
      const words = command.args.map(arg => arg.skeleton).join(' ')
      const isCron = command.name === 'crontab' && !/(?:^| )-(?:l|e|r)\b/.test(words)
      const isService =
        (command.name === 'launchctl' && /^(?:load|bootstrap|submit)\b/.test(words)) ||
        (command.name === 'systemctl' && /\benable\b/.test(words)) ||
        (command.name === 'schtasks' && /\/create/i.test(words)) ||
        (/^(?:set-itemproperty|new-itemproperty|reg)$/.test(command.name) && /\\currentversion\\run/i.test(words)) ||
        command.name === 'register-scheduledtask'
      if (!isCron && !isService) continue
      const said = [words, command.input?.skeleton ?? '', ...command.upstream.flatMap(one => one.args.map(arg => arg.skeleton))].join('\n')
      const danger = suspicious(script, said) ?? (command.name === 'register-scheduledtask' ? suspicious(script, joined(script.text)) : undefined)
      yield {
        at: script.at(command),
        subject: command.name,
        severity: danger ? 'critical' : 'info', atInstall: 'critical',
        message: `${command.name} makes an entry that runs by itself${danger ? `: ${danger}` : ''}`,
      }
    }
  },
})
