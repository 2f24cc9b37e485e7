import { defineCollector, each } from '../../src/kit/collector.ts'

const most = 25

export default defineCollector({
  id: 'elevated', title: 'Elevated commands', needs: ['settings'],
  checks: [{
    id: 'tools.elevated.allowFrom.{provider}.wildcard', title: 'Everybody may run elevated commands', severity: 'critical',
    why: 'Elevated commands leave the sandbox; with "*" every sender of the channel may give them.',
    remedy: 'Name the few people who need it.',
    run: each(({ settings }) => settings.elevatedLists, ({ provider, keyPath, entries }) =>
      entries.includes('*') ? { at: { keyPath }, subject: provider, message: `tools.elevated.allowFrom.${provider} contains "*".` } : undefined),
  }, {
    id: 'tools.elevated.allowFrom.{provider}.large', title: 'Many people may run elevated commands', severity: 'warn',
    why: 'Every entry is an account that can be taken over.',
    remedy: 'Shorten the list to those who need it.',
    run: each(({ settings }) => settings.elevatedLists, ({ provider, keyPath, entries }) => {
      if (entries.includes('*') || entries.length <= most) return
      return { at: { keyPath }, subject: provider, message: `tools.elevated.allowFrom.${provider} has ${entries.length} entries.` }
    }),
  }],
})
