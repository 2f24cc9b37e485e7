import { atEntry, mapEntries, withDefault } from './config-tree.ts'
import type { ConfigNode } from './config-tree.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

// What OpenClaw's schemas fill in while a configuration loads, before anything is merged or judged.
const table = {
  channel: {
    groupPolicy: words('telegram discord slack signal imessage irc whatsapp mattermost msteams googlechat line zalouser feishu nextcloud-talk'),
    dmPolicy: words('telegram signal imessage irc whatsapp mattermost msteams line feishu nextcloud-talk'),
  },
  account: {
    groupPolicy: words('telegram discord signal imessage irc mattermost googlechat line zalouser nextcloud-talk'),
    dmPolicy: words('telegram signal imessage irc mattermost line nextcloud-talk'),
  },
}

const filled = (node: ConfigNode, channel: string, level: (typeof table)['channel']): ConfigNode => {
  const group = level.groupPolicy.has(channel) ? withDefault(node, 'groupPolicy', 'allowlist') : node
  return level.dmPolicy.has(channel) ? withDefault(group, 'dmPolicy', 'pairing') : group
}

export const withChannelDefaults = (config: ConfigNode): ConfigNode => atEntry(config, 'channels', (channels) =>
  mapEntries(channels, (section, channel) => {
    const own = filled(section, channel, table.channel)
    return atEntry(own, 'accounts', (accounts) => mapEntries(accounts, (account) => filled(account, channel, table.account)))
  }))
