import { defineSkillRule } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { imitated } from '../../vocabulary/confusables.ts'

const maxWords = 5_000
/** A word of code; one that holds letters of two alphabets is looked at. */
const word = /[\w.@/\u0370-\u058f-]+/g
const command = /^(?:curl|wget|(?:ba|z|da)?sh|sudo|python3?|node|npm|npx|pip3?|git|docker|brew|rm|chmod|eval|powershell|iex|iwr)$/

function* codes(document: DocumentView): Generator<{ text: string; start: number; end: number }> {
  for (const one of document.inlineCode) yield one
  for (const one of document.fences) if (one.language === undefined || /^(?:ba|z)?sh$|shell|console|powershell|python|json|toml|txt|text/.test(one.language)) yield one
}

/** The word in ASCII when every foreign letter imitates one; words of a language that merely stand in code are none. */
function plain(found: string): string | undefined {
  const letters = [...found].map(letter => (/[\u0370-\u058f]/.test(letter) ? imitated(letter)?.ascii : letter))
  const foreign = [...found].filter(letter => /[\u0370-\u058f]/.test(letter)).length
  return letters.includes(undefined) || foreign === 0 || foreign * 2 > found.length ? undefined : letters.join('')
}

/** `σ_LT`, `Δ_x`: a Greek letter alone with its index, as formulas have it. */
const isFormula = (found: string): boolean => /^[\u0370-\u03ff]_[A-Za-z\d]{1,6}$/.test(found)

/** A slip of the keyboard happens once or twice. */
const minProse = 4
const proseWord = /(?=[a-z\u0370-\u052f]{0,40}[a-z])(?=[a-z\u0370-\u052f]{0,40}[\u0370-\u052f])[a-z\u0370-\u052f]{3,40}/gi

const wordsOfProse = (document: DocumentView): readonly string[] => {
  if (!/[a-z][\u0370-\u052f]|[\u0370-\u052f][a-z]/i.test(document.text)) return []
  const found = new Set<string>()
  for (const [one] of document.text.matchAll(proseWord)) {
    if (found.size < 50 && [...one].every(letter => /[a-z]/i.test(letter) || imitated(letter)?.isCertain)) found.add(one)
  }
  return [...found]
}

export default defineSkillRule({
  meta: {
    id: 'mixed-script-code',
    title: 'A name in code holds letters of another alphabet',
    severity: 'warn',
    confidence: 'high',
    category: 'hidden-text',
    why: 'To a reader the name looks like the one that everybody knows; to the machine it is another package, file or command.',
    remedy: 'Do not copy it; type the name by hand.',
    since: '0.1.0',
    status: 'preview',
    cwe: [1007],
  },
  *skill(document) {
    let words = 0
    const seen = new Set<string>()
    for (const code of codes(document)) {
      for (const [found] of code.text.matchAll(word)) {
        if (!/[\u0370-\u058f]/.test(found) || !/[a-z]/i.test(found) || isFormula(found)) continue
        const ascii = words++ < maxWords && !seen.has(found) ? plain(found) : undefined
        if (ascii === undefined) continue
        seen.add(found)
        const severity = document.isAboutSecurity ? 'info' : command.test(ascii.toLowerCase()) ? 'critical' : 'warn'
        yield { at: document.at(code), subject: ascii, severity, message: `“${found.slice(0, 60)}” reads as ${ascii.slice(0, 60)} but holds letters of another alphabet` }
      }
    }
    const prose = wordsOfProse(document)
    if (prose.length >= minProse && !document.isAboutSecurity)
      yield { at: { file: document.path }, subject: 'prose', message: `${prose.length} words of the text hold letters of another alphabet: ${prose.slice(0, 5).join(', ').slice(0, 120)}` }
  },
})
