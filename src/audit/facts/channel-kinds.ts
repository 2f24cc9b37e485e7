/** How a channel writes down who may talk to the agent. */
export interface ChannelKind {
  readonly label: string
  /** Where the rules for direct messages stand: `flat` = dmPolicy, allowFrom · `both` = flat, else dm.policy, dm.allowFrom · `nested` = only the latter · `none`. */
  readonly directMessages: 'flat' | 'both' | 'nested' | 'none'
  /** One of these sets of keys makes an account usable; a list inside a set names keys of which one is enough. */
  readonly needs: readonly (readonly (string | readonly string[])[])[]
  /** Usable through a login that is stored outside the configuration. */
  readonly usesLogin?: true
  /** Settings at the top that make a default account beside named ones; the same as `needs` when unsaid. */
  readonly implicit?: ChannelKind['needs']
  /** An unresolved secret reference counts as a credential. */
  readonly acceptsRefs?: true
  /** Does not let names stand for ids. */
  readonly ignoresNames?: true
  /** Variables that stand in for a key of the default account. */
  readonly variables?: Readonly<Record<string, string>>
  /** A sender as it is counted. */
  readonly sender: (entry: string) => string
}

const without = (...prefixes: readonly string[]) => {
  const pattern = new RegExp(`^(?:${prefixes.join('|')}):\\s*`, 'i')
  return (entry: string): string => entry.trim().replace(pattern, '')
}
const lowered = (change: (entry: string) => string) => (entry: string): string => change(entry).toLowerCase()
const phone = (change: (entry: string) => string) => (entry: string): string => {
  const digits = change(entry).replace(/\D/g, '')
  return digits === '' ? change(entry).toLowerCase() : digits
}

const imessageKeys = ['cliPath', 'dbPath', 'service', 'region', 'allowFrom', 'groupAllowFrom', 'dmPolicy', 'groupPolicy', 'groups', 'remoteHost', 'includeAttachments', 'mediaMaxMb', 'textChunkLimit']

export const channelKinds: Readonly<Record<string, ChannelKind>> = {
  telegram: {
    label: 'Telegram', acceptsRefs: true, directMessages: 'flat', needs: [['botToken'], ['tokenFile']], variables: { botToken: 'TELEGRAM_BOT_TOKEN' },
    sender: lowered(without('telegram', 'tg')),
  },
  discord: {
    label: 'Discord', acceptsRefs: true, directMessages: 'both', needs: [['token']], variables: { token: 'DISCORD_BOT_TOKEN' },
    sender: lowered((entry) => without('discord', 'user')(entry).replace(/^<@!?(\d+)>$/, '$1')),
  },
  slack: {
    label: 'Slack', acceptsRefs: true, directMessages: 'both', needs: [['botToken', 'appToken']], implicit: [['botToken'], ['appToken']], variables: { botToken: 'SLACK_BOT_TOKEN', appToken: 'SLACK_APP_TOKEN' },
    sender: lowered(without('slack', 'user')),
  },
  whatsapp: { label: 'WhatsApp', usesLogin: true, directMessages: 'flat', needs: [], sender: phone(without('whatsapp')) },
  signal: {
    label: 'Signal', directMessages: 'flat', needs: ['account', 'httpUrl', 'cliPath', 'httpHost', 'httpPort', 'autoStart'].map((key) => [key]),
    implicit: [['account']],
    sender: phone(without('signal')),
  },
  imessage: { label: 'iMessage', directMessages: 'flat', needs: imessageKeys.map((key) => [key]), implicit: [['cliPath'], ['dbPath']], sender: (entry) => entry.trim() },
  irc: { label: 'IRC', directMessages: 'flat', needs: [['host', 'nick']], variables: { host: 'IRC_HOST', nick: 'IRC_NICK' }, sender: lowered(without('irc', 'user')) },
  mattermost: {
    label: 'Mattermost', directMessages: 'flat', needs: [['botToken', 'baseUrl']], variables: { botToken: 'MATTERMOST_BOT_TOKEN', baseUrl: 'MATTERMOST_URL' },
    sender: lowered((entry) => without('mattermost', 'user')(entry).replace(/^@/, '')),
  },
  matrix: {
    label: 'Matrix', directMessages: 'nested', needs: [['homeserver', 'accessToken'], ['homeserver', 'userId', 'password']],
    implicit: [['homeserver'], ['accessToken'], ['userId'], ['password']],
    variables: { homeserver: 'MATRIX_HOMESERVER', accessToken: 'MATRIX_ACCESS_TOKEN', userId: 'MATRIX_USER_ID', password: 'MATRIX_PASSWORD' },
    sender: lowered(without('matrix', 'user')),
  },
  googlechat: {
    label: 'Google Chat', directMessages: 'nested', needs: [['serviceAccount'], ['serviceAccountFile'], ['serviceAccountRef']],
    variables: { serviceAccount: 'GOOGLE_CHAT_SERVICE_ACCOUNT', serviceAccountFile: 'GOOGLE_CHAT_SERVICE_ACCOUNT_FILE' },
    sender: lowered((entry) => without('googlechat', 'google-chat', 'gchat')(entry).replace(/^(user:|users\/)/i, '')),
  },
  msteams: {
    label: 'Microsoft Teams', ignoresNames: true, directMessages: 'none', needs: [['appId', 'appPassword', 'tenantId']],
    variables: { appId: 'MSTEAMS_APP_ID', appPassword: 'MSTEAMS_APP_PASSWORD', tenantId: 'MSTEAMS_TENANT_ID' }, sender: lowered(without('msteams', 'user')),
  },
  feishu: { label: 'Feishu', ignoresNames: true, directMessages: 'none', needs: [['appId', 'appSecret']], sender: lowered(without('feishu', 'lark')) },
  line: {
    label: 'LINE', directMessages: 'flat', needs: [[['channelAccessToken', 'tokenFile'], ['channelSecret', 'secretFile']]], implicit: [['channelAccessToken'], ['tokenFile']],
    variables: { channelAccessToken: 'LINE_CHANNEL_ACCESS_TOKEN', channelSecret: 'LINE_CHANNEL_SECRET' }, sender: without('line', 'user'),
  },
  zalo: { label: 'Zalo', directMessages: 'flat', needs: [['botToken'], ['tokenFile']], variables: { botToken: 'ZALO_BOT_TOKEN' }, sender: lowered(without('zalo', 'zl')) },
  zalouser: { label: 'Zalo Personal', usesLogin: true, directMessages: 'flat', needs: [], sender: lowered(without('zalouser', 'zlu')) },
  'nextcloud-talk': {
    label: 'Nextcloud Talk', directMessages: 'flat', needs: [['baseUrl', ['botSecret', 'botSecretFile']]], variables: { botSecret: 'NEXTCLOUD_TALK_BOT_SECRET' },
    sender: lowered(without('nextcloud-talk', 'nc-talk', 'nc')),
  },
  nostr: { label: 'Nostr', directMessages: 'flat', needs: [['privateKey']], variables: { privateKey: 'NOSTR_PRIVATE_KEY' }, sender: lowered(without('nostr')) },
  'synology-chat': {
    label: 'Synology Chat', ignoresNames: true, directMessages: 'flat', needs: [['token', 'incomingUrl']], implicit: [['token']],
    variables: { token: 'SYNOLOGY_CHAT_TOKEN', incomingUrl: 'SYNOLOGY_CHAT_INCOMING_URL' }, sender: lowered(without('synology-chat', 'synology')),
  },
}
