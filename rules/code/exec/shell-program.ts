import { defineShellRule } from '../../../src/kit/index.ts'

const quiet =
  /^(?:echo|printf|cd|exit|return|set|unset|export|local|read|true|false|test|shift|source|pwd|sleep|wait|trap|break|continue|cat|ls|mkdir|dirname|basename|date|command|which|type|alias)$/

export default defineShellRule({
  meta: {
    id: 'shell-program',
    title: 'Runs programs from a script',
    severity: 'info',
    confidence: 'high',
    category: 'exec',
    why: 'A script can do whatever the programs it starts can do.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'exec',
  },
  shell(script) {
    const names = [...new Set(script.commands.map(one => one.name).filter(name => /^[a-z][\w.+-]*$/.test(name) && !quiet.test(name)))]
    const first = script.commands.find(one => one.name === names[0])
    if (first)
      return {
        at: script.at(first),
        subject: names.join(','),
        message: `runs ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' and more' : ''}`,
      }
  },
})
