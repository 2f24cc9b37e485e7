import { defineCollector, listed, once } from '../../src/kit/collector.ts'

/** What makes two accounts say the same: the first five names, and how many more there are. */
const namedIn = (entries: readonly { readonly entry: string }[]): string => {
  const names = [...new Set(entries.map(({ entry }) => entry.replace(/^(telegram|tg):/i, '').trim()))]
  return JSON.stringify([...names.slice(0, 5), names.length])
}

export default defineCollector({
  id: 'channel-telegram', title: 'Telegram', needs: ['channels'],
  checks: [{
    id: 'channels.telegram.allowFrom.invalid_entries', title: 'Telegram lists people by name', severity: 'warn',
    why: 'Only numeric user ids are compared; a name lets nobody in today and somebody else tomorrow.',
    remedy: 'Replace names by numeric user ids.',
    run: ({ channels }) => once(channels.accounts.filter(({ channel, unstableEntries }) => channel === 'telegram' && unstableEntries.length > 0),
      ({ unstableEntries }) => namedIn(unstableEntries), ({ id, keyPath, unstableEntries }) =>
        ({ at: { keyPath }, subject: id, message: `Not numeric:\n${listed(unstableEntries.map(({ entry, path }) => `${path}: ${entry}`), 5)}` })),
  }, {
    id: 'channels.telegram.groups.allowFrom.wildcard', title: 'Everybody in Telegram groups may give commands', severity: 'critical',
    why: 'groupAllowFrom contains "*", so each member of each group is an operator.',
    remedy: 'List the user ids of those who may.',
    run: ({ channels }) => once(channels.accounts.filter(({ hasLiveGroups, groupAllowFrom }) => hasLiveGroups && groupAllowFrom.includes('*')),
      ({ channel }) => channel, ({ keyPath }) => ({ at: { keyPath: [...keyPath, 'groupAllowFrom'] }, message: `${keyPath.join('.')}.groupAllowFrom contains "*".` })),
  }, {
    id: 'channels.telegram.groups.allowFrom.missing', title: 'No list says who may give commands in Telegram groups', severity: 'critical',
    why: 'Without a list of senders each member of an allowed group can try.',
    remedy: 'Set groupAllowFrom, or allowFrom of each group, to numeric user ids.',
    run: ({ channels }) => once(channels.accounts.filter(({ hasLiveGroups, groupAllowFrom, hasGroupLists }) => hasLiveGroups && !groupAllowFrom.includes('*') && !hasGroupLists),
      ({ channel }) => channel, ({ keyPath, groupPolicy }) => ({ at: { keyPath }, message: `${keyPath.join('.')}: group policy "${groupPolicy}" and no list of senders.` })),
  }],
})
