import { defineRule } from '../../../src/kit/index.ts'

export default defineRule({
  meta: {
    id: 'obfuscator-output',
    title: 'Output of an obfuscator',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'Names and strings were scrambled so that nobody can read the code. Minifiers shorten names; they do not hide strings.',
    remedy: 'Ask for readable code. Do not install obfuscated code that runs with your rights.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  file(file) {
    const names = new Set<string>()
    for (const match of file.text.matchAll(/\b_0x[0-9a-f]{3,8}\b/g)) {
      names.add(match[0])
      if (names.size >= 15) break
    }
    if (names.size < 15) return
    const first = file.text.search(/\b_0x[0-9a-f]{3,8}\b/)
    const line = file.text.slice(0, first).split('\n').length
    const column = first - file.text.lastIndexOf('\n', first)
    const at = { file: file.path, span: { line, column, endLine: line, endColumn: column + 10 }, excerpt: file.text.slice(first, first + 200) }
    return { at, message: 'names like _0x3f2a and indirect strings all over: the mark of an obfuscator', atInstall: 'critical' as const }
  },
})
