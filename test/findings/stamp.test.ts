import { describe, expect, it } from 'vitest'
import { stamp } from '../../src/findings/index.ts'
import type { Finding, Hit, Meta, Pointer, Reach, Severity } from '../../src/model/index.ts'

const meta: Meta = {
  id: 'shell-command', title: '', severity: 'critical', confidence: 'high', category: 'exec',
  why: '', remedy: '', since: '0.1.0', status: 'stable', cwe: [78],
}
const info: Meta = { ...meta, id: 'uses-network', severity: 'info', category: 'network' }
const catalog = new Map([[meta.id, meta], [info.id, info]])

const at = (file: string, line = 1, excerpt = 'run(x)'): Pointer =>
  ({ file, span: { line, column: 1, endLine: line, endColumn: 7 }, excerpt })
const hit = (more: Partial<Hit> = {}): Hit => ({ at: at('a.js'), message: 'runs x', ...more })
const stamped = (hits: readonly Hit[], reach: Reach = 'entry', ruleId = meta.id): readonly Finding[] =>
  stamp(hits.map(one => ({ ruleId, hit: one, reach })), catalog)
const fingerprints = (hits: readonly Hit[]): readonly string[] => stamped(hits).map(one => one.fingerprint)

describe('severity', () => {
  it.each<[name: string, ruleId: string, reach: Reach, said: Partial<Hit>, expected: Severity]>([
    ['comes from the rule', 'shell-command', 'entry', {}, 'critical'],
    ['or from the hit', 'shell-command', 'entry', { severity: 'warn' }, 'warn'],
    ['is one lower where nothing leads', 'shell-command', 'unreached', {}, 'warn'],
    ['lower than what the hit said', 'shell-command', 'unreached', { severity: 'warn' }, 'info'],
    ['never below info', 'uses-network', 'unreached', {}, 'info'],
    ['stays where being unreached does not matter', 'shell-command', 'unreached', { keepSeverity: true }, 'critical'],
    ['stays when we cannot tell', 'shell-command', 'unknown', {}, 'critical'],
  ])('%s', (_, ruleId, reach, said, expected) => {
    expect(stamped([hit(said)], reach, ruleId)[0]?.severity).toBe(expected)
  })
})

it('a message and a note are as long as a person reads, whatever the scanned text makes of them', () => {
  const long = 'x '.repeat(5_000)
  const [finding] = stamped([hit({ message: long, trace: [{ role: 'sink', at: at('a.js'), note: long }] })])
  expect([finding?.message, finding?.trace[0]?.note].map(text => text?.length)).toEqual([1_001, 1_001])
})

describe('fingerprint', () => {
  it('survives edits above it', () => {
    expect(fingerprints([hit({ at: at('a.js', 3) })])).toEqual(fingerprints([hit({ at: at('a.js', 300) })]))
  })

  it('survives a change of white space and of reach', () => {
    const [one] = stamped([hit({ at: at('a.js', 1, 'run(a,\n    b)') })])
    const [other] = stamped([hit({ at: at('a.js', 1, 'run(a, b)') })], 'unreached')
    expect(other?.fingerprint).toBe(one?.fingerprint)
  })

  it.each<[string, Hit]>([
    ['path', hit({ at: at('b.js') })],
    ['code', hit({ at: at('a.js', 1, 'run(y)') })],
    ['subject', hit({ subject: 'x' })],
  ])('differs by %s', (_, other) => {
    expect(fingerprints([other])).not.toEqual(fingerprints([hit()]))
  })

  it('differs by rule', () => {
    expect(stamped([hit()], 'entry', 'uses-network')[0]?.fingerprint).not.toBe(stamped([hit()])[0]?.fingerprint)
  })

  it('tells equals apart by their order in the file, however they came', () => {
    const places = [at('a.js', 1), at('a.js', 5), at('a.js', 9)]
    const forth = stamped(places.map(place => hit({ at: place })))
    const back = stamped(places.toReversed().map(place => hit({ at: place })))
    expect(new Set(forth.map(one => one.fingerprint)).size).toBe(3)
    expect(back).toEqual(forth)
  })

  it('does not hold secrets: a changed token is the same finding', () => {
    const token = (value: string): Hit => hit({ at: at('a.js', 1, `const token = 'ghp_12${value}'`) })
    expect(fingerprints([token('aaaaaaaaaaaaaaaaaaaa')])).toEqual(fingerprints([token('bbbbbbbbbbbbbbbbbbbb')]))
  })
})

describe('order and twins', () => {
  it('keeps one of several that say the same, the worst and best explained', () => {
    const trace = [{ role: 'source' as const, at: at('a.js'), note: 'here' }]
    const findings = stamp([
      { ruleId: meta.id, hit: hit(), reach: 'unreached' },
      { ruleId: meta.id, hit: hit(), reach: 'entry' },
      { ruleId: meta.id, hit: hit({ trace }), reach: 'entry' },
    ], catalog)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ severity: 'critical', trace: [{ note: 'here' }] })
  })

  it('sorts by severity, file by code unit, line as a number', () => {
    const order = stamped([
      hit({ at: at('b.js') }), hit({ at: at('a.js', 10) }), hit({ at: at('a.js', 9) }), hit({ at: at('Z.js') }),
      hit({ at: at('A.js'), severity: 'warn' }),
    ])
    expect(order.map(one => `${one.at.file}:${one.at.span?.line}`)).toEqual(['Z.js:1', 'a.js:9', 'a.js:10', 'b.js:1', 'A.js:1'])
  })
})

describe('what is shown', () => {
  it('blanks secrets in message, excerpt, lines and trace', () => {
    const secret = 'ghp_0123456789abcdefghij'
    const place: Pointer = { file: 'a.js', excerpt: secret, lines: [{ line: 1, column: 1, text: `x = '${secret}'` }] }
    const shown = stamped([hit({ at: place, message: `sends ${secret}`, trace: [{ role: 'sink', at: place, note: secret }] })])
    expect(JSON.stringify(shown)).not.toContain('456789')
  })

  it('blanks a private key that runs over lines, each in its place', () => {
    const key = ['const k = `-----BEGIN PRIVATE KEY-----', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC', 'shortEnd=', '-----END PRIVATE KEY-----`']
    const [shown] = stamped([hit({ at: { file: 'a.js', lines: key.map((text, index) => ({ line: index + 1, column: 1, text })) } })])
    expect(shown?.at.lines?.map(line => line.text)).toEqual([key[0], '*'.repeat(32), '*********', key[3]])
  })

  it('cuts a long excerpt between characters', () => {
    const [shown] = stamped([hit({ at: at('a.js', 1, '😀'.repeat(400)) })])
    expect(shown?.at.excerpt?.length).toBeLessThanOrEqual(301)
    expect(shown?.at.excerpt?.isWellFormed()).toBe(true)
  })

  it('refuses a rule without metadata', () => {
    expect(() => stamped([hit()], 'entry', 'no-such-rule')).toThrow('no-such-rule')
  })
})
