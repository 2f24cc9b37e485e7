import { expect, test } from 'vitest'
import { mutableNames } from '../../../src/audit/facts/mutable-names.ts'

test.each<[string, readonly string[], readonly string[]]>([
  ['discord', ['123', '<@123>', '<@!123>', 'user:anna', 'PK:x'], ['anna', '@anna', 'anna#1234']],
  ['slack', ['U012AB', 'slack:W99', 'user:abcdefgh', '<@U012AB>'], ['@anna', 'anna', '<@anna>']],
  ['googlechat', ['users/123', 'googlechat:users/123', 'gchat:123'], ['anna@example.invalid', 'users/anna@example.invalid']],
  ['msteams', ['msteams:00-11', 'user:00-11'], ['Anna Berg', 'anna@example.invalid']],
  ['mattermost', ['a'.repeat(26), `@${'b1'.repeat(13)}`], ['anna', 'A'.repeat(26), 'a'.repeat(27)]],
  ['irc', ['anna!a@host', 'irc:*@host'], ['anna', 'user:anna']],
  ['telegram', ['anna', '1'], []],
])('%s', (channel, stable, mutable) => {
  expect(mutableNames(channel, ['*', ' ', ...stable, ...mutable])).toEqual(mutable)
})
