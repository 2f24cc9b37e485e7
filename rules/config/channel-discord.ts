import { defineCollector, each, listed, once } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'channel-discord', title: 'Discord', needs: ['channels', 'run'],
  checks: [{
    id: 'channels.discord.allowFrom.name_based_entries', title: 'Discord lists people by name', severity: 'warn',
    why: 'Anybody can take a name; only the numeric id stays with its owner.',
    remedy: 'List user ids, such as "123456789012345678".',
    // From 2026.9 on such entries are reported for every channel, as inert or as matched.
    run: each(({ channels, run }) => (run.release === 'current' ? [] : channels.accounts), ({ channel, id, keyPath, unstableEntries, matchesNames }) => channel !== 'discord' || unstableEntries.length === 0 ? undefined : {
      at: { keyPath }, subject: id, severity: matchesNames ? 'info' : 'warn',
      message: `Discord account ${id} names:\n${listed(unstableEntries.map(({ entry, path }) => `${path}: ${entry}`), 5)}`,
    }),
  }, {
    id: 'channels.discord.commands.native.unrestricted', title: 'Everybody on Discord may use commands', severity: 'critical',
    why: 'Access groups are off and no list of users limits who may command the agent.',
    remedy: 'Turn commands.useAccessGroups on, or list users for each guild.',
    run: ({ channels }) => once(channels.accounts.filter((account) => account.channel === 'discord' && account.hasNativeCommands && !channels.usesAccessGroups && !account.hasUserLists),
      ({ channel }) => channel, ({ keyPath }) => ({ at: { keyPath: ['commands', 'useAccessGroups'] }, message: `${keyPath.join('.')}: native commands are on, commands.useAccessGroups is false and no users are listed.` })),
  }, {
    id: 'channels.discord.commands.native.no_allowlists', title: 'Commands on Discord work for nobody', severity: 'warn',
    why: 'Commands are on without any owner or user list, so everybody is refused; lists made in a hurry later are often too wide.',
    remedy: 'List owners in dm.allowFrom, or users for each guild.',
    run: ({ channels }) => once(channels.accounts.filter((account) => account.channel === 'discord' && account.hasNativeCommands && channels.usesAccessGroups
      && !account.hasOwnerList && !account.hasUserLists),
    ({ channel }) => channel, ({ keyPath }) => ({ at: { keyPath }, message: `${keyPath.join('.')}: native commands are on without owners or users.` })),
  }],
})
