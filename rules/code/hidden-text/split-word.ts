import { defineTextRule } from '../../../src/kit/index.ts'

// Soft hyphens and joiners have honest places in words of many scripts; between two small ASCII letters none of these does anything.
const split = /[A-Za-z]*[a-z][\u200B-\u200D\u2060\uFEFF]+[a-z][A-Za-z\u200B-\u200D\u2060\uFEFF]*/g

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
    const words = [...text.matchAll(split).take(20)]
    const first = words[0]
    if (!first) return
    const read = words.slice(0, 5).map(word => word[0].replace(/[^A-Za-z]/g, ''))
    return { at: at(first.index, first.index + first[0].length), message: `${words.length} word${words.length > 1 ? 's' : ''} split by invisible characters: ${read.join(', ')}` }
  },
})
