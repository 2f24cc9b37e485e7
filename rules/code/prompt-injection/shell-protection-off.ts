import { defineShellRule } from '../../../src/kit/index.ts'
import type { Severity } from '../../../src/kit/index.ts'

const protections: readonly { program: RegExp; words: RegExp; what: string; severity: Severity }[] = [
  {
    program: /^(?:openclaw|clawdbot|moltbot)$/,
    words: /config set [\w.[\]]*(?:exec\.(?:ask|security|host)|sandbox\.mode|approvals)\S* "?'?(?:off|full|false|never|gateway|none)/,
    what: 'switches approvals or sandbox off',
    severity: 'warn',
  },
  {
    program: /^(?:set-mppreference|add-mppreference)$/,
    words: /-disable\w+ (?:\$?true|1|\{\})|-exclusionpath/i,
    what: 'switches the virus scanner off',
    severity: 'critical',
  },
  { program: /^spctl$/, words: /--(?:master|global)-disable/, what: 'switches Gatekeeper off', severity: 'critical' },
  { program: /^csrutil$/, words: /disable/, what: 'switches system integrity protection off', severity: 'critical' },
  { program: /^setenforce$/, words: /^0/, what: 'switches SELinux off', severity: 'warn' },
  { program: /^(?:ufw|iptables)$/, words: /^(?:disable|-F)\b/, what: 'switches the firewall off', severity: 'warn' },
  { program: /^xattr$/, words: /com\.apple\.quarantine|^-[a-z]*c/, what: 'takes the quarantine mark off', severity: 'info' },
]

export default defineShellRule({
  meta: {
    id: 'shell-protection-off',
    title: 'Switches protections off',
    severity: 'warn',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'Approvals, sandbox, virus scanner and quarantine stand between a mistake and its damage.',
    remedy: 'Keep them on; a tool that only works without them should say why.',
    since: '0.1.0',
    status: 'stable',
    cwe: [693],
  },
  *shell(script) {
    for (const command of script.commands) {
      const words = command.args.map(arg => arg.skeleton).join(' ')
      const found = protections.find(one => one.program.test(command.name) && one.words.test(words))
      if (found) yield { at: script.at(command), severity: found.severity, message: `${command.name} ${found.what}` }
    }
  },
})
