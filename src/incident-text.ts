import type { Flag } from './incident/index.ts'
import type { CollectedIncident } from './responding.ts'
import { visible } from './report/index.ts'

export const collectedText = ({ file, files, redactions }: CollectedIncident): string => [
  `Wrote ${visible(file)}: ${files} files, readable by you alone.`,
  `${redactions} secrets were taken out; redactions.txt in the bundle lists where. Read it before you hand it on.`, '',
].join('\n')

const titles: Readonly<Record<Flag['kind'], string>> = {
  injection: 'Words that take an agent over', secrecy: 'Something was to stay hidden', destructive: 'Destruction', exfiltration: 'Data or commands across the border',
  'hidden-text': 'Text that nobody sees', pairing: 'Senders whom nobody named', changed: 'Changed lately',
}

/** Red flags by what they are, each with its place. */
export function flagsText(flags: readonly Flag[]): string {
  if (flags.length === 0) return 'No red flag in transcripts, logs, memory and identity files.\n'
  const lines = Object.entries(titles).flatMap(([kind, title]) => {
    const own = flags.filter(flag => flag.kind === kind)
    if (own.length === 0) return []
    return [`${title} (${own.length})`, ...own.flatMap(({ file, line, says, excerpt }) =>
      [`  ${visible(file)}${line === undefined ? '' : `:${line}`}  ${visible(says)}`, ...excerpt === undefined ? [] : [`    ${visible(excerpt)}`]]), '']
  })
  return `${lines.join('\n')}These are places to look at, no verdicts: honest talk about attacks uses the same words.\n`
}
