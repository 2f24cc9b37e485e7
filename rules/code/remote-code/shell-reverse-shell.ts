import { defineShellRule } from '../../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from '../../vocabulary/hosts.ts'

const isShell = (name: string): boolean => /^(?:ba|z|da|k|a)?sh$/.test(name)

/** One line of another language that opens a socket and starts a shell on it. */
const isSocketShell = (code: string): boolean => /\bsocket\b|TCPSocket|fsockopen|\/inet\/tcp/i.test(code) && /\/bin\/(?:ba|z)?sh|\bcmd\.exe|\bexec\b|popen|spawn|system/.test(code) && /\bconnect\b|TCPSocket|fsockopen|\/inet\/tcp/.test(code)

/** A machine of the same network or a name that stands for any: a lab, a lesson. */
const isNear = (socket: string): boolean => ['private', 'loopback'].includes(classifyHost(socket.split('/')[3] ?? '')) || isPlaceholderHost(socket.split('/')[3] ?? '')
/** `exec 5<>/dev/tcp/host/port` and then a loop that runs each line it reads. */
const socketLoop = /\bexec\s+\d?<>\s*\/dev\/(?:tcp|udp)\/[^\n]{1,400}\bread\b[^\n]{1,200}\$\w/

export default defineShellRule({
  meta: {
    id: 'shell-reverse-shell',
    title: 'Opens a shell to another machine',
    severity: 'critical',
    confidence: 'high',
    category: 'remote-code',
    why: 'A reverse shell lets whoever answers at the other end type commands as the user.',
    remedy: 'Do not run it; treat the machine as taken over if it has run.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506, 94],
  },
  *shell(script) {
    const loop = socketLoop.exec(script.text)
    if (loop && !script.commands.some(({ name, redirects }) => (isShell(name) || name === 'exec') && redirects.some(one => /^\/dev\/(?:tcp|udp)\//.test(one.target.skeleton))))
      yield { at: script.at({ start: loop.index, end: loop.index + loop[0].length }), message: 'runs line by line what comes over a socket' }
    for (const command of script.commands) {
      const words = command.args.map(arg => arg.skeleton)
      const sockets = command.redirects.map(one => one.target.skeleton).find(target => /^\/dev\/(?:tcp|udp)\//.test(target))
      if (sockets && (isShell(command.name) || command.name === 'exec'))
        yield { at: script.at(command), message: `ties ${command.name} to ${sockets}`, ...(isNear(sockets) && { severity: 'warn' as const }) }
      else if (
        /^(?:nc|ncat|netcat)$/.test(command.name) &&
        words.some((word, i) => /^-[a-z]*[ec]$/.test(word) && /(?:sh|cmd|powershell)(?:\.exe)?$/.test(words[i + 1] ?? ''))
      )
        yield {
          at: script.at(command),
          ...(words.some(word => /^\d+\.\d+\.\d+\.\d+$/.test(word) && isNear(`/dev/tcp/${word}`)) && { severity: 'warn' as const }),
          message: `${command.name} hands a shell to ${words
            .filter(word => !word.startsWith('-'))
            .slice(-2)
            .join(':')}`,
        }
      else if (
        command.name === 'socat' &&
        words.some(word => /^(?:exec|system):.{0,40}sh/i.test(word)) &&
        words.some(word => /^(?:tcp|udp|openssl)/i.test(word))
      )
        yield { at: script.at(command), message: 'socat ties a shell to a network address' }
      else if (/^(?:perl|ruby|php|lua|awk|gawk)$/.test(command.name) && words.some(isSocketShell))
        yield { at: script.at(command), message: `${command.name} ties a shell to a network address` }
      else if (command.name === 'ssh' && words.some(word => /^-\w*R/.test(word)) && words.some(word => /StrictHostKeyChecking=(?:no|accept-new)/i.test(word))) {
        const host = words.find(word => /^(?:[\w.-]+@)?(?:[\w-]+\.)+[\w-]+$/.test(word))?.replace(/^.*@/, '')
        if (host !== undefined && !['private', 'loopback'].includes(classifyHost(host)))
          yield { at: script.at(command), severity: classifyHost(host) === 'raw-ip' || words.some(word => /:(?:localhost|127\.0\.0\.1):18789$/.test(word)) ? 'critical' : 'warn', message: `opens a way back into this machine for ${host}, whoever answers there` }
      } else if (/^(?:nc|ncat|netcat|telnet)$/.test(command.name) && command.upstream.some(one => isShell(one.name) && one.args.some(arg => /^-\w*i/.test(arg.skeleton))))
        yield { at: script.at(command), message: `${command.name} takes what a shell answers and gives it what comes back` }
      else if (isShell(command.name) && command.upstream.some(one => /^(?:nc|ncat|netcat|telnet)$/.test(one.name)))
        yield { at: script.at(command), message: `${command.name} runs what comes over the network` }
    }
  },
})
