import { defineShellRule } from '../../../src/kit/index.ts'

const mixed = /[a-z][^\x00-\x7f]|[^\x00-\x7f][a-z]/i
const powerful =
  /^(?:curl|wget|(?:ba|z|da|k)?sh|python\d?|node|perl|ruby|nc|ncat|eval|base64|rm|chmod|osascript|powershell|iex|iwr|irm|invoke-\w+|certutil|bitsadmin|mshta|sudo|cat|env|printenv|echo)$/

/** `%lamp:~46,1%`: one letter of a variable, in the words of batch files. */
const letters = /%\w{1,40}:~-?\d+,1%/g

export default defineShellRule({
  meta: {
    id: 'disguised-command',
    title: 'A command written so that it cannot be recognised',
    severity: 'warn',
    confidence: 'medium',
    category: 'obfuscation',
    why: 'Quotes inside a word, escapes for plain letters and letters of other alphabets change nothing for the shell; they hide the command from readers and scanners.',
    remedy: 'Ask why the command had to be hidden; do not run it otherwise.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *shell(script) {
    const cut = [...script.text.matchAll(letters)].slice(0, 5)
    if (cut.length === 5) yield { at: script.at({ start: cut[0]!.index, end: cut[0]!.index + cut[0]![0].length }), subject: 'letters', severity: 'critical', message: `commands are put together from single letters of a variable: ${cut[0]![0]}` }
    for (const command of script.commands) {
      const raw = command.word.raw
      if (/[^\x00-\x7f]/.test(raw) && /^[a-z][\w.-]*$/.test(command.name) && mixed.test(raw)) {
        yield {
          at: script.at(command.word),
          subject: command.name,
          severity: 'critical',
          message: `${command.name} is written with letters of another alphabet`,
        }
      } else if (
        command.word.isDisguised &&
        /^(?:[a-z][\w.-]+|\[|\.)$/.test(command.name) &&
        raw.length < 300 &&
        powerful.test(command.name)
      ) {
        yield { at: script.at(command.word), subject: command.name, message: `${command.name} is written as ${raw.slice(0, 80)}` }
      }
    }
  },
})
