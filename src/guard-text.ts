import type { Check, Entry } from './guard/index.ts'
import type { ConfigChange } from './config-change.ts'
import type { GuardOutcome } from './guarding.ts'
import { paragraph, seconds, visible } from './report/index.ts'

/** What `guard install` and `guard uninstall` did, or would do. */
export function outcomeText({ change, notes }: GuardOutcome, isPreview: boolean): string {
  const lines = [
    ...change ? changeLines(change, isPreview) : ['Nothing has to change in the configuration of OpenClaw.'],
    ...notes.map(note => visible(note)),
  ]
  return `${lines.join('\n')}\n`
}

// What is longer than a terminal is wide cannot be read at a glance, and this is to be read before it is agreed to.
const mostOnOneLine = 78

/** What goes and what comes, line by line; what comes on one long line is laid out. */
export function changeLines({ keyPath, file, line, removed, added, value, backup }: ConfigChange, isPreview: boolean): readonly string[] {
  const marked = (sign: string, text: string): readonly string[] => text.trim() === '' ? [] : text.replace(/^\s*\n/, '').trimEnd().split('\n').map(one => `${sign} ${visible(one)}`)
  const isLong = value !== undefined && added.trim().length > mostOnOneLine && !added.trim().includes('\n')
  const laidOut = `${JSON.stringify(keyPath.at(-1))}: ${JSON.stringify(value, undefined, 2)}`
  return [
    `${isPreview ? 'Would change' : 'Changed'} ${visible(file)}, line ${line}:`, ...marked('-', removed), ...isLong ? marked('+', laidOut) : marked('+', added),
    ...isLong ? ['  (all of it on that one line, as the file has it)'] : [],
    ...backup === undefined ? [] : [`The old file is kept as ${visible(backup)}`],
  ]
}

/** What `guard doctor` found: what is right, what is not and how to mend it. */
export const checksText = (checks: readonly Check[], width: number): string => {
  const lines = checks.flatMap(({ isRight, says, mend }) => [
    ...paragraph(visible(says), width, isRight ? 'ok   ' : 'BAD  '), ...mend === undefined ? [] : paragraph(`→ ${visible(mend)}`, width, '     '),
  ])
  return `${lines.join('\n')}\n`
}

const steps: Readonly<Record<string, string>> = {
  'plugin-npm': 'before it is fetched', 'plugin-archive': 'the archive', 'plugin-package': 'the unpacked package',
  'plugin-dependency-tree': 'it and all its dependencies',
}

/** The last decisions, oldest first: when, what, which of OpenClaw's questions it was, why; then how to let in what was kept out last. */
export function logText(entries: readonly Entry[], unreadable: number, width: number): string {
  const lines = entries.flatMap(entry => entryLines(entry, width))
  return [
    ...lines.length > 0 ? lines : ['No decision has been written down yet.'],
    ...unreadable > 0 ? [`${unreadable} lines of the log could not be read.`] : [],
    ...allowLines(entries.findLast(({ decision, deciding }) => decision !== 'allow' && deciding !== undefined), width), '',
  ].join('\n')
}

function entryLines({ time, decision, target, name, version, step = 'unknown', mode, source, reason, integrity, tookMs }: Entry, width: number): readonly string[] {
  const head = `${time.slice(0, 19).replace('T', ' ')}Z  ${decision.padEnd(5)}  `
  const indented = (text: string): readonly string[] => paragraph(visible(text, ' '), width, '    ')
  if (step === 'doctor') return paragraph(`a test question, answered in ${seconds(tookMs)}`, width, head)
  const title = [name, version].filter(part => part !== undefined).join(' ')
  const from = source === undefined || source === 'unknown/unknown' ? '' : `, from ${source.replace('/', ' (')})`
  return [
    ...paragraph(visible(`${target ?? 'a request that was not understood'}${title === '' ? '' : ` (${title})`}`, ' '), width, head),
    ...target === undefined ? [] : indented(`${mode === 'update' ? 'an update: ' : ''}${steps[step] ?? step}${from}; took ${seconds(tookMs)}`),
    ...reason === undefined ? [] : indented(reason),
    ...decision === 'allow' || integrity === undefined ? [] : indented(`content ${integrity}`),
  ]
}

/** What the policy would have to say. Not wrapped, so that it can be copied. */
function allowLines(entry: Entry | undefined, width: number): readonly string[] {
  if (entry?.deciding === undefined) return []
  const what = `Have you read what kept ${visible(entry.target ?? 'it', ' ')} out and want it all the same? Under "allow" in policy.jsonc, this lets in exactly these bytes:`
  return ['', ...paragraph(what, width), ...entry.deciding.map((part, index, all) => `  ${visible(JSON.stringify(part))}${index < all.length - 1 ? ',' : ''}`)]
}
