import { defineCollector } from '../../src/kit/collector.ts'

const on = (isOn: boolean): string => (isOn ? 'enabled' : 'disabled')

export default defineCollector({
  id: 'attack-surface', title: 'Attack surface', needs: ['surface'],
  checks: [{
    id: 'summary.attack_surface', title: 'What can reach this agent', severity: 'info',
    why: 'A person who judges the rest should see at a glance how many doors there are.',
    remedy: 'Close the doors that nobody uses.',
    run: ({ surface }) => ({
      at: { keyPath: ['channels'] }, remedy: '',
      message: [
        `groups: open=${surface.openGroups}, allowlist=${surface.listedGroups}`, `tools.elevated: ${on(surface.hasElevated)}`,
        `hooks.webhooks: ${on(surface.hasWebhooks)}`, `hooks.internal: ${on(surface.hasInternalHooks)}`, `browser control: ${on(surface.hasBrowser)}`,
        'trust model: one trusted operator per gateway; people who do not trust each other need gateways of their own',
      ].join('\n'),
    }),
  }],
})
