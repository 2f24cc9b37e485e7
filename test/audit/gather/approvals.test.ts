import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gatherApprovals } from '../../../src/audit/gather/approvals.ts'
import { gatherPairing } from '../../../src/audit/gather/pairing.ts'
import { withHome } from '../../support/home.ts'

const approvals = (agents: object): Promise<unknown> =>
  withHome({ files: { 'approvals.json': { version: 1, agents } } }, async (home) => gatherApprovals(join(home, 'approvals.json'))?.agents)

test.each<[string, object, readonly object[]]>([
  ['a pattern in either form', { main: { allowlist: ['node', { pattern: ' perl ' }, { id: 'x' }, ' ', 5] } }, [{ agentId: 'main', patterns: ['node', 'perl'] }]],
  ['words that nobody knows', { main: { security: 'lots', ask: 'never' } }, [{ agentId: 'main', patterns: [] }]],
  ['words that are known', { main: { security: ' full ', ask: 'off' } }, [{ agentId: 'main', security: 'full', ask: 'off', patterns: [] }]],
  ['the old name alone', { default: { allowlist: ['node'] } }, [{ agentId: 'main', patterns: ['node'] }]],
  ['the old name beside the new', { default: { ask: 'off', security: 'deny', allowlist: [{ pattern: 'perl' }] }, main: { security: 'full', allowlist: ['node', { pattern: 'lua' }] } },
    [{ agentId: 'main', security: 'full', ask: 'off', patterns: ['lua', 'perl'] }]],
])('%s', async (_, agents, expected) => expect(await approvals(agents)).toEqual(expected.map((one) => ({ autoAllowSkills: false, ...one }))))

test.each<[string, unknown, readonly string[]]>([
  ['texts', { version: 1, allowFrom: [' 1 ', '*', ' ', '2'] }, ['1', '2']], ['whatever its version', { version: 7, allowFrom: ['1'] }, ['1']],
  ['one that is no text', { version: 1, allowFrom: ['1', 2] }, []], ['no list', { version: 1 }, []], ['no object', [], []],
])('a store of paired senders: %s', async (_, store, expected) => {
  await withHome({ files: { 'credentials/irc-allowFrom.json': store } }, async (home) => expect(gatherPairing(join(home, 'credentials'))['irc']).toEqual(expected))
})
