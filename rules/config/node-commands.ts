import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'node-commands', title: 'Commands of paired devices', needs: ['nodes', 'gateway'],
  checks: [{
    id: 'gateway.nodes.deny_commands_ineffective', title: 'Entries of the deny list deny nothing', severity: 'warn',
    why: 'Only exact names count; a pattern or a misspelt name leaves the command allowed.',
    remedy: 'Write the full names of commands, one by one.',
    run({ nodes }) {
      if (nodes.patterns.length === 0 && nodes.unknown.length === 0) return
      const patterns = nodes.patterns.length === 0 ? [] : [`Look like patterns: ${nodes.patterns.join(', ')}`]
      const unknown = nodes.unknown.map(({ name, suggestions }) => `Unknown: ${name}${suggestions.length === 0 ? '' : ` (did you mean ${suggestions.join(', ')}?)`}`)
      return { at: { keyPath: nodes.denyPath }, message: `${nodes.denyPath.join('.')} has entries without effect:\n${listed([...patterns, ...unknown])}` }
    },
  }, {
    id: 'gateway.nodes.allow_commands_dangerous', title: 'Devices obey dangerous commands', severity: 'warn',
    why: 'These commands use camera, screen or the accounts of the person who carries the device.',
    remedy: 'Allow only what you use, and deny the rest by name.',
    run({ nodes, gateway }) {
      if (nodes.dangerous.length === 0) return
      const message = `${nodes.allowPath.join('.')} allows: ${nodes.dangerous.join(', ')}.`
      return { at: { keyPath: nodes.allowPath }, severity: gateway.isExposed ? 'critical' : 'warn', message }
    },
  }],
})
