import { defineShellRule, type ShellCommand, type ShellView } from '../../../src/kit/index.ts'
import { isMuted } from '../../vocabulary/commands.ts'
import { classifyHost, hostOf, isHostileClass, isPlaceholderHost } from '../../vocabulary/hosts.ts'

const packers = /^(?:tar|bsdtar|zip|7z|7za|rar|git|cpio|compress-archive)$/
/** The folder that a program happens to stand in, or a home. */
const whole = /^(?:\.{1,2}\/?|\.\/\*|\*|~\/?|\/|\{process\.cwd\(\)\}\/?|\$?PWD)$/

const packsAll = ({ name, args }: ShellCommand): boolean =>
  packers.test(name) && (name === 'git' ? /^(?:archive|bundle)$/.test(args[0]?.skeleton ?? '') || (args.some(arg => arg.skeleton === 'push') && args.some(arg => /^--(?:all|mirror)$/.test(arg.skeleton))) : args.some(arg => whole.test(arg.skeleton) || arg.variables.some(variable => variable === 'PWD' || variable === 'HOME')))

/** All that was ever committed, as against what stands there now. */
const isWholeHistory = ({ name, args }: ShellCommand): boolean => name === 'git' && args.some(arg => /^(?:bundle|--all|--mirror)$/.test(arg.skeleton))
/** Nobody at the machine sees that it goes on: it runs beside other things, or is a hook that says nothing. */
const isUnseen = (command: ShellCommand, packer: ShellCommand, script: ShellView): boolean =>
  script.commands.some(one => one.start <= command.start && one.end >= command.end && (one.isBackground || one.prefixes.some(prefix => /^(?:nohup|setsid)$/.test(prefix)))) ||
  (isMuted(command) && (isWholeHistory(packer) || /hooks?\//.test(script.path)))

export default defineShellRule({
  meta: {
    id: 'shell-folder-upload',
    title: 'Packs a whole folder and sends it away',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'The folder that a program stands in is the work of its user, with keys and history in it. Packed and piped to a server that is written in the code, all of it is gone.',
    remedy: 'Find out whose server it is and who asked for the upload; else do not run it.',
    since: '0.1.0',
    status: 'preview',
    cwe: [200],
  },
  *shell(script) {
    for (const upload of script.uploads) {
      const packer = [upload.command, ...upload.from].find(one => packsAll(one))
      const to = upload.urls[0] ?? ''
      const kind = classifyHost(to)
      if (!packer || isPlaceholderHost(to) || (packer === upload.command && !isUnseen(packer, packer, script)) || !(kind === 'unknown' || kind === 'webhook' || kind === 'shortener' || isHostileClass(kind))) continue
      yield {
        at: script.at(upload.command),
        subject: hostOf(to) ?? to,
        message: `sends all that ${packer.name} packs of the folder it runs in to ${to}${isUnseen(upload.command, packer, script) ? ', unseen' : ''}`,
        ...(isHostileClass(kind) || (kind === 'unknown' && isUnseen(upload.command, packer, script)) ? { severity: 'critical' as const } : {}),
        atInstall: 'critical' as const,
        trace: [
          { role: 'source', at: script.at(packer), note: `${packer.name} packs the folder` },
          { role: 'sink', at: script.at(upload.command), note: `sends it to ${to}` },
        ],
      }
    }
  },
})
