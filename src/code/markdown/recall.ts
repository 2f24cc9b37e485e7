import { isRefused, isTelling } from '../../kit/index.ts'
import type { Fence, Paragraph, Stance } from '../../kit/index.ts'

const recalls =
  /\b(?:run|running|execut(?:e|ing)|start(?:ing)?|paste|pasting|issu(?:e|ing))\b[^.\n]{0,40}\b(?:commands?|scripts?|snippets?|lines?|blocks?|code)\b[^.\n]{0,30}\b(?:of|from|in|shown|given|under)\b[^.\n]{0,20}\b(?:examples?|section|block|above|earlier)\b|\b(?:run|execute|start|paste) (?:it|them|that|this|the (?:example|command|script|snippet|line|block|code))(?: \w+)? (?:above|anyway|all the same|now)\b/i

/** "Run the command of the example above": what was only shown is meant to be run after all. */
export function recallExamples(paragraphs: readonly Paragraph[], fences: readonly (Fence & { stance: Stance })[]): void {
  let before = 0
  for (const paragraph of paragraphs) {
    const { text, start } = paragraph
    while (before < fences.length && fences[before]!.start < start) before += 1
    const last = fences[before - 1]
    if (last === undefined || isTelling(last)) continue
    const match = isTelling(paragraph) ? recalls.exec(text) : null
    if (match !== null && !isRefused(text, match.index)) last.stance = 'instruction'
  }
}
