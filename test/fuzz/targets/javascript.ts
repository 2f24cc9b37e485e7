import { readerTarget } from '../scanned.ts'
import { programs } from '../programs.ts'
import { corpusTexts, pageTexts } from '../seeds.ts'

// No parser takes it, and each piece that is tried fails only at its end.
const unfinished = `import b";\n${'function f(a, b) {for (const a of c) {function g(a, b) {d; e g(b, a)}\n'.repeat(160)}`

export const target = readerTarget(['index.js', 'index.ts', 'index.mjs', 'index.jsx'], { seeds: [unfinished, ...corpusTexts(/\.[cm]?[jt]s$/, 60), ...pageTexts(/^[jt]s$/, 60)], arbitrary: programs.map(text => `0\n${text}`) })
