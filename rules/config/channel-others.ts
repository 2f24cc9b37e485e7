import { defineCollector, each, listed, once } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'channel-others', title: 'Other channels', needs: ['channels'],
  checks: [{
    id: 'channels.feishu.doc_owner_open_id', title: 'The Feishu document tool can give documents away', severity: 'warn',
    why: 'A request can name an owner, who then gets the document that the agent makes.',
    remedy: 'Set channels.feishu.tools.doc to false unless you need it.',
    run: ({ channels }) => once(channels.accounts.filter(({ channel, hasDocTool }) => channel === 'feishu' && hasDocTool), ({ channel }) => channel,
      ({ keyPath }) => ({ at: { keyPath: [...keyPath, 'tools', 'doc'] }, message: `${keyPath.join('.')}: the document tool is on.` })),
  }, {
    id: 'channels.synology-chat.reply.dangerous_name_matching_enabled', title: 'Synology Chat answers by name', severity: 'info',
    why: 'The receiver of a reply is looked up by a name that others can take.',
    remedy: 'Turn dangerouslyAllowNameMatching off.',
    run: each(({ channels }) => channels.accounts, ({ channel, id, keyPath, matchesNames }) => channel === 'synology-chat' && matchesNames
      ? { at: { keyPath: [...keyPath, 'dangerouslyAllowNameMatching'] }, subject: id, message: `Synology Chat account ${id}: dangerouslyAllowNameMatching is true.` } : undefined),
  }, {
    id: 'channels.zalouser.groups.mutable_entries', title: 'Zalo groups are listed by name', severity: 'warn',
    why: 'The name of a group can be changed by its members; its id cannot.',
    remedy: 'List group ids.',
    run: each(({ channels }) => channels.accounts, ({ channel, id, keyPath, namedGroups, matchesNames }) => channel !== 'zalouser' || namedGroups.length === 0 ? undefined
      : { at: { keyPath: [...keyPath, 'groups'] }, subject: id, severity: matchesNames ? 'info' : 'warn', message: `Zalo account ${id} names groups:\n${listed(namedGroups)}` }),
  }],
})
