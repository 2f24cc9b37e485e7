import { defineCollector, each, once } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'channels', title: 'Direct messages', needs: ['channels', 'run'],
  checks: [{
    id: 'channels.{channel}.account.read_only_resolution', title: 'An account could not be judged', severity: 'warn',
    why: 'A credential of it is a reference that nobody could resolve here, so its settings stay unseen.',
    remedy: 'Make the secret available where the audit runs.',
    run: each(({ channels }) => channels.accounts, ({ channel, id, kind, keyPath, isUnresolved }) =>
      isUnresolved ? { at: { keyPath }, subject: channel, message: `${kind.label} account ${id}: a credential is a secret reference that could not be resolved.` } : undefined),
  }, {
    id: 'channels.{channel}.allowFrom.dangerous_name_matching_enabled', title: 'Names stand for people', severity: 'info',
    why: 'Names can be changed by their owners; ids cannot.',
    remedy: 'Turn dangerouslyAllowNameMatching off and list ids.',
    run: each(({ channels }) => channels.accounts, ({ channel, id, kind, keyPath, matchesNames }) => matchesNames && !kind.ignoresNames
      ? { at: { keyPath: [...keyPath, 'dangerouslyAllowNameMatching'] }, subject: channel, message: `${kind.label} account ${id}: dangerouslyAllowNameMatching is true.` } : undefined),
  }, {
    id: 'channels.{channel}.dm.open', title: 'Anybody may send the agent direct messages', severity: 'critical',
    why: 'Every stranger can give orders, or try to.',
    remedy: 'Use "pairing" or "allowlist" as the policy for direct messages.',
    run: ({ channels }) => once(channels.accounts.filter(({ dm }) => dm?.policy === 'open'), ({ dm }) => dm?.policyPath, ({ channel, kind, dm, keyPath }) =>
      ({ at: { keyPath: dm?.keyPath ?? keyPath }, subject: channel, message: `${kind.label}: ${dm?.policyPath} is "open".` })),
  }, {
    id: 'channels.{channel}.dm.open_invalid', title: 'Direct messages are open but nobody is let in', severity: 'warn',
    why: 'The policy "open" needs "*" in allowFrom; what happens without it depends on the release.',
    remedy: 'Add "*" if you mean it, else choose "pairing" or "allowlist".',
    run: ({ channels }) => once(channels.accounts.filter(({ dm }) => dm?.policy === 'open' && !dm.allowFrom.includes('*')), ({ dm }) => dm?.allowFromPath,
      ({ channel, kind, dm, keyPath }) => ({ at: { keyPath: dm?.keyPath ?? keyPath }, subject: channel, message: `${kind.label}: ${dm?.policyPath} is "open" and ${dm?.allowFromPath} lacks "*".` })),
  }, {
    id: 'channels.{channel}.dm.disabled', title: 'Direct messages are off', severity: 'info',
    why: 'Nobody can reach the agent this way.',
    remedy: 'Nothing has to be done.',
    run: ({ channels }) => once(channels.accounts.filter(({ dm }) => dm?.policy === 'disabled'), ({ dm }) => dm?.policyPath,
      ({ channel, kind, dm, keyPath }) => ({ at: { keyPath: dm?.keyPath ?? keyPath }, subject: channel, remedy: '', message: `${kind.label}: ${dm?.policyPath} is "disabled".` })),
  }, {
    id: 'channels.{channel}.dm.scope_main_multiuser', title: 'Several people share one conversation', severity: 'warn',
    why: 'What one person tells the agent can come out when another asks.',
    remedy: 'Set session.dmScope to "per-channel-peer".',
    run({ channels, run }) {
      const shared = channels.accounts.filter(({ dm, isMultiUser }) => run.release !== 'current' && channels.sharesSession && dm?.policy !== 'disabled' && isMultiUser)
      return once(shared, ({ channel }) => channel, ({ channel, kind, hasSiblings }) => ({
        at: { keyPath: ['session', 'dmScope'] }, subject: channel, message: `${kind.label}: more than one sender, and session.dmScope is "main".`,
        remedy: `Set session.dmScope to "${hasSiblings ? 'per-account-channel-peer' : 'per-channel-peer'}".`,
      }))
    },
  }, {
    id: 'channels.{channel}.warning.{n}', title: 'Everybody in a group may talk to the agent', severity: 'warn',
    why: 'Whoever adds the bot to a group, or joins one, gets its attention.',
    remedy: 'Set groupPolicy to "allowlist" and list the groups.',
    run: ({ channels, run }) => channels.accounts.filter(({ groupPolicy }) => run.release !== 'current' && groupPolicy === 'open').map(({ channel, id, kind, keyPath }, index) =>
      ({ at: { keyPath: [...keyPath, 'groupPolicy'] }, subject: `${channel}/${index + 1}`, message: `${kind.label} account ${id}: the group policy is "open".` })),
  }],
})
