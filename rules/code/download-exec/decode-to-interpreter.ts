import { defineShellRule, type ShellExecution } from '../../../src/kit/index.ts'
import { isWindowless } from '../../vocabulary/commands.ts'

const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
/** `eval "$(echo … | base64 -d)"` over plain assignments sets variables and runs nothing. */
const isSettings = (text: string | undefined): boolean => text !== undefined && /^(?:(?:export\s+)?[A-Z_]\w*=[\w./:@-]*(?:\s+|$))+$/.test(text)

const blank = /^(?:\W*|\W*<[^<>]{0,60}>\W*|\W*[\w-]{0,20}(?:blob|payload|base64|encoded|string)\W*)$/i
/** `echo "…" | base64 -d | bash`, `echo <blob> | …`: the shape of an attack without one. */
const isShape = ({ from: [first] }: ShellExecution): boolean =>
  first !== undefined && /^(?:echo|printf)$/.test(first.name) && first.args.length > 0 && first.args.every(arg => arg.text !== undefined && blank.test(arg.text))

/** What the decoded line of PowerShell does that has no reason to be encoded. */
const acts = /https?:|\b(?:iex|iwr|irm|invoke-|downloadstring|downloadfile|start-process|new-object|frombase64string|hidden|curl|mshta)/i

/** `[Reflection.Assembly]::Load($bytes)` of what came over the network or out of a text. */
const assembly = /\b(?:DownloadData|FromBase64String)\b[^\n]{0,2000}Assembly\]::Load\b|Assembly\]::Load\s*\([^\n]{0,300}\b(?:DownloadData|FromBase64String)\b/i

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
