import { defineShellRule } from '../../../src/kit/index.ts'

export default defineShellRule({
  meta: {
    id: 'shell-file-write',
    title: 'Writes files from a script',
    severity: 'info',
    confidence: 'high',
    category: 'fs-escape',
    why: 'Files that a script leaves behind can change what other programs do.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'fs-write',
  },
  shell(script) {
    const paths = [...new Set(script.writes.map(one => one.path))]
    const first = script.writes[0]
    if (first)
      return { at: script.at(first.command), subject: paths.slice(0, 5).join(' '), message: `writes ${paths.slice(0, 5).join(', ')}` }
  },
})
