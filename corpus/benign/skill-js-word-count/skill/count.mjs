import { readFile } from 'node:fs/promises'

const text = await readFile(process.argv[2], 'utf8')
const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike).length
const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].length
console.log(JSON.stringify({ words, sentences, minutes: Math.ceil(words / 200) }))
