import { defineRule, type CallView } from '../../../src/kit/index.ts'

const stop = /^\s*(?:sudo\s+)?(?:shutdown(?:\.exe)?\s+[-/]?\w|poweroff\b|halt\b|reboot\b|init\s+[06]\b|systemctl\s+(?:poweroff|halt|reboot)\b|rundll32(?:\.exe)?\s+user32(?:\.dll)?,\s*LockWorkStation)/i

function judge(call: CallView) {
  const words = call.arg(1).items.map(item => item.skeletons[0] ?? '').join(' ')
  const line = [...call.arg(0).skeletons, ...call.arg(0).skeletons.map(text => `${text} ${words}`)].find(text => stop.test(text) && !/-a\b|\/a\b/.test(text))
  return line === undefined ? undefined : { at: call.at, subject: line, message: `${call.api} runs ${JSON.stringify(line.trim().slice(0, 80))}`, atInstall: 'critical' as const }
}

export default defineRule({
  meta: {
    id: 'shuts-machine-down',
    title: 'Switches the machine off',
    severity: 'warn',
    confidence: 'medium',
    category: 'destructive',
    why: 'Whoever works on the machine loses what is open. Only programs that are made for it have a reason.',
    remedy: 'Check that switching the machine off is what it is for.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    'child_process.{exec,execSync,spawn,spawnSync,execFile,execFileSync}': judge,
    '{shelljs.exec,execa.execaCommand,execa.command}': judge,
  },
})
