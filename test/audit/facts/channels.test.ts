import { describe, expect, test } from 'vitest'
import { factsFrom } from '../../support/facts.ts'
import type { Around } from '../../support/facts.ts'

const ids = (channels: object, around: Around = {}, rest: object = {}): string[] =>
  factsFrom({ channels, ...rest }, around).channels.accounts.map(({ channel, id }) => `${channel}/${id}`)

describe('which accounts are in use', () => {
  test.each<[string, object, string[]]>([
    ['a token', { telegram: { botToken: '1:a' } }, ['telegram/default']],
    ['no token', { telegram: { enabled: true } }, []],
    ['switched off', { telegram: { enabled: false, botToken: '1:a' } }, []],
    ['an account switched off', { telegram: { accounts: { a: { botToken: '1:a', enabled: false }, b: { botToken: '1:b' } } } }, ['telegram/b']],
    ['default first', { telegram: { accounts: { a: { botToken: '1:a' }, default: { botToken: '1:b' } } } }, ['telegram/default', 'telegram/a']],
    ['a named default', { telegram: { defaultAccount: 'B', accounts: { a: { botToken: '1:a' }, b: { botToken: '1:b' } } } }, ['telegram/b', 'telegram/a']],
    ['a token at the top makes a default account', { telegram: { botToken: '1:x', accounts: { a: { botToken: '1:a' } } } }, ['telegram/default', 'telegram/a']],
    ['accounts inherit the token', { telegram: { botToken: '1:x', accounts: { a: {} } } }, ['telegram/default', 'telegram/a']],
    ['an address at the top makes none for Signal', { signal: { httpUrl: 'http://127.0.0.1:1', accounts: { a: { account: '+1' } } } }, ['signal/a']],
    ['… but a number does', { signal: { account: '+2', accounts: { a: { account: '+1' } } } }, ['signal/default', 'signal/a']],
    ['a program at the top makes one for iMessage', { imessage: { cliPath: '/i', accounts: { a: { cliPath: '/j' } } } }, ['imessage/default', 'imessage/a']],
    ['a host alone makes none for IRC', { irc: { host: 'h', accounts: { a: { nick: 'n' } } } }, ['irc/a']],
    ['slack by socket', { slack: { botToken: 'x', appToken: 'y' } }, ['slack/default']],
    ['slack by socket needs both', { slack: { botToken: 'x' } }, []],
    ['slack over HTTP', { slack: { mode: 'http', botToken: 'x', signingSecret: 'y' } }, ['slack/default']],
    ['matrix by password', { matrix: { homeserver: 'https://m.example.invalid', userId: '@a:m', password: 'x' } }, ['matrix/default']],
    ['line by files', { line: { tokenFile: '/t', secretFile: '/s' } }, ['line/default']],
    ['a channel nobody knows', { acme: { token: 'x' } }, []],
    ['alphabetical order', { telegram: { botToken: 'x' }, irc: { host: 'h', nick: 'n' } }, ['irc/default', 'telegram/default']],
  ])('%s', (_, channels, expected) => expect(ids(channels)).toEqual(expected))

  test('the environment serves the default account alone', () => {
    const around = { env: { DISCORD_BOT_TOKEN: 'x' } }
    expect(ids({ discord: {} }, around)).toEqual(['discord/default'])
    expect(ids({}, around)).toEqual([])
    expect(ids({ discord: { accounts: { a: {} } } }, around)).toEqual(['discord/default'])
    expect(ids({ discord: { enabled: false } }, around)).toEqual([])
  })

  test('a stored login counts where there is no token', () => {
    expect(ids({ whatsapp: { accounts: { a: {}, b: {} } } }, { logins: { whatsapp: ['b'] } })).toEqual(['whatsapp/b'])
  })

  test.each([{ enabled: false }, { deny: ['Telegram'] }, { entries: { telegram: { enabled: false } } }])('plugins %j keep it out', plugins => {
    expect(ids({ telegram: { botToken: 'x' } }, {}, { plugins })).toEqual([])
  })

  test('a reference is a credential for those who can look at it', () => {
    const ref = { source: 'exec', provider: 'vault', id: 'x' }
    expect(ids({ telegram: {}, mattermost: { baseUrl: 'https://c.example.invalid' } }, {
      source: { channels: { telegram: { botToken: ref }, mattermost: { baseUrl: 'https://c.example.invalid', botToken: ref } } },
    })).toEqual(['telegram/default'])
  })
})

