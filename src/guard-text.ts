import type { Check, Entry } from './guard/index.ts'
import type { ConfigChange } from './config-change.ts'
import type { GuardOutcome } from './guarding.ts'
import { visible } from './report/index.ts'

/** What `guard install` and `guard uninstall` did, or would do. */
export function outcomeText({ change, notes }: GuardOutcome, isPreview: boolean): string {
  const lines = [
    ...change ? changeLines(change, isPreview) : ['Nothing has to change in the configuration of OpenClaw.'],
    ...notes.map(note => visible(note)),
  ]
  return `${lines.join('\n')}\n`
}

/** What goes and what comes, line by line. */
export function changeLines({ file, line, removed, added, backup }: ConfigChange, isPreview: boolean): readonly string[] {
  const marked = (sign: string, text: string): readonly string[] => text.trim() === '' ? [] : text.replace(/^\s*\n/, '').trimEnd().split('\n').map(one => `${sign} ${visible(one)}`)
  return [
    `${isPreview ? 'Would change' : 'Changed'} ${visible(file)}, line ${line}:`, ...marked('-', removed), ...marked('+', added),
    ...backup === undefined ? [] : [`The old file is kept as ${visible(backup)}`],
  ]
}

/** What `guard doctor` found. */
export const checksText = (checks: readonly Check[]): string =>
  `${checks.flatMap(({ isRight, says, mend }) => [`${isRight ? 'ok  ' : 'BAD '} ${visible(says)}`, ...mend === undefined ? [] : [`     ${visible(mend)}`]]).join('\n')}\n`

/** The last decisions, one to a line and its reason below. */
export function logText(entries: readonly Entry[], unreadable: number): string {
  const lines = entries.flatMap(({ time, decision, target, name, version, step, source, reason, integrity, tookMs }) => [
    visible(`${time}  ${decision.padEnd(5)}  ${target ?? 'a request that was not understood'}${name === undefined ? '' : ` (${name}${version === undefined ? '' : `@${version}`})`}, ${step ?? 'unknown'} from ${source ?? 'unknown'}, ${tookMs} ms`),
    ...reason === undefined ? [] : [`    ${visible(reason)}`],
    ...integrity === undefined ? [] : [`    content ${visible(integrity)}`],
  ])
  return [...lines.length > 0 ? lines : ['No decision has been written down yet.'], ...unreadable > 0 ? [`${unreadable} lines of the log could not be read.`] : [], ''].join('\n')
}
