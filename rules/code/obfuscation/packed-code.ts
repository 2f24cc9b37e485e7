import { defineRule } from '../../../src/kit/index.ts'

const maxText = 400_000
const least = 400

/** JSFuck writes everything with six signs, jjencode with a few more, aaencode with faces. */
function encodingOf(text: string): string | undefined {
  if (text.length < least) return undefined
  if ((text.match(/ﾟ(?:ω|Д|Θ|ー)ﾟ/g) ?? []).length >= 20) return 'faces (aaencode)'
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|\s+/g, '')
  const bare = code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '""')
  if (bare.length < least) return undefined
  const six = (bare.match(/[[\]()!+]/g) ?? []).length
  if (six / bare.length > 0.9 && /\]\[|\)\[/.test(bare)) return 'six signs (JSFuck)'
  const letters = (bare.match(/[\p{L}\p{N}]/gu) ?? []).length
  return letters / bare.length < 0.03 && /[$_]{3}/.test(bare) ? 'signs without letters (jjencode)' : undefined
}

export default defineRule({
  meta: {
    id: 'packed-code',
    title: 'Packed code that unpacks itself',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'The real program is packed into a string and made at run time, so that neither people nor scanners see it.',
    remedy: 'Ask for readable code.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *file(file) {
    const kind = file.text.length < maxText ? encodingOf(file.text) : undefined
    if (kind) yield { at: { file: file.path }, message: `the program is written in ${kind}, so that nobody can read it`, atInstall: 'critical' as const }
  },
  calls: {
    '{eval,Function}': (call, file) => {
      const node = call.node as unknown as { arguments?: { type: string; callee?: { type: string; params?: { name?: string }[] } }[] }
      const inner = node.arguments?.[0]
      const names = inner?.type === 'CallExpression' && inner.callee?.type === 'FunctionExpression' ? inner.callee.params?.map(param => param.name).join('') : undefined
      return names !== undefined && /^(packed|pack|p,?a,?c,?k)/.test(names) ? { at: file.at(call.node), message: 'a packer: eval of a function that unpacks a string', atInstall: 'critical' as const } : undefined
    },
  },
})
