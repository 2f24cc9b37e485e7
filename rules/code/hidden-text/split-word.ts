import { defineTextRule } from '../../../src/kit/index.ts'

// Soft hyphens and joiners have honest places in words of many scripts; between two small ASCII letters none of these does anything.
const split = /(?<=[a-z])[\u200B-\u200D\u2060\uFEFF]+(?=[a-z])/g

export default defineTextRule({
  meta: {
    id: 'split-word',
    title: 'Words broken up by invisible characters',
    severity: 'warn',
    confidence: 'medium',
    category: 'hidden-text',
    why: 'A zero-width character inside a word hides the word from searches and filters, while an agent still reads it.',
    remedy: 'Read the words without the invisible characters; a text that has to hide its words should not be given to an agent.',
    since: '0.1.0',
    status: 'stable',
    cwe: [1007],
  },
  text({ text, language, at }) {
    if (language !== 'markdown') return
    const seams = [...text.matchAll(split).take(50)]
    const first = seams[0]
    if (!first) return
    const words = new Set(seams.map(({ index }) => wordAround(text, index)))
    const message = `${words.size} word${words.size > 1 ? 's' : ''} split by invisible characters: ${[...words].slice(0, 5).join(', ')}`
    return { at: at(first.index, first.index + first[0].length), message }
  },
})

const wordAround = (text: string, seam: number): string => {
  const before = /(?<![A-Za-z\u200B-\u200D\u2060\uFEFF])[A-Za-z\u200B-\u200D\u2060\uFEFF]*$/.exec(text.slice(Math.max(0, seam - 40), seam))?.[0] ?? ''
  const after = /^[A-Za-z\u200B-\u200D\u2060\uFEFF]*/.exec(text.slice(seam, seam + 40))?.[0] ?? ''
  return (before + after).replace(/[^A-Za-z]/g, '')
}
