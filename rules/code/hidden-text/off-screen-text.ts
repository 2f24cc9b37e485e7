import { defineSkillRule } from '../../../src/kit/index.ts'

const maxHits = 5
/** Words behind a gap that no layout needs: past the right edge of every editor. */
const pushedOut = /(?<=\S)[ \t\u00a0\u2000-\u200a\u3000]{100,}(?=[^\s|][^\n]{8,})([^\n]{1,2000})/g
const acts = /\b(?:curl|wget|bash|sh|python3?|powershell|iex|iwr|run|execute|send|post|upload|ignore|read|fetch|forward|mail|e-?mail|copy|delete|delivers?|https?:\/\/)/i

export default defineSkillRule({
  meta: {
    id: 'off-screen-text',
    title: 'Text is pushed out of sight by blanks',
    severity: 'warn',
    confidence: 'high',
    category: 'hidden-text',
    why: 'Whoever looks at the file sees the start of the line; the agent reads all of it.',
    remedy: 'Read the end of the line; there is no honest reason to hide it.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451],
  },
  *skill(document) {
    let hits = 0
    for (const match of document.text.matchAll(pushedOut)) {
      if (hits++ === maxHits) return
      const words = match[1]!.trim()
      const start = match.index + match[0].length - match[1]!.length
      const line = document.text.slice(document.text.lastIndexOf('\n', match.index) + 1, match.index)
      if (/^\s*\|/.test(line) || document.fences.some(one => one.start <= start && start < one.end)) continue
      yield {
        at: document.at({ start, end: start + match[1]!.length }),
        severity: acts.test(words) ? 'critical' : 'warn',
        message: `stands ${match[0].length - match[1]!.length} blanks to the right: “${words.slice(0, 100)}”`,
      }
    }
  },
})
