import { defineRule } from '../../../src/kit/index.ts'
import type { Node } from '../../../src/kit/index.ts'

const hooked = /^(XMLHttpRequest\.prototype\.(send|open|setRequestHeader)|HTMLFormElement\.prototype\.submit|WebSocket\.prototype\.send|fetch|globalThis\.fetch|https?\.(request|get)|navigator\.sendBeacon|window\.ethereum\.request|ethereum\.(request|send|sendAsync)|module\.(_load|prototype\.require|_extensions)|net\.Socket\.prototype\.(write|connect))$/

export default defineRule({
  meta: {
    id: 'network-hook',
    title: 'Replaces a function that everything on the network goes through',
    severity: 'info',
    confidence: 'high',
    category: 'network',
    why: 'Whoever replaces fetch, XMLHttpRequest or http.request sees all that other code sends. Monitoring tools do it openly.',
    remedy: 'Check that the package is a tool for watching or testing requests.',
    since: '0.1.0',
    status: 'stable',
    cwe: [300],
  },
  on: {
    AssignmentExpression(node, file) {
      if (node.left.type !== 'MemberExpression') return
      const { object, property, computed } = node.left
      const key = computed ? file.value(property as Node).text : property.type === 'Identifier' ? property.name : undefined
      // What holds the function counts, not what it held before: `exports.fetch = fetch` replaces nothing.
      const name = file.apis(object as Node).map(holder => holder === 'globalThis' ? String(key) : `${holder}.${key}`).find(api => hooked.test(api))
      const value = file.value(node.right as Node)
      return name !== undefined && value.isFunction ? { at: file.at(node), subject: name, message: `${name} is replaced` } : undefined
    },
  },
})
