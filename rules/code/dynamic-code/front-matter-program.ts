import { defineSkillRule } from '../../../src/kit/index.ts'

/** Readers of front matter that know several languages run what stands behind these words. */
const opens = /^\uFEFF?\s*---[ \t]*(?:js|javascript|json5?js|coffee(?:script)?|cson)\b[^\n]*\n([\s\S]{0,8000}?)(?:\n---|$)/i
const reaches = /\b(?:require|import)\s*\(|\bchild_process\b|\bexec(?:Sync|File)?\s*\(|\bspawn(?:Sync)?\s*\(|\bprocess\.|\bfetch\s*\(|\beval\s*\(|\bFunction\s*\(/

export default defineSkillRule({
  meta: {
    id: 'front-matter-program',
    title: 'The front matter is a program',
    severity: 'critical',
    confidence: 'high',
    category: 'dynamic-code',
    why: 'Some readers of front matter run what follows `---js` as soon as they open the file, long before anybody follows the text.',
    remedy: 'Do not open it with such a reader; front matter is YAML.',
    since: '0.1.0',
    status: 'preview',
    cwe: [94],
  },
  *skill(document) {
    const own = opens.exec(document.text)
    if (own !== null) {
      yield { at: document.at({ start: own.index, end: own.index + own[0].length }), message: `the front matter is run as it is read: “${own[1]!.trim().slice(0, 100)}”` }
      return
    }
    if (document.isAboutSecurity) return
    for (const fence of document.fences) {
      const shown = fence.stance === 'instruction' ? opens.exec(fence.text) : null
      if (shown === null || !reaches.test(shown[1]!)) continue
      yield { at: document.at(fence), severity: 'warn', message: `shows front matter that is run as it is read: “${shown[1]!.trim().slice(0, 100)}”` }
      return
    }
  },
})
