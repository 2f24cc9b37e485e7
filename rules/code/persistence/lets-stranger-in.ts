import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand, ShellView } from '../../../src/kit/index.ts'

type Door = readonly [what: string, program: RegExp, words: RegExp]

/** Each gives somebody else a way in that stays open; what they need stands in the text, so whoever wrote it knows it. */
const doors: readonly Door[] = [
  ['gives remote control a password of its own', /^(?:rustdesk|anydesk|teamviewer(?:d)?|dwagent|ultravnc|x11vnc|kickstart)$/, /--?(?:set-)?(?:password|passwd|vncpw|rfbauth)\b/],
  ['leads remote control over a server of its own', /^rustdesk$/, /--config\b/],
  ['has the machine take logins from afar', /^(?:set-itemproperty|new-itemproperty|reg)$/, /fDenyTSConnections\W{0,20}(?:0|\/d 0)|fDenyTSConnections[^\n]{0,40}\b0\b/i],
  ['has the machine take logins from afar', /^systemsetup$/, /-setremotelogin on/],
  ['makes an account', /^net1?$/, /^user \S+ \S+[^\n]{0,60}\/add/i],
  ['makes an administrator', /^net1?$/, /^localgroup "?administrators"? \S+[^\n]{0,20}\/add/i],
  ['makes an administrator', /^(?:useradd|adduser|usermod)$/, /(?:-\w*G|--groups|-aG)[= ]\S*\b(?:sudo|wheel|admin|root)\b|-o -u 0\b/],
  ['makes an administrator', /^dscl$/, /-append \/Groups\/admin/],
  ['makes an administrator', /^(?:sysadminctl)$/, /-addUser\b[^\n]{0,200}-admin\b/],
  ['makes an administrator of the site', /^wp$/, /^user create \S+ \S+[^\n]{0,200}--role=administrator/],
  ['makes an account', /^new-localuser$/, /^/],
  ['makes an administrator', /^add-localgroupmember$/, /administrators/i],
]

const line = ({ args }: ShellCommand): string => args.map(arg => arg.skeleton).join(' ')
/** Those who set up a machine are asked for what opens it; here it is written down. */
const isFilledIn = (script: ShellView, command: ShellCommand): boolean => !/[<{]|\$\w|\bexample\.(?:com|org)\b|\byou(?:r)?[-_@]|changeme/i.test(script.text.slice(command.start, command.end))

export default defineShellRule({
  meta: {
    id: 'lets-stranger-in',
    title: 'Opens the machine or the site to somebody else',
    severity: 'warn',
    confidence: 'medium',
    category: 'persistence',
    why: 'Remote control with a password that stands in the text, or an administrator of its own, lets whoever wrote it come back at any time.',
    remedy: 'Do not run it; where it ran, take the account and the remote control away and change the passwords.',
    since: '0.1.0',
    status: 'preview',
    cwe: [798, 912],
  },
  *shell(script) {
    const found = new Map<string, ShellCommand>()
    for (const command of script.commands) {
      const words = line(command)
      const door = doors.find(([, program, pattern]) => program.test(command.name) && pattern.test(words))
      if (door !== undefined && !found.has(door[0]) && isFilledIn(script, command)) found.set(door[0], command)
    }
    const isRemote = [...found.keys()].some(what => /remote|afar/.test(what))
    for (const [what, command] of found)
      yield { at: script.at(command), subject: what, severity: found.size > 1 && (isRemote || found.size > 2) ? 'critical' : 'warn', message: `${command.name} ${what}` }
  },
})
