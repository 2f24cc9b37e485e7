import { defineSkillRule } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { around, codeAt } from '../../vocabulary/lures.ts'
import { partOfAgent } from '../../vocabulary/handouts.ts'

/** What is to be done first is only told once it has been worked out. */
const workedOut =
  /\b(?:decod\w+|generat\w+|reconstruct\w*|decrypt\w*|deriv\w+|rebuild\w*|reassembl\w*|obtain\w*|comput\w+)\b[^.\n]{0,30}\b(?:install\w*|set-?up|hidden) (?:instructions?|steps?|commands?|guide)\b|\b(?:install\w*|set-?up) (?:instructions?|steps?|commands?)\b[^.\n]{0,60}\b(?:on the fly|decod\w+|decrypt\w*|encod\w+|payload|reconstruct\w*)\b|\b(?:decode|decoding|decryption) (?:instructions?|steps?|procedure)\b|(?:解码|解密|还原|生成).{0,10}(?:安装|设置|操作)(?:说明|步骤|命令|指令)|(?:復号|デコード|復元).{0,10}(?:手順|命令|コマンド)|(?:복호화|디코드).{0,10}(?:설치|단계|명령)|(?:расшифру|декодируй)\S* .{0,30}(?:инструкци|команд|шаг)|\b(?:decodifi\w+|dekodier\w*|décod\w+)\b[^.\n]{0,40}\b(?:instruc\w+|anweisung\w*|schritte|pasos|étapes)\b/i
const ciphers = /\bxor\b|\bbase(?:16|32|58|85|91)\b|\bb(?:32|85)decode\b|\brot-?\d{1,2}\b|\bcaesar\b|\baffine\b|\bmodular inverse\b|\bmod 256\b|\bchar(?:acter)?s? in order\b|\binterleav\w*|\bfromhex\b|\bbytes as utf-?8\b|异或|凯撒/i
const letters = /[!-~]{90,}/
/** Numbers, pieces with a name each, or escapes that say nothing as they stand. */
const pieces: readonly RegExp[] = [/(?:\b\d{1,3}\s?,\s?){40,}/, /(?:\bpart_?\d\w*["']?\s*[:=]\s*["'][^\n]{12,}["'][\s\S]{0,20}){2,}/, /(?:\\x[\da-f]{2}){30,}/i]
const isPath = /https?:\/\/|^\W{0,3}data:|[/\\]\w+[/\\]/i
function blobIn(text: string): string | undefined {
  const run = letters.exec(text)?.[0]
  return run !== undefined && !isPath.test(run) && new Set(run).size > 9 ? run : pieces.map(one => one.exec(text)?.[0]).find(one => one !== undefined)
}

const reach = 14
/** What stands in the code or the lines after the words, taken together: pieces are often a list. */
function blobAfter(document: DocumentView, index: number): string | undefined {
  const fences = document.fences.filter(({ paragraph, stance }) => paragraph >= index - 1 && paragraph <= index + reach && stance === 'instruction')
  return blobIn(document.paragraphs.slice(index, index + reach).map(({ text }) => text).join('\n')) ?? fences.map(({ text }) => blobIn(text)).find(one => one !== undefined)
}

export default defineSkillRule({
  meta: {
    id: 'instructions-in-cipher',
    title: 'What is to be installed has to be decoded first',
    severity: 'critical',
    confidence: 'medium',
    category: 'hidden-text',
    why: 'Steps that an agent has to work out from scrambled letters are kept from everybody who looks the skill over.',
    remedy: 'Do not install it, and do not decode it with an agent that may run commands.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  *skill(document) {
    if (!ciphers.test(document.text)) return
    for (const paragraph of document.paragraphs) {
      if (paragraph.stance !== 'instruction' || !workedOut.test(paragraph.text)) continue
      const blob = blobAfter(document, paragraph.index)
      const near = `${around(document, paragraph.index, 4, 10)}\n${codeAt(document, paragraph.index - 1, reach).join('\n')}`
      if (blob === undefined || !ciphers.test(near)) continue
      const isGrave = !document.isAboutSecurity || partOfAgent.test(document.text)
      yield { at: document.at(paragraph), severity: isGrave ? 'critical' : 'warn', message: `steps that have to be decoded first: “${workedOut.exec(paragraph.text)![0].slice(0, 80)}” (${blob.slice(0, 24)}…)` }
      return
    }
  },
})
