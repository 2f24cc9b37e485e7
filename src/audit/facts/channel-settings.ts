import type { Snapshot } from '../../model/index.ts'
import { isConfigured } from '../secrets.ts'
import { at, isObject, objectAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'

/** What holds for a whole channel, whether it is enabled or not. */
export interface ChannelSettings {
  readonly section: ConfigObject
  readonly accounts: Readonly<Record<string, ConfigObject>>
  /** A bot token stands in the configuration or in the environment. */
  readonly hasToken: boolean
  /** Commands that the chat service offers by itself. "Automatic" is off: an audit knows no running channel. */
  readonly nativeCommands: boolean
  readonly nativeSkills: boolean
}

const tokens: Readonly<Record<string, { readonly keys: readonly string[]; readonly variables: readonly string[] }>> = {
  telegram: { keys: ['botToken', 'tokenFile'], variables: ['TELEGRAM_BOT_TOKEN'] },
  discord: { keys: ['token'], variables: ['DISCORD_BOT_TOKEN'] },
  slack: { keys: ['botToken', 'appToken'], variables: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] },
}

export const channelSettings = ({ config, env }: Snapshot, channel: string): ChannelSettings => {
  const section = objectAt(config.value, 'channels', channel)
  const own = objectAt(section, 'accounts')
  const accounts = Object.fromEntries(Object.entries(own).filter((entry): entry is [string, ConfigObject] => isObject(entry[1])))
  const { keys, variables } = tokens[channel] ?? { keys: [], variables: [] }
  const setting = (name: string): boolean => (at(section, 'commands', name) ?? at(config.value, 'commands', name)) === true
  return {
    section, accounts, nativeCommands: setting('native'), nativeSkills: setting('nativeSkills'),
    hasToken: variables.some((name) => env.names.includes(name)) || [section, ...Object.values(accounts)].some((part) => keys.some((key) => isConfigured(part[key]))),
  }
}
