const without = (prefixes: RegExp, entry: string): string => entry.replace(prefixes, '').trim()

/** Per channel, whether an entry of an allow list is an id that stays with one person. */
const isStable: Readonly<Record<string, (entry: string) => boolean>> = {
  discord: (entry) => /^(\d+|<@!?\d+>|(discord|user|pk):.+)$/i.test(entry),
  slack: (entry) => /^<@[UWBCGDT][A-Z0-9]{2,}>$/.test(entry) || /^([UWBCGDT][A-Z0-9]{2,}|[A-Za-z0-9]{8,})$/.test(without(/^(slack|user):/i, entry)),
  googlechat: (entry) => !without(/^(googlechat|google-chat|gchat):(users\/)?|^users\//i, entry).includes('@'),
  msteams: (entry) => !/[\s@]/.test(without(/^(msteams|user):/i, entry)),
  mattermost: (entry) => /^[a-z0-9]{26}$/.test(without(/^(mattermost:|user:|@)/i, entry)),
  irc: (entry) => /[!@]/.test(without(/^(irc|user):/i, entry)),
}

/** Entries that name people by what they can change. A wildcard names nobody. */
export const mutableNames = (channel: string, entries: readonly string[]): readonly string[] => {
  const stable = isStable[channel]
  return stable === undefined ? [] : entries.map((entry) => entry.trim()).filter((entry) => entry !== '' && entry !== '*' && !stable(entry))
}
