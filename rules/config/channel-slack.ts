import { defineCollector, once } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'channel-slack', title: 'Slack', needs: ['channels'],
  checks: [{
    id: 'channels.slack.commands.slash.useAccessGroups_off', title: 'Everybody on Slack may use slash commands', severity: 'critical',
    why: 'Access groups are off, so nothing limits who may command the agent.',
    remedy: 'Turn commands.useAccessGroups on.',
    run: ({ channels }) => once(channels.accounts.filter(({ channel, hasNativeCommands }) => channel === 'slack' && hasNativeCommands && !channels.usesAccessGroups),
      ({ channel }) => channel, ({ keyPath }) => ({ at: { keyPath: ['commands', 'useAccessGroups'] }, message: `${keyPath.join('.')}: slash commands are on and commands.useAccessGroups is false.` })),
  }, {
    id: 'channels.slack.commands.slash.no_allowlists', title: 'Slash commands on Slack work for nobody', severity: 'warn',
    why: 'Commands are on without any owner or user list.',
    remedy: 'List owners in allowFrom, or users for each channel.',
    run: ({ channels }) => once(channels.accounts.filter((account) => account.channel === 'slack' && account.hasNativeCommands && channels.usesAccessGroups
      && !account.hasOwnerList && !account.hasUserLists),
    ({ channel }) => channel, ({ keyPath }) => ({ at: { keyPath }, message: `${keyPath.join('.')}: slash commands are on without owners or users.` })),
  }],
})
