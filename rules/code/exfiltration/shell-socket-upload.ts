import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand } from '../../../src/kit/index.ts'
import { opensStore } from '../../vocabulary/given-away.ts'
import { classifyHost, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { classifyPath, isSecretKind } from '../../vocabulary/paths.ts'

const socket = /^\/dev\/(?:tcp|udp)\/([^/]+)\/[^/]+$/
/** What a port is tried or a page asked for with. */
const speaks = /^(?:echo|printf|true|:|sleep|yes)$/
const packs = /^(?:tar|bsdtar|zip|7z|7za|gzip|xz|zstd|bzip2|cpio|openssl|gpg|age|base64|cat|dd)$/

/** Secrets among the paths that commands name; a list that was put together before comes as one word. */
const secretIn = (commands: readonly ShellCommand[]) =>
  commands.flatMap(by => by.args.flatMap(arg => arg.skeleton.split(/\s+/)).map(path => ({ by, path, what: classifyPath(path) })))
    .find(({ what }) => what !== undefined && (isSecretKind(what.kind) || what.kind === 'env-file' || what.kind === 'openclaw-config'))

export default defineShellRule({
  meta: {
    id: 'shell-socket-upload',
    title: 'Writes files into a bare connection to another machine',
    severity: 'warn',
    confidence: 'high',
    category: 'exfiltration',
    why: 'The shell itself opens the connection, so that no program for transfers has to be named; nobody who sends openly does it so.',
    remedy: 'Do not run it; if it has run, revoke what it could read.',
    since: '0.1.0',
    status: 'preview',
    cwe: [200, 522],
  },
  *shell(script) {
    for (const command of script.commands) {
      const target = command.redirects.find(({ operator, target: { skeleton } }) => operator.includes('>') && socket.test(skeleton))
      const host = target && socket.exec(target.target.skeleton)![1]!
      const makers = [...command.upstream, command].filter(one => !speaks.test(one.name))
      if (host === undefined || isPlaceholderHost(host) || ['loopback', 'private'].includes(classifyHost(host))) continue
      const secret = secretIn(makers)
      const store = makers.find(opensStore)
      if (secret === undefined && store === undefined && !makers.some(one => packs.test(one.name))) continue
      yield {
        at: script.at(command),
        subject: host,
        severity: secret === undefined && store === undefined ? 'warn' as const : 'critical' as const,
        message: `writes ${secret ? `${secret.what!.label} (${secret.path})` : store ? `what ${store.name} gives out` : `what ${makers[0]!.name} makes`} into a connection to ${host}`,
        trace: [
          { role: 'source' as const, at: script.at(secret?.by ?? store ?? makers[0]!), note: `reads ${secret?.path ?? 'it'}` },
          { role: 'sink' as const, at: script.at(command), note: `sends it to ${host}` },
        ],
      }
    }
  },
})
