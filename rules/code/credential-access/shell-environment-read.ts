import { defineShellRule } from '../../../src/kit/index.ts'

export default defineShellRule({
  meta: {
    id: 'shell-environment-read',
    title: 'Uses secrets of the environment in a script',
    severity: 'info',
    confidence: 'high',
    category: 'credential-access',
    why: 'Tokens that a script reads can be used or leaked by it.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'env',
  },
  shell(script) {
    const used = script.commands
      .flatMap(one => one.args.flatMap(arg => arg.variables.map(name => ({ name, one }))))
      .filter(({ name }) => /TOKEN|SECRET|API_?KEY|PASSW|CREDENTIAL/.test(name))
    const first = used[0]
    if (first)
      return {
        at: script.at(first.one),
        subject: first.name,
        message: `uses ${[...new Set(used.map(({ name }) => name))].slice(0, 5).join(', ')}`,
      }
  },
})
