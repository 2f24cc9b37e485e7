import { defineRule } from '../../../src/kit/index.ts'

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
  calls: {
    '{eval,Function}': (call, file) => {
      const node = call.node as unknown as { arguments?: { type: string; callee?: { type: string; params?: { name?: string }[] } }[] }
      const inner = node.arguments?.[0]
      const names = inner?.type === 'CallExpression' && inner.callee?.type === 'FunctionExpression' ? inner.callee.params?.map(param => param.name).join('') : undefined
      return names !== undefined && /^(packed|pack|p,?a,?c,?k)/.test(names) ? { at: file.at(call.node), message: 'a packer: eval of a function that unpacks a string', atInstall: 'critical' as const } : undefined
    },
  },
})
