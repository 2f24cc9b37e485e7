import { definePythonRule } from '../../../src/kit/index.ts'

const reads = /^(?:pyperclip\.paste|clipboard\.paste|tkinter\.[\w.()]*clipboard_get|win32clipboard\.GetClipboardData)$/
const writes = /^(?:pyperclip\.copy|clipboard\.copy|tkinter\.[\w.()]*clipboard_append|win32clipboard\.SetClipboardText|win32clipboard\.SetClipboardData)$/
const address = /^(?:0x[0-9a-fA-F]{30,44}|bc1[a-z0-9]{20,70}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})$/
const pattern = /0x\[[a-fA-F0-9-]{3,10}\]\{40\}|bc1[|[()a-z]|\[13\]|A-HJ-NP-Z.{0,12}\]\{2\d,/

export default definePythonRule({
  meta: {
    id: 'python-wallet-swap',
    title: 'Python puts its own wallet address on the clipboard',
    severity: 'critical',
    confidence: 'medium',
    category: 'crypto-mining',
    why: 'A program that waits for a wallet address on the clipboard and puts another in its place takes the next payment.',
    remedy: 'Do not run it. If it has run, check every payment that was made since.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  python(file) {
    const read = file.calls.find(call => reads.test(call.api)) ?? file.strings.find(one => /^(?:pbpaste|wl-paste|xclip|xsel|Get-Clipboard)\b/i.test(one.text))
    const write = file.calls.find(call => writes.test(call.api)) ?? file.strings.findLast(one => /^(?:pbcopy|wl-copy|xclip|xsel|clip(?:\.exe)?|Set-Clipboard)\b/i.test(one.text))
    const own = file.strings.find(one => address.test(one.text))
    if (read === undefined || write === undefined || own === undefined || !file.strings.some(one => pattern.test(one.text))) return
    return {
      at: write.at,
      subject: own.text,
      message: `waits for a wallet address on the clipboard and puts ${own.text} in its place`,
      trace: [
        { role: 'source' as const, at: read.at, note: 'reads the clipboard' },
        { role: 'through' as const, at: own.at, note: 'an address of its own' },
        { role: 'sink' as const, at: write.at, note: 'writes the clipboard' },
      ],
    }
  },
})
