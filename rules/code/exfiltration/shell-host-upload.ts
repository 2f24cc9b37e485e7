import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand, ShellUpload } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'

const facts = /^(?:whoami|hostname|uname|id|ifconfig|ipconfig|systeminfo|sw_vers|system_profiler|arp|netstat|ps)$/
const resolvers = /^(?:dig|nslookup|host|ping|drill)$/

/** Where it ends up; a name server is asked for the whole name, of which only the end is known. */
const placeOf = ({ command, urls }: ShellUpload): string => {
  const url = urls[0] ?? ''
  return resolvers.test(command.name) ? url.replace(/^.*\{\}[^.]*\./, 'x.') : url
}

const told = (upload: ShellUpload): ShellCommand | undefined => upload.from.find(one => facts.test(one.name))

export default defineShellRule({
  meta: {
    id: 'shell-host-upload',
    title: 'Reports on this machine to somebody',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Who and where the machine is, told to a stranger, is how an attack picks what to do next.',
    remedy: 'Find out who receives it and why, or leave it.',
    since: '0.1.0',
    status: 'preview',
    cwe: [200],
  },
  *shell(script) {
    for (const upload of script.uploads) {
      const fact = told(upload)
      const to = placeOf(upload)
      const kind = classifyHost(to)
      const isHostile = isHostileClass(kind) || kind === 'webhook' || (isPlainHttp(to) && kind !== 'computed')
      const isNameTrick = resolvers.test(upload.command.name) && kind === 'unknown'
      if (fact === undefined || !(isHostile || isNameTrick)) continue
      yield {
        at: script.at(upload.command),
        subject: hostOf(to) ?? to,
        severity: isHostileClass(kind) || isNameTrick ? 'critical' : 'warn',
        message: `tells ${to} what ${fact.name} says of this machine`,
        trace: [
          { role: 'source', at: script.at(fact), note: `${fact.name} describes the machine` },
          { role: 'sink', at: script.at(upload.command), note: `sends it to ${to}` },
        ],
      }
    }
  },
})
