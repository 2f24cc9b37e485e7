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
  readonly nativeSkills: boolean
}

const tokens: Readonly<Record<string, { readonly keys: readonly string[]; readonly variables: readonly string[] }>> = {
  telegram: { keys: ['botToken', 'tokenFile'], variables: ['TELEGRAM_BOT_TOKEN'] },
  discord: { keys: ['token'], variables: ['DISCORD_BOT_TOKEN'] },
  slack: { keys: ['botToken', 'appToken'], variables: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] },
}

/** Commands and skills that the chat service offers by itself. "Automatic" is off: an audit knows no running channel. */
export const nativeSettings = ({ config }: Snapshot, section: ConfigObject): { readonly commands: boolean; readonly skills: boolean } => {
  const setting = (name: string): boolean => (at(section, 'commands', name) ?? at(config.value, 'commands', name)) === true
  return { commands: setting('native'), skills: setting('nativeSkills') }
}

export const channelSettings = (snapshot: Snapshot, channel: string): ChannelSettings => {
  const { config, env } = snapshot
  const section = objectAt(config.value, 'channels', channel)
  const own = objectAt(section, 'accounts')
  const accounts = Object.fromEntries(Object.entries(own).filter((entry): entry is [string, ConfigObject] => isObject(entry[1])))
  const { keys, variables } = tokens[channel] ?? { keys: [], variables: [] }
  return {
    section, accounts, nativeSkills: nativeSettings(snapshot, section).skills,
    hasToken: variables.some((name) => env.names.includes(name)) || [section, ...Object.values(accounts)].some((part) => keys.some((key) => isConfigured(part[key]))),
  }
}
