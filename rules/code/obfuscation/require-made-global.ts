import { defineRule, type Node } from '../../../src/kit/index.ts'

const honest = new Set(['require', '__non_webpack_require__', 'nodeRequire', '_require', '$require', 'requireNode', '__require', 'originalRequire', 'rootRequire'])

export default defineRule({
  meta: {
    id: 'require-made-global',
    title: 'Makes require a global variable under another name',
    severity: 'warn',
    confidence: 'medium',
    category: 'obfuscation',
    why: 'Code that is decoded later needs a way to load modules; payloads that are planted in configuration files begin this way.',
    remedy: 'Read what follows in the file, to the end of its longest line.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  on: {
    AssignmentExpression(node, file) {
      const left = node.left
      if (left.type !== 'MemberExpression' || !file.apis(left.object as Node).includes('globalThis')) return
      const name = left.property.type === 'Identifier' && !left.computed ? left.property.name : file.value(left.property as Node).text
      if (name === undefined || honest.has(name) || /require/i.test(name)) return
      return file.apis(node.right as Node).includes('require') ? { at: file.at(node), subject: name, message: `require becomes the global ${JSON.stringify(name)}` } : undefined
    },
  },
})
