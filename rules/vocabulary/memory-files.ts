import { isQuoted, isRefused, isTelling, sentenceAt } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'

/** The names count in capitals only: `user.md` is anybody's document. */
const files = /\b(?:SOUL|AGENTS|USER|MEMORY|IDENTITY|HEARTBEAT|CLAUDE|GEMINI|BOOTSTRAP|TOOLS)\.md\b|(?:\.cursorrules|\.windsurfrules|\.clinerules|copilot-instructions\.md|\.cursor\/rules\b)/g

/** Names of files stand in marks of code everywhere, which quotes nobody. */
export function* memoryMentions(document: DocumentView): Generator<{ readonly paragraph: Paragraph; readonly match: RegExpExecArray; readonly sentence: string }> {
  for (const paragraph of document.paragraphs.filter(isTelling)) {
    const text = paragraph.text.replaceAll('`', ' ')
    for (const match of text.matchAll(files)) {
      if (!isRefused(text, match.index) && !(document.isAboutSecurity && isQuoted(text, match.index))) yield { paragraph, match, sentence: sentenceAt(text, match.index) }
    }
  }
}
