import { defineCollector, each, once } from '../../src/kit/collector.ts'

const isLocked = (dm: { readonly policy: string; readonly allowFrom: readonly string[] } | undefined, people: readonly string[]): boolean =>
  dm !== undefined && dm.policy !== 'open' && dm.policy !== 'disabled' && people.length === 0 && !dm.allowFrom.includes('*')

export default defineCollector({
  id: 'channel-routes', title: 'Sessions of channels in OpenClaw 2026.9', needs: ['channels', 'dmRoutes', 'run'],
  checks: [{
    id: 'channels.{channel}.dm.locked', title: 'Nobody is let in by direct message yet', severity: 'info',
    why: 'Strangers are turned away or get a pairing code; the agent hears nobody until you let somebody in.',
    remedy: 'Approve a pairing, or list senders in allowFrom.',
    run: ({ channels, run }) => once(channels.accounts.filter(({ dm, people }) => run.release === 'current' && isLocked(dm, people)), ({ dm }) => dm?.policyPath,
      ({ channel, kind, dm, keyPath }) => ({ at: { keyPath: dm?.keyPath ?? keyPath }, subject: channel, message: `${kind.label}: ${dm?.policyPath} is "${dm?.policy}" and no sender is let in.` })),
  }, {
    id: 'channels.{channel}.groups.open', title: 'Everybody in a group may talk to the agent', severity: 'warn',
    why: 'Whoever adds the bot to a group, or joins one, gets its attention.',
    remedy: 'Set groupPolicy to "allowlist" and list the groups.',
    run: each(({ channels, run }) => (run.release === 'current' ? channels.accounts : []), ({ channel, id, kind, keyPath, groupPolicy }) =>
      groupPolicy === 'open' ? { at: { keyPath: [...keyPath, 'groupPolicy'] }, subject: channel, message: `${kind.label} account ${id}: the group policy is "open".` } : undefined),
  }, {
    id: 'channels.{channel}.routing.owner_missing.{account}', title: 'Messages have no agent to go to', severity: 'warn',
    why: 'Several agents are configured, none is the default one, and no binding names one for this account.',
    remedy: 'Add a binding for the channel, or mark one agent as the default.',
    run: each(({ dmRoutes }) => dmRoutes.ownerless, ({ channel, account, keyPath }) =>
      ({ at: { keyPath }, subject: `${channel}/${account.replaceAll('/', '_')}`, message: `No agent answers direct messages of ${channel} account ${account}.` })),
  }, {
    id: 'channels.dm.session_collision.{accounts}.{n}', title: 'Several people share one conversation', severity: 'warn',
    why: 'What one person tells the agent can come out when another asks.',
    remedy: 'Set session.dmScope to "per-account-channel-peer", or the scope of the binding that joins them.',
    run: ({ dmRoutes }) => dmRoutes.shared.map(({ accounts, agentId, people }, index) => ({
      at: { keyPath: ['session', 'dmScope'] }, subject: `${accounts.join('_').replaceAll('/', '_')}/${index + 1}`,
      message: `At least ${people} people of ${accounts.join(', ')} talk to agent ${agentId} in one session.`,
    })),
  }],
})
