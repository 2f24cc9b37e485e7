import { defineShellRule, type ShellExecution } from '../../../src/kit/index.ts'
import { isWindowless } from '../../vocabulary/commands.ts'

const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
/** `eval "$(echo … | base64 -d)"` over plain assignments sets variables and runs nothing. */
const isSettings = (text: string | undefined): boolean => text !== undefined && /^(?:(?:export\s+)?[A-Z_]\w*=[\w./:@-]*(?:\s+|$))+$/.test(text)

const blank = /^(?:\W*|\W*<[^<>]{0,60}>\W*|\W*[\w-]{0,20}(?:blob|payload|base64|encoded|string)\W*)$/i
/** One word that is no program's call: "hello", or the beginning of a line that was cut. */
const greeting = /^\s*[\p{L}\d]{2,12}[!.…\s]{0,3}$/u
/** `echo "…" | base64 -d | bash`, `echo <blob> | …`: the shape of an attack without one. */
const isShape = ({ from: [first], decoded }: ShellExecution): boolean =>
  greeting.test(decoded ?? '') || first !== undefined && /^(?:echo|printf)$/.test(first.name) && first.args.length > 0 && first.args.every(arg => arg.text !== undefined && blank.test(arg.text))

/** What the decoded line of PowerShell does that has no reason to be encoded. */
const acts = /https?:|\b(?:iex|iwr|irm|invoke-|downloadstring|downloadfile|start-process|new-object|frombase64string|hidden|curl|mshta)/i

/** `[Reflection.Assembly]::Load($bytes)` of what came over the network or out of a text. */
const assembly = /\b(?:DownloadData|FromBase64String)\b[^\n]{0,2000}Assembly\]::Load\b|Assembly\]::Load\s*\([^\n]{0,300}\b(?:DownloadData|FromBase64String)\b/i

/** Letters written as numbers, given to a shell by whatever name. */
const [numbered, toShell] = [/\b(?:echo\s-\w{1,3}|printf)\s["']?(?:\\{1,2}(?:x[\da-f]{2}|[0-7]{3}|u00[\da-f]{2})){6}/gi, /\|\s?(?:sudo\s)?(?:\$\{?SHELL\b|\$0|\/bin\/(?:ba|z)?sh|(?:ba|z|da)?sh\b)/]
/** One line of another language that decodes a text and gives it to the shell or evaluates it. */
const [oneLiner, decodes, hands] = [
  /\b(?:node|deno|bun|python3?|perl|ruby|php|osascript)\s(?:eval\s|run\s)?-[\w:-]{0,24}\s/gi,
  /base64|fromhex|unhexlify|\bpack\s?\(|from64|\batob\b|rot.?13/i,
  /\bexec(?:Sync|FileSync|vp?)?\b|\bsystem\b|\beval\b|\bspawn|\bpopen\b|\bsubprocess\b/,
]
function decodingLine(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const { index } of [...text.matchAll(numbered)].slice(0, 20)) {
    const end = toShell.exec(text.slice(index, index + 4_000).split('\n')[0]!)
    if (end) return { start: index, end: index + end.index + end[0].length }
  }
  for (const { index } of [...text.matchAll(oneLiner)].slice(0, 50)) {
    const line = text.slice(index, index + 2_000).split('\n')[0]!
    // Only what is given to be evaluated: a file name is no program of one line.
    if (/^[^'"]{0,60}\s-\w{0,3}[ecrE]\s?['"]/.test(line) && decodes.test(line) && hands.test(line)) return { start: index, end: index + Math.min(line.length, 120) }
  }
  return undefined
}

export default defineShellRule({
  meta: {
    id: 'decode-to-interpreter',
    title: 'Decodes hidden text and runs it',
    severity: 'critical',
    confidence: 'high',
    category: 'download-exec',
    why: 'An encoded command hides from the reader what the interpreter is about to do. Installers have no need of that.',
    remedy: 'Do not run it. Decode the text without running it to see what it would do.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506, 912],
  },
  shell(script) {
    const encoded = script.program.inlines.filter(one => one.note === 'decoded from -EncodedCommand').map(one => ({
      at: script.at(one), severity: acts.test(one.text) || script.commands.some(isWindowless) ? 'critical' as const : 'warn' as const, message: `PowerShell runs encoded text: ${shown(one.text)}`,
    }))
    const loaded = assembly.exec(script.text)
    if (loaded) return [{ at: script.at({ start: loaded.index, end: loaded.index + loaded[0].length }), message: 'loads a program into memory that was fetched or decoded, and leaves no file behind' }]
    const line = decodingLine(script.text)
    if (line && script.executions.every(one => one.decoder === undefined)) encoded.push({ at: script.at(line), severity: 'critical', message: `runs a text that is written so that nobody reads it: ${shown(script.text.slice(line.start, line.end))}` })
    return [...encoded, ...script.executions
      .filter(one => one.decoder !== undefined && one.urls.length === 0 && !isSettings(one.decoded) && !isShape(one))
      .map(one => ({
        at: script.at(one.command),
        message: `${one.command.name} runs text decoded by ${one.decoder!.name}${one.decoded ? `: ${shown(one.decoded)}` : ''}`,
        trace: [
          { role: 'source' as const, at: script.at(one.from[0]!), note: 'the encoded text' },
          { role: 'through' as const, at: script.at(one.decoder!), note: one.decoded ? `decodes to: ${shown(one.decoded)}` : 'decodes it' },
          { role: 'sink' as const, at: script.at(one.command), note: `${one.command.name} runs it` },
        ],
      }))]
  },
})