describe('direct messages', () => {
  test.each<[string, object, object]>([
    ['the default', { irc: { host: 'h', nick: 'n' } }, { policy: 'pairing', policyPath: 'channels.irc.dmPolicy' }],
    ['an account has a default of its own', { irc: { dmPolicy: 'open', accounts: { a: { host: 'h', nick: 'n' } } } }, { policy: 'pairing', policyPath: 'channels.irc.accounts.a.dmPolicy' }],
    ['discord accounts inherit', { discord: { dmPolicy: 'open', accounts: { a: { token: 'x' } } } }, { policy: 'open', policyPath: 'channels.discord.dmPolicy' }],
    ['the old place', { discord: { token: 'x', dm: { policy: 'open', allowFrom: ['1'] } } }, { policy: 'open', allowFrom: ['1'] }],
    ['the account before the channel', { slack: { dmPolicy: 'open', accounts: { a: { botToken: 'x', appToken: 'y', dm: { policy: 'disabled' } } } } }, { policy: 'disabled' }],
    ['nested', { googlechat: { serviceAccountFile: '/s', dmPolicy: 'open', dm: { policy: 'disabled' } } }, { policy: 'disabled', policyPath: 'channels.googlechat.dm.policy' }],
    ['telegram: a restricted channel restricts its accounts', { telegram: { allowFrom: ['1'], accounts: { a: { botToken: 'x', allowFrom: ['*', '2'] } } } }, { allowFrom: ['2'] }],
    ['… to its own list when nothing is left', { telegram: { allowFrom: ['1'], accounts: { a: { botToken: 'x', allowFrom: ['*'] } } } }, { allowFrom: ['1'] }],
    ['… not when the channel is open', { telegram: { allowFrom: ['*'], accounts: { a: { botToken: 'x', allowFrom: ['*'] } } } }, { allowFrom: ['*'] }],
  ])('%s', (_, channels, expected) => expect(factsFrom({ channels }).channels.accounts[0]?.dm).toMatchObject(expected))

  test('some channels have none', () => {
    expect(factsFrom({ channels: { msteams: { appId: 'a', appPassword: 'b', tenantId: 'c' } } }).channels.accounts[0]?.dm).toBeUndefined()
  })

  const irc = (more: object): object => ({ irc: { host: 'h', nick: 'n', ...more } })
  test.each<[string, object, Record<string, string[]>, boolean]>([
    ['one sender', irc({ allowFrom: ['ann'] }), {}, false],
    ['one sender in three ways', irc({ allowFrom: ['ann', 'Ann', 'irc:ANN'] }), {}, false],
    ['two', irc({ allowFrom: ['ann', 'bob'] }), {}, true],
    ['everybody', irc({ allowFrom: ['*'] }), {}, true],
    ['one listed, one paired', irc({ allowFrom: ['ann'] }), { irc: ['bob'] }, true],
    ['the file of the default account', irc({ allowFrom: ['ann'] }), { 'irc-default': ['bob'] }, true],
    ['the same person twice', irc({ allowFrom: ['ann'] }), { irc: ['ANN'] }, false],
    ['an allow list does not ask the store', irc({ dmPolicy: 'allowlist', allowFrom: ['ann'] }), { irc: ['bob'] }, false],
    ['phone numbers by their digits', { signal: { account: '+1', allowFrom: ['+1 (555) 0100', 'signal:+15550100'] } }, {}, false],
    ['discord mentions', { discord: { token: 'x', dmPolicy: 'allowlist', allowFrom: ['<@!42>', 'discord:42'] } }, {}, false],
  ])('several people? %s', (_, channels, pairing, expected) => {
    expect(factsFrom({ channels }, { pairing }).channels.accounts[0]?.isMultiUser).toBe(expected)
  })

  test('another account has a store of its own', () => {
    const channels = { irc: { accounts: { main: { host: 'h', nick: 'n' }, side: { host: 'h', nick: 'n', allowFrom: ['ann'] } } } }
    const { accounts } = factsFrom({ channels }, { pairing: { irc: ['bob', 'eve'], 'irc-side': ['ann'] } }).channels
    expect(accounts.map(({ id, store, isMultiUser }) => [id, store, isMultiUser])).toEqual([['main', [], false], ['side', ['ann'], false]])
  })
})

describe('telegram groups', () => {
  const live = (telegram: object, rest: object = {}): unknown => {
    const [account] = factsFrom({ channels: { telegram: { botToken: 'x', ...telegram } }, ...rest }).channels.accounts
    return [account?.hasLiveGroups, account?.hasGroupLists]
  }
  test.each<[string, object, object, unknown]>([
    ['nothing', {}, {}, [false, false]], ['open', { groupPolicy: 'open' }, {}, [true, false]], ['listed', { groups: { a: {} } }, {}, [true, false]],
    ['an empty list', { groups: {} }, {}, [false, false]], ['disabled', { groupPolicy: 'disabled', groups: { a: {} } }, {}, [false, false]],
    ['text commands off', { groupPolicy: 'open' }, { commands: { text: false } }, [false, false]],
    ['people of a topic', { groups: { a: { topics: { t: { allowFrom: ['1'] } } } } }, {}, [true, true]],
  ])('%s', (_, telegram, rest, expected) => expect(live(telegram, rest)).toEqual(expected))

  test('several accounts do not share the groups of the channel', () => {
    const telegram = { groups: { a: {} }, accounts: { one: { botToken: '1' }, two: { botToken: '2', groups: { b: {} } } } }
    const live = (section: object): unknown => factsFrom({ channels: { telegram: section } }).channels.accounts.map(({ id, hasLiveGroups }) => [id, hasLiveGroups])
    expect(live(telegram)).toEqual([['one', false], ['two', true]])
    expect(live({ ...telegram, botToken: '3' })).toEqual([['default', false], ['one', false], ['two', true]])
    expect(live({ groups: { a: {} }, accounts: { one: { botToken: '1', groups: {} } } })).toEqual([['one', true]])
  })
})

test.each<[unknown, boolean]>([[true, true], [false, false], ['auto', false], [undefined, false]])('native commands %j: %s', (native, expected) => {
  const config = { commands: { native }, channels: { discord: { token: 'x', guilds: { 1: {} } } } }
  expect(factsFrom(config).channels.accounts[0]?.hasNativeCommands).toBe(expected)
})
