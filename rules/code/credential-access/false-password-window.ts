import { defineShellRule } from '../../../src/kit/index.ts'

/** A window of the system's own look in which the user types a password that a script gets. */
const box = /\bhidden answer\b|\bGet-Credential\b|\bPromptForCredential\b|\bzenity\b[^\n]{0,80}--password|\bkdialog\b[^\n]{0,80}--password/i
const goesOut = /\b(?:curl|wget|nc|iwr|irm|Invoke-(?:WebRequest|RestMethod))\b|\bdscl\b[^\n]{0,40}-authonly\b/i

export default defineShellRule({
  meta: {
    id: 'false-password-window',
    title: 'Shows a false password window',
    severity: 'warn',
    confidence: 'medium',
    category: 'credential-access',
    why: 'A script that asks for the password of the machine in a window of its own gets it in plain text; thieves for macOS do exactly this.',
    remedy: 'Do not type anything there; let sudo or the system itself ask.',
    since: '0.1.0',
    status: 'preview',
    cwe: [522, 1021],
  },
  shell(script) {
    const match = box.exec(script.text)
    if (match === null) return
    const isSent = goesOut.test(script.text)
    return {
      at: script.at({ start: match.index, end: match.index + match[0].length }),
      severity: isSent && !/^get-credential$/i.test(match[0]) ? 'critical' : /^get-credential$/i.test(match[0]) ? 'info' : 'warn',
      message: `asks for a password in a window of its own${isSent ? ', and passes it on' : ''}`,
    }
  },
})
