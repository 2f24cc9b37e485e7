import type { Edit, Fix, KeyPath } from '../model/index.ts'

type Raw = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
const objectAt = (value: unknown, name: string): Raw => (isObject(value) && isObject(value[name]) ? value[name] : {})
const holdsEntries = (value: unknown): boolean => Array.isArray(value) && value.some((entry) => String(entry).trim() !== '')

const set = (keyPath: KeyPath, value: unknown, said: string): Fix =>
  ({ title: `${keyPath.join('.')}: ${said}`, safety: 'safe', edits: [{ kind: 'set-config', keyPath, value }] })

const logging = (config: Raw): readonly Fix[] =>
  objectAt(config, 'logging')['redactSensitive'] === 'off' ? [set(['logging', 'redactSensitive'], 'tools', '"off" → "tools"')] : []

interface Section { readonly keyPath: KeyPath; readonly value: Raw }

/** Every channel, whether it is known or switched on or not, the shared defaults, and their accounts. */
const sections = (config: Raw): readonly Section[] => Object.entries(objectAt(config, 'channels')).flatMap(([channel, value]) => {
  if (!isObject(value)) return []
  const accounts = Object.entries(objectAt(value, 'accounts')).filter((entry): entry is [string, Raw] => isObject(entry[1]))
  return [{ keyPath: ['channels', channel], value }, ...accounts.map(([id, account]) => ({ keyPath: ['channels', channel, 'accounts', id], value: account }))]
})

/** A group that was open to everybody would fall silent, so the people who paired in private keep their say in it. */
const seed = ({ keyPath, value }: Section, senders: readonly string[]): readonly Fix[] => {
  if (keyPath[1] !== 'whatsapp' || senders.length === 0 || holdsEntries(value['allowFrom']) || holdsEntries(value['groupAllowFrom'])) return []
  const said = `${senders.length} paired ${senders.length === 1 ? 'sender' : 'senders'} of the default account`
  return [set([...keyPath, 'groupAllowFrom'], senders, said)]
}

/**
 * What is safe to change in a configuration: closes open groups and turns redaction on again. `senders` are those whom the
 * default WhatsApp account paired; none where the WhatsApp plugin is not installed.
 */
export const configRepairs = (config: Raw, senders: readonly string[]): readonly Fix[] => [
  ...logging(config),
  ...sections(config).filter(({ value }) => value['groupPolicy'] === 'open').flatMap((section) =>
    [set([...section.keyPath, 'groupPolicy'], 'allowlist', '"open" → "allowlist"'), ...seed(section, senders)]),
]

/** Closes a path to everybody but its owner. */
export const modeRepair = (path: string, of: 'file' | 'directory'): Fix => {
  const mode = of === 'directory' ? 0o700 : 0o600
  const edit: Edit = { kind: 'chmod', path, mode, of }
  return { title: `chmod ${mode.toString(8)} ${path}`, safety: 'safe', edits: [edit] }
}
