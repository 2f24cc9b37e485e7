import { isRefused } from '../../kit/index.ts'
import type { Fence, Paragraph, Stance } from '../../kit/index.ts'

const recalls =
  /\b(?:run|running|execut(?:e|ing)|start(?:ing)?|paste|pasting|issu(?:e|ing))\b[^.\n]{0,40}\b(?:commands?|scripts?|snippets?|lines?|blocks?|code)\b[^.\n]{0,30}\b(?:of|from|in|shown|given|under)\b[^.\n]{0,20}\b(?:examples?|section|block|above|earlier)\b|\b(?:run|execute|start|paste) (?:it|them|that|this|the (?:example|command|script|snippet|line|block|code))(?: \w+)? (?:above|anyway|all the same|now)\b/i

/** "Run the command of the example above": what was only shown is meant to be run after all. */
export function recallExamples(paragraphs: readonly Paragraph[], fences: readonly (Fence & { stance: Stance })[]): void {
  let before = 0
  for (const { text, stance, start } of paragraphs) {
    while (before < fences.length && fences[before]!.start < start) before += 1
    const last = fences[before - 1]
    if (last?.stance !== 'example' && last?.stance !== 'warning') continue
    const match = stance === 'warning' || stance === 'example' ? null : recalls.exec(text)
    if (match !== null && !isRefused(text, match.index)) last.stance = 'instruction'
  }
}
