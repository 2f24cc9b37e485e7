import type { PythonCall, PythonValue, PythonView } from '../../kit/index.ts'
import type { Gap, Reference } from '../../model/index.ts'
import type { Analyser, Embed, Unit } from '../analyser.ts'
import { answersAbout } from '../ask.ts'
import { loadGrammar } from '../grammar/index.ts'
import { ofKind } from '../of-kind.ts'
import { linesOf } from '../text/lines.ts'
import type { Reading } from './reader.ts'
import { readBlock } from './statements.ts'

const parse = await loadGrammar('python')

/** Reads Python: imports and calls by their canonical names, strings folded, content followed within the file. */
export const analysePython: Analyser = (unit, rules) => {
  const text = withoutShellLines(unit.text)
  const { root, truncated } = parse(text)
  const lines = linesOf(unit.text)
  const reading: Reading = {
    text,
    at: node => lines.pointer(unit.path, node.start, node.end),
    calls: new Map(),
    imports: [],
    strings: [],
    written: new Map(),
    returns: [],
    isOwnTurn: false,
    depth: 0,
    steps: 0,
    truncated,
  }
  readBlock(reading, root, { names: new Map(), parent: undefined })
  const view = viewOf(unit, reading)
  const answers = answersAbout(unit.path)
  for (const rule of ofKind(rules, 'python')) answers.ask(rule, () => rule.python(view))
  const gaps: Gap[] = reading.truncated === undefined ? [] : [{ stage: 'parse', subject: unit.path, reason: reading.truncated }]
  return { hits: answers.hits, gaps: [...gaps, ...answers.gaps], embeds: view.calls.flatMap(call => embedOf(call, unit)), references: referencesOf(view) }
}

/** `!pip install x` and `%cd` of notebooks are no Python; blanks keep the places. */
const withoutShellLines = (text: string): string =>
  text.replace(/^[ \t]*(?:[!%][a-z][^\n]*|>>> |\.\.\. )/gm, (found: string) => ' '.repeat(found.length))

function viewOf(unit: Unit, reading: Reading): PythonView {
  const calls = [...reading.calls].sort(([a], [b]) => a.start - b.start).map(([, call]) => call)
  return {
    path: unit.path,
    text: unit.text,
    calls,
    imports: reading.imports,
    strings: reading.strings,
    written: [...reading.written].map(([path, value]) => ({ path, value })),
    isEmbedded: unit.embedded !== undefined,
  }
}

const shellRunners = /^(?:os\.(?:system|popen|popen2|popen3)|subprocess\.(?:getoutput|getstatusoutput))$/
const runners =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen)|asyncio\.create_subprocess_(?:shell|exec)|os\.(?:exec[lv]p?e?|spawn[lv]p?e?)|pty\.spawn)$/

/** Text that a call hands to another interpreter, or back to this one. */
function embedOf(call: PythonCall, unit: Unit): Embed[] {
  const span = call.at.file === undefined ? undefined : call.at.span
  if (span === undefined || call.at.file !== unit.path) return []
  const embed = (language: Embed['language'], text: string | undefined, note: string): Embed[] =>
    text === undefined || text.length < 3 ? [] : [{ language, text, span, verbatim: false, note }]
  const first = call.arg(0, call.api.startsWith('subprocess') ? 'args' : undefined)
  if (/^(?:exec|eval|compile)$/.test(call.api))
    return embed(
      'python',
      first.text,
      first.disguises.includes('decoded') ? 'decoded text given to ' + call.api : `text given to ${call.api}`,
    )
  if (shellRunners.test(call.api)) return embed('shell', commandText(first), `command of ${call.api}`)
  if (runners.test(call.api))
    return first.items.length > 0
      ? embed('shell', quoted(first.items), `command of ${call.api}`)
      : embed('shell', commandText(first), `command of ${call.api}`)
  return []
}

/** Unknown parts become a variable, so that the command keeps its shape. */
const commandText = (value: PythonValue): string | undefined => value.text ?? value.skeleton?.replaceAll('{}', '"$PART"')
const quoted = (items: readonly PythonValue[]): string =>
  items
    .slice(0, 200)
    .map(item =>
      item.text === undefined ? '"$PART"' : /^[\w@%+=:,./-]+$/.test(item.text) ? item.text : `'${item.text.replaceAll("'", "'\\''")}'`,
    )
    .join(' ')

/** Modules beside the file. */
const referencesOf = (view: PythonView): Reference[] =>
  view.imports.flatMap(({ name, at }): Reference[] => {
    const path = name.replace(/^\.+/, '').split('.').join('/')
    return path === '' || at.file === undefined || at.span === undefined
      ? []
      : [{ specifier: `./${path}.py`, kind: 'import', span: at.span }]
  })
