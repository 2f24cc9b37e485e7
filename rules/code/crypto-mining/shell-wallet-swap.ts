import { defineShellRule } from '../../../src/kit/index.ts'

const reads = /\b(?:Get-Clipboard|pbpaste|wl-paste)\b|\bxclip\b[^|;&\n]{0,60}-o\b|\bxsel\b[^|;&\n]{0,40}(?:-o\b|--output)|Clipboard\]::GetText/i
const writes = /\b(?:Set-Clipboard|pbcopy|wl-copy|clip\.exe)\b|\bxclip\b|\bxsel\b|Clipboard\]::SetText/i
const pattern = /0x\[[a-fA-F0-9-]{3,10}\]\{40\}|bc1[|[()a-z]|\[13\]|A-HJ-NP-Z.{0,12}\]\{2\d,/
const address = /(?<![\w])(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{20,70}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})(?![\w])/

export default defineShellRule({
  meta: {
    id: 'shell-wallet-swap',
    title: 'A script puts its own wallet address on the clipboard',
    severity: 'critical',
    confidence: 'medium',
    category: 'crypto-mining',
    why: 'A script that waits for a wallet address on the clipboard and puts another in its place takes the next payment.',
    remedy: 'Do not run it. If it has run, check every payment that was made since.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  shell(script) {
    const text = script.text.slice(0, 200_000)
    if (!reads.test(text) || !writes.test(text) || !pattern.test(text)) return
    const own = address.exec(text)?.[0]
    const command = script.commands.find(one => writes.test(one.name)) ?? script.commands[0]
    return own === undefined || command === undefined ? undefined : { at: script.at(command), subject: own, message: `waits for a wallet address on the clipboard and puts ${own} in its place` }
  },
})
