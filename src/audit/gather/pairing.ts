import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonObject } from './read.ts'

const names = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

const suffix = '-allowFrom.json'

/** How a channel or account id is written in a file name. */
export const storeKey = (channel: string, account?: string): string =>
  [channel, ...(account === undefined ? [] : [account])].map((part) => part.trim().toLowerCase().replace(/[\\/:*?"<>|]/g, '_').replaceAll('..', '_')).join('-')

/** Senders that were let in by pairing, by {@link storeKey}. Unreadable files count as empty; `*` never counts. */
export const gatherPairing = (credentialsDir: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names(credentialsDir).filter((name) => name.endsWith(suffix)).map((name) => {
    const store = readJsonObject(join(credentialsDir, name))
    const list: readonly unknown[] = Array.isArray(store?.['allowFrom']) ? store['allowFrom'] : []
    // One entry that is no text makes OpenClaw give up on the file.
    const senders = list.every((entry) => typeof entry === 'string') ? list.map((entry) => entry.trim()) : []
    return [name.slice(0, -suffix.length).toLowerCase(), senders.filter((entry) => entry !== '' && entry !== '*')]
  }))

// The old layout of WhatsApp keeps the login of the default account beside the folders of the others.
const whatsapp = (credentialsDir: string): readonly string[] => {
  const folder = join(credentialsDir, 'whatsapp')
  const accounts = names(folder).filter((name) => existsSync(join(folder, name, 'creds.json')))
  return existsSync(join(credentialsDir, 'creds.json')) && !accounts.includes('default') ? [...accounts, 'default'] : accounts
}

const zalouser = (credentialsDir: string): readonly string[] => names(join(credentialsDir, 'zalouser'))
  .flatMap((name) => /^credentials(?:-(.+))?\.json$/.exec(name)?.map((part) => part ?? 'default').slice(1) ?? [])

/** Accounts with a stored login, by channel; only that there is one, never what it says. */
export const gatherLogins = (credentialsDir: string): Readonly<Record<string, readonly string[]>> =>
  ({ whatsapp: whatsapp(credentialsDir), zalouser: zalouser(credentialsDir) })
