import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestCommand, ShellWord } from '../../../src/kit/index.ts'
import { isAtInstall, route, tellsOfMachine, whenRun } from '../../vocabulary/commands.ts'

const senders = /^(?:curl|wget|nslookup|dig|host|ping|nc|ncat|telnet|http|https|xh|iwr|irm|invoke-webrequest|invoke-restmethod|socat|drill|resolve-dnsname)$/

export default defineManifestRule({
  meta: {
    id: 'install-script-sends-host-data',
    title: 'Sends data about the machine from an install script',
    severity: 'critical',
    confidence: 'high',
    category: 'install-script',
    why: 'User name, host name, environment or files leave the machine while a package is being installed; nothing about installing needs that.',
    remedy: 'Do not install this. If it was installed, change the tokens that were in the environment.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 506],
  },
  *manifest({ commands, at }) {
    for (const command of commands.filter(isAtInstall)) {
      const sender = sending(command)
      if (sender) yield { at: at(command.keyPath), message: `${route(command)} gives ${sender} data about this machine ${whenRun[command.moment]}`, subject: command.name, keepSeverity: true }
    }
  },
})

/** PowerShell puts addresses together by expressions of its own: a request and who or where this machine is, in one line. */
const asksWindows = /^(?=[^]*\b(?:iwr|irm|curl|wget|Invoke-(?:WebRequest|RestMethod)|WebClient|Resolve-DnsName|nslookup)\b)(?=[^]*(?:\$env:(?:COMPUTERNAME|USERNAME|USERDOMAIN|USERPROFILE)\b|\bwhoami\b|\bhostname\b|\bGet-ComputerInfo\b|\bgci\s+env:|\bGet-ChildItem\s+env:))/i

const sending = ({ shell, line }: ManifestCommand): string | undefined => {
  const upload = shell.uploads.find(one => one.files.length > 0 || tellsOfMachine({ variables: one.variables, commands: one.from }))
  if (upload) return upload.command.name
  if (asksWindows.test(line) && shell.commands.some(({ name }) => /^(?:pwsh|powershell)$/.test(name))) return 'PowerShell'
  const inAddress = shell.commands.find(({ name, args }) => senders.test(name) && args.some((arg, index) => tellsOfMachine(arg) && !isHeader(args, index)))
  return inAddress?.name
}

// A token in a header is how a download is authorised; in an address or a body it is what is sent.
const isHeader = (args: readonly ShellWord[], index: number): boolean => /^(?:-H|--header|-u|--user|-o|-O|--output|-P)$/.test(args[index - 1]?.skeleton ?? '')
