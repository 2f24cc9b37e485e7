import { defineManifestRule } from '../../../src/kit/index.ts'
import type { CommandMoment, Severity } from '../../../src/kit/index.ts'
import { isHarmlessCode, route, shortened, whenRun } from '../../vocabulary/commands.ts'

const runs = /child_process|\b(?:execSync|execFile|spawn|eval|Function|vm|_compile|dlopen|os\.system|subprocess|popen|exec)\b/
const network = /\b(?:https?|http2|net|tls|dgram|dns|fetch|axios|got|undici|WebSocket|urllib|requests|socket)\b/
const encoded = /\batob\b|base64|fromCharCode|unescape\(|(?:\\x[\da-f]{2}){8}|[A-Za-z\d+/]{80,}/i
const gathers = /\b(?:hostname|userInfo|homedir|networkInterfaces)\b|process\.env\s*[,)}\]]|\.ssh|\.npmrc/
/** Ways to a power that is not called by its name. */
const hidden = /\\[xu]|constructor|binding|Buffer|globalThis|Reflect|mainModule|getBuiltin|\]\s*\(|\+\s*['"`][^'"`]*['"`]\s*[\])]/

export default defineManifestRule({
  meta: {
    id: 'install-script-inline-code',
    title: 'Carries code inside an install script',
    severity: 'warn',
    confidence: 'high',
    category: 'install-script',
    why: 'Code in a command line runs at install time and stands in no file that a review would open.',
    remedy: 'Read the code; install with --ignore-scripts unless it is plainly harmless.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506, 829],
  },
  *manifest({ kind, commands, at }) {
    if (kind !== 'package') return
    for (const command of commands) {
      if (command.moment !== 'install' && command.moment !== 'checkout') continue
      for (const { text, note } of command.inlines) {
        if (isHarmlessCode(text)) continue
        const { severity, why } = judge(text, command.moment)
        const message = `${route(command)} runs code given as ${note} ${whenRun[command.moment]}${why}: "${shortened(text)}"`
        yield { at: at(command.keyPath), message, severity, subject: command.name, keepSeverity: true }
      }
    }
  },
})

// One power is worth a look; two that make a dropper or a spy together are evidence.
const judge = (code: string, moment: CommandMoment): { severity: Severity; why: string } => {
  if (network.test(code) && runs.test(code)) return { severity: 'critical', why: ' and both fetches and runs' }
  if (encoded.test(code) && runs.test(code)) return { severity: 'critical', why: ' and runs what it decodes' }
  if (network.test(code) && gathers.test(code)) return { severity: 'critical', why: ' and sends what it gathers about this machine' }
  const isTame = moment === 'checkout' && ![network, runs, encoded, gathers, hidden].some(power => power.test(code))
  return isTame ? { severity: 'info', why: ', and neither fetches, decodes nor starts anything' } : { severity: 'warn', why: '' }
}
