import { expect, test } from 'vitest'
import { collectors } from '../../src/catalog/collectors.ts'
import { plugvet } from '../support/plugvet.ts'
import { readText } from '../support/repository.ts'

const rows = readText('rules/config/CHECKS.md').split('\n').filter(line => line.startsWith('| `'))
  .map(line => line.split('|').slice(1, -1).map(cell => cell.trim().replaceAll('`', '')))

test('the list of checks has every check, its collector, and what --fix repairs', () => {
  const expected = collectors.flatMap(({ id, checks }) => checks.map(({ meta, isFixable }) => [meta.id, meta.severity, id, isFixable ? 'yes' : '', meta.since]))
  const plain = rows.map(([id, severity, collector = '', ...rest]) => [id, severity, collector.replace(/^\[([^\]]+)\].*$/, '$1'), ...rest])
  expect(plain.toSorted()).toEqual(expected.toSorted())
  const fixable = plain.filter(([, , , fix]) => fix === 'yes').map(([id]) => id)
  expect(fixable).toContain('fs.config.perms_world_readable')
  expect(fixable).toContain('logging.redact_off')
  expect(fixable).not.toContain('fs.log_file.perms_readable')
})

test.each([
  ['channels.telegram.dm.open', 'channels.{channel}.dm.open'],
  ['channels.mattermost.dm.scope_main_multiuser', 'channels.{channel}.dm.scope_main_multiuser'],
  ['tools.elevated.allowFrom.telegram.wildcard', 'tools.elevated.allowFrom.{provider}.wildcard'],
  ['gateway.bind_no_auth', 'gateway.bind_no_auth'],
])('plugvet explain %s tells of %s', (asked, id) => {
  const { code, stdout, stderr } = plugvet(['explain', asked])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n')).toContain(id)
  expect(stdout).toContain('Remedy:')
})

test('an id that nothing fills is refused', () => {
  expect(plugvet(['explain', 'channels.telegram.dm']).code).toBe(2)
})
