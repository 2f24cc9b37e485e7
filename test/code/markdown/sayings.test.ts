import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuoted, isRefused, sayings } from '../../../src/kit/index.ts'
import { readDocument } from '../../../src/code/markdown/view.ts'

const patterns = [/\bsend\b/i, /^send/, /send$/, /send(?= it)/, /(?<!never )send/, /\bsend\b[^.]{0,20}\bhome\b/, /a*/, /it\s+home/, /\Bend/, /(?:^|\n)home/]
const words = fc.array(fc.constantFrom('send', 'Send it', 'home', 'never', 'a', '"send"', '. ', 'do not'), { minLength: 1, maxLength: 8 }).map(all => all.join(' '))

test('a look at the whole text hides nothing that a look at each paragraph finds', () => {
  fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.constantFrom(...patterns), (paragraphs, pattern) => {
    const document = readDocument({ path: 'SKILL.md', language: 'markdown', text: paragraphs.join('\n\n') }).view
    const expected = document.paragraphs
      .filter(({ stance }) => stance !== 'warning' && stance !== 'example')
      .flatMap(({ text, index }) => [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))]
        .filter(match => !isRefused(text, match.index) && !(document.isAboutSecurity && isQuoted(text, match.index)))
        .map(match => [index, match.index, match[0]]))
    expect([...sayings(document, pattern)].map(({ paragraph, match }) => [paragraph.index, match.index, match[0]])).toEqual(expected)
  }), { numRuns: 400, seed: 3 })
})
