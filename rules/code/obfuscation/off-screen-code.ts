import { defineTextRule } from '../../../src/kit/index.ts'
import type { Hit, TextView } from '../../../src/kit/index.ts'

interface Run { readonly start: number; readonly end: number }

const width = 200
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)
/** Code that fetches modules, makes code of text or keeps `require` for later. */
const armed = /\brequire\b|\beval\b|\bFunction\b|\bglobal(?:This)?\s*\[|\batob\b|\bimport\s*\(|\bchild_process\b|\.constructor\b|\bfromCharCode\b/
const scripts: ReadonlySet<string> = new Set(['shell', 'python', 'powershell', 'batch', 'applescript'])

export default defineTextRule({
  meta: {
    id: 'off-screen-code',
    title: 'Code pushed off the screen by blanks',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'Hundreds of blanks before a statement keep it out of sight in every editor and in every diff; no formatter writes that.',
    remedy: 'Scroll to the right and read what stands there; do not install it unless the author can explain it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *text(view) {
    const candidates = blanks(view.text)
    if (candidates.length === 0) return
    const { language } = view
    const inCode = language === 'javascript' || language === 'typescript' ? betweenTokens(view, candidates) : scripts.has(language) ? candidates : []
    for (const run of inCode) {
      const found = behind(view, run)
      if (found) yield found
    }
  },
})

/** Runs of blanks that code follows on the same line. Looks at every hundredth character only: a run of 200 must cover one. */
const blanks = (text: string): readonly Run[] => {
  const runs: Run[] = []
  for (let at = width / 2; at < text.length; at += width / 2) {
    if (!isBlank(text.charCodeAt(at))) continue
    let [start, end] = [at, at + 1]
    while (isBlank(text.charCodeAt(start - 1))) start--
    while (isBlank(text.charCodeAt(end))) end++
    if (end - start >= width && !/[\r\n]/.test(text[end] ?? '\n')) runs.push({ start, end })
    at = Math.max(at, end)
  }
  return runs
}

/** The runs that no string, template or regular expression holds; of a comment, those after which it ends in the same line. */
const betweenTokens = ({ text, tokens }: TextView, runs: readonly Run[]): readonly Run[] => {
  const kept: Run[] = []
  let next = 0
  for (const { kind, start, end } of tokens() ?? []) {
    while (next < runs.length && runs[next]!.start < end) {
      const run = runs[next++]!
      if (kind === 'space' && !/^\/[/*]/.test(text.slice(run.end, run.end + 2))) kept.push(run)
      if (kind === 'comment' && start < run.start && text.startsWith('/*', start) && !text.slice(run.end, end).includes('\n')) kept.push({ start: run.start, end })
    }
    if (next >= runs.length) break
  }
  return kept
}

const behind = ({ text, at }: TextView, { start, end }: Run): Hit | undefined => {
  const code = text.slice(end, end + 400).split(/[\r\n]/, 1)[0] ?? ''
  if (!/[\p{L}_$]/u.test(code)) return undefined
  // Deep but steady indentation is generated code, not a hiding place.
  const before = /[\r\n]/.test(text[start - 1] ?? '') ? text.slice(Math.max(0, start - 4000), start - 1) : ''
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1)
  if (lineBefore.length - lineBefore.trimStart().length > (end - start) / 2) return undefined
  const isArmed = armed.test(code)
  const message = `Code stands ${end - start} blanks to the right, where no one sees it${isArmed ? ', and loads or makes other code' : ''}`
  return { at: at(end, end + code.length), message, ...(isArmed ? { severity: 'critical' as const } : {}) }
}
