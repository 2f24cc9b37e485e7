import { defineShellRule } from '../../../src/kit/index.ts'
import type { Severity, ShellCommand } from '../../../src/kit/index.ts'

const agents = /^(?:openclaw|clawdbot|moltbot)$/
const protections: readonly { program: RegExp; words: RegExp; what: string; severity: Severity }[] = [
  {
    program: agents,
    words: /config set [\w.[\]]*(?:exec\.(?:ask|security|host)|approvals)\S* "?'?(?:off|full|false|never|gateway|none)/,
    what: 'switches approvals off',
    severity: 'warn',
  },
  { program: agents, words: /config set [\w.[\]]*sandbox\S* "?'?(?:off|false|none)/, what: 'switches the sandbox off', severity: 'warn' },
  {
    program: agents,
    words: /config set gateway\.(?:bind "?'?(?:0\.0\.0\.0|lan|all|any|custom)|auth\.mode "?'?(?:none|off)|auth\.token "?'?["' ]*$|controlUi\.(?:allowInsecureAuth|dangerously\w+) "?'?true)/,
    what: 'opens the gateway to others',
    severity: 'warn',
  },
  {
    program: agents,
    words: /config set channels\.[\w.]*(?:allowFrom|dmPolicy|groupPolicy)\S* "?'?(?:open|\[?\W*(?:\*|@\w{4,}|\+?\d{7,}))|^pairing approve \w+ [A-Z0-9]*\d[A-Z0-9]{3,}/,
    what: 'lets somebody else talk to the agent',
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
  { program: /^chpasswd$/, words: /^/, what: 'gives an account a password that stands in the text', severity: 'warn' },
  { program: /^g?sed$/, words: /PasswordAuthentication yes|PermitRootLogin yes/, what: 'opens the machine to logins by password', severity: 'warn' },
  { program: /^setenforce$/, words: /^0/, what: 'switches SELinux off', severity: 'warn' },
  { program: /^(?:ufw|iptables)$/, words: /^(?:disable|-F)\b/, what: 'switches the firewall off', severity: 'warn' },
  { program: /^xattr$/, words: /com\.apple\.quarantine|^-[a-z]*c/, what: 'takes the quarantine mark off', severity: 'info' },
]

/** The name by which a person calls the agent stands for a call that asks nothing. */
const freeAlias = /\balias\s+(?:claude|codex|gemini|openclaw|cursor-agent|aider|goose|qwen|opencode|copilot)=["'][^"'\n]{0,80}(?:--dangerously-skip-permissions|--yolo|--approval-mode[= ]yolo|--dangerously-bypass\S*|--full-auto|--yes-always|--allow-all-tools)/
/** … and the questions of the gateway or of the system are taken away in the same script. */
const unasked = /\bOPENCLAW_EXEC_ASK=(?:off|never)|\balias sudo=["']sudo -n|NOPASSWD/

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
    const found = new Map<string, { command: ShellCommand; severity: Severity }>()
    for (const command of script.commands) {
      const words = command.args.map(arg => arg.skeleton).join(' ')
      const one = protections.find(({ program, words: pattern }) => program.test(command.name) && pattern.test(words))
      if (one && !found.has(one.what)) found.set(one.what, { command, severity: one.severity })
    }
    // One may be a choice for convenience; to take down several walls at once is not.
    const isRazed = [...found.values()].filter(({ severity, command }) => severity === 'warn' && (agents.test(command.name) || /^(?:chpasswd|g?sed)$/.test(command.name))).length > 1
    const freed = freeAlias.exec(script.text)
    if (freed) found.set('lets an agent act without questions from now on', { command: script.commands.find(one => one.start <= freed.index && freed.index < one.end) ?? script.commands[0]!, severity: 'warn' })
    const isQuieted = freed !== null && unasked.test(script.text)
    const free = script.writes.find(({ path, content }) => /\/etc\/sudoers/.test(path) && /NOPASSWD:\s*ALL/.test(content ?? ''))
    if (free) yield { at: script.at(free.command), subject: 'sudo', severity: 'warn', message: `lets every command run as root without a password (${free.path})` }
    for (const [what, { command, severity }] of found)
      yield { at: script.at(command), subject: what, severity: (isRazed || isQuieted) && severity === 'warn' ? 'critical' : severity, message: `${command.name} ${what}` }
  },
})
