import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { exposureOf, installedCode, judge } from '../../src/audit/index.ts'
import { collectors } from '../../src/catalog/collectors.ts'
import type { Collector } from '../../src/kit/collector.ts'
import type { AuditReport, Finding, PackageScan, ScannedPackage, ScanReport } from '../../src/model/index.ts'
import { renderAuditHtml, renderHtml } from '../../src/report/html/index.ts'
import { snapshotFrom } from '../support/facts.ts'
import { canonical, catalog, hostile, hostileReport } from './canonical.ts'

const options = { version: '0.0.0-test' }
const page = (report: ScanReport): string => renderHtml(report, catalog, options)

const home = (config: unknown): AuditReport => {
  const snapshot = snapshotFrom(config)
  return { ...judge(snapshot, collectors as readonly Collector[]), exposure: exposureOf(snapshot) }
}

type Node = DefaultTreeAdapterTypes.Node
const all = (node: Node): readonly Node[] => [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])]
const elements = (html: string): readonly DefaultTreeAdapterTypes.Element[] => all(parse(html)).filter((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node)
const attribute = (element: DefaultTreeAdapterTypes.Element | undefined, name: string): string => element?.attrs.find(one => one.name === name)?.value ?? ''
const textOf = (node: Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')
const named = (html: string, tag: string): readonly DefaultTreeAdapterTypes.Element[] => elements(html).filter(({ tagName }) => tagName === tag)

/** Markup, script and link in one, to be put wherever a text can stand. */
const markup = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'><a href="javascript:alert(3)">x</a><!--<script>'
const planted = (text: string): ScanReport => {
  const place = { file: `${text}.js`, span: { line: 1, column: 1, endLine: 1, endColumn: 9 }, lines: [{ line: 1, column: 1, text }], excerpt: text }
  const finding: Finding = {
    ...canonical.findings[0] as Finding, message: text, ruleId: text, at: place, fingerprint: text, category: text as Finding['category'],
    trace: [{ role: 'source', at: place, note: text }],
  }
  return {
    ...canonical, targets: [{ kind: 'directory', path: text, name: text, version: text }], findings: [finding], gaps: [{ stage: 'read', subject: text, reason: text }],
    suppressed: [{ ...finding, suppression: { reason: text, expires: text } }], capabilities: { exec: [{ capability: 'exec', file: text, line: 1, detail: text }] },
    coverage: { ...canonical.coverage, files: { ...canonical.coverage.files, skipped: { [text]: 3 } } },
  }
}

describe('one file', () => {
  it('loads nothing: no address, no style or script from elsewhere', () => {
    const loading = elements(page(canonical)).flatMap(({ tagName, attrs }) => attrs.filter(({ name }) => /^(src|srcset|data|action|poster|ping)$/.test(name)).map(({ name }) => `${tagName} ${name}`))
    expect(loading).toEqual([])
    expect(named(page(canonical), 'link')).toEqual([])
    expect(named(page(canonical), 'a').map(link => attribute(link, 'href')).filter(href => !href.startsWith('#'))).toEqual([])
  })

  it('carries a policy that lets its own script and style run, and nothing else', () => {
    const html = page(canonical)
    const policy = attribute(named(html, 'meta').find(meta => attribute(meta, 'http-equiv') === 'Content-Security-Policy'), 'content')
    const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const script = named(html, 'script').find(one => attribute(one, 'type') === '')
    const [style] = named(html, 'style')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${hashOf(script ? textOf(script) : '')};`)
    expect(policy).toContain(`style-src ${hashOf(style ? textOf(style) : '')};`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  it('is the same for the same report', () => expect(page(canonical)).toBe(page(structuredClone(canonical))))

  it('says the verdict before anything else, then the counts', () => {
    const [heading] = named(page(canonical), 'h1')
    expect(heading && textOf(heading)).toBe('BLOCKopenclaw-weather 1.2.0')
    expect(page(canonical).indexOf('evidence of harm')).toBeLessThan(page(canonical).indexOf('id="findings"'))
  })

  it('points at gaps, coverage and what was put aside', () => {
    const text = elements(page(hostileReport)).filter(({ tagName }) => tagName === 'h2').map(textOf)
    expect(text).toEqual(['Findings', 'What it can do', 'Could not look (2)', 'Put aside', 'What was read'])
  })

  it('gives every finding an anchor of its own that does not depend on the order', () => {
    const ids = named(page(canonical), 'li').map(item => attribute(item, 'id')).filter(id => id !== '')
    const turned = named(page({ ...canonical, findings: canonical.findings.toReversed() }), 'li').map(item => attribute(item, 'id')).filter(id => id !== '')
    expect(new Set(ids).size).toBe(canonical.findings.length)
    expect(turned.toSorted()).toEqual(ids.toSorted())
  })
})

describe('hostile text', () => {
  it('stays text wherever it stands', () => {
    const html = page(planted(markup))
    const clean = page(planted('plain'))
    const shape = (text: string): readonly string[] => elements(text).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).sort().join(' ')}`)
    expect(shape(html)).toEqual(shape(clean))
    expect(named(html, 'script')).toHaveLength(2)
    expect(html).not.toContain('<script>alert')
  })

  it('cannot hide or reorder anything', () => {
    expect(page(hostileReport)).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u)
    expect(page(hostileReport)).toContain('\\u{202e}')
  })

  it('stays text in an audit, in names of channels, agents and files', () => {
    const config = (name: string): unknown => ({
      channels: { telegram: { enabled: true, botToken: 'x', dmPolicy: 'open', allowFrom: ['*'], accounts: { [name]: { botToken: 'y' } } } },
      agents: { list: [{ id: name }, { id: 'other' }] }, bindings: [{ agentId: name, match: { channel: 'telegram', accountId: name } }],
    })
    const report = (name: string): string => renderAuditHtml({ ...home(config(name)), gaps: [{ stage: 'gather', subject: name, reason: name }], secretDiagnostics: [name] }, options)
    const html = report(`${markup}${hostile}`)
    expect(named(html, 'script')).toHaveLength(2)
    expect(elements(html).map(({ tagName }) => tagName).filter(tag => tag === 'img')).toEqual([])
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u001b]/)
  })
})

describe('who reaches what', () => {
  const row = (config: unknown, door: string): ReturnType<typeof exposureOf>['rows'][number] | undefined => exposureOf(snapshotFrom(config)).rows.find(one => one.door === door)
  const telegram = { telegram: { botToken: 'x', dmPolicy: 'open', allowFrom: ['*'], groupPolicy: 'disabled' } }
  const run = { exec: { host: 'gateway', security: 'full', ask: 'off' } }

  it.each<[string, object, string, object]>([
    ['an open channel reaches the machine', { channels: telegram, tools: run }, 'telegram', { audience: 'anyone', tools: { commands: 'host', write: 'host' } }],
    ['a question stands before commands', { channels: telegram, tools: { exec: { ...run.exec, ask: 'always' } } }, 'telegram', { tools: { commands: 'asks' } }],
    ['a list stands before commands', { channels: telegram, tools: { exec: { ...run.exec, security: 'allowlist' } } }, 'telegram', { tools: { commands: 'listed' } }],
    ['a denied tool is not there', { channels: telegram, tools: { ...run, deny: ['exec', 'process'] } }, 'telegram', { tools: { commands: 'none', write: 'host' } }],
    ['a profile keeps tools away', { channels: telegram, tools: { ...run, profile: 'messaging' } }, 'telegram', { tools: { commands: 'none', write: 'none', messages: 'yes' } }],
    ['files end at the workspace', { channels: telegram, tools: { ...run, fs: { workspaceOnly: true } } }, 'telegram', { tools: { write: 'workspace', read: 'workspace' } }],
    ['a sandbox holds both', { channels: telegram, agents: { defaults: { sandbox: { mode: 'all' } } } }, 'telegram', { tools: { commands: 'sandbox', write: 'sandbox', gateway: 'none' } }],
    ['who is elevated passes sandbox and questions', { channels: telegram, agents: { defaults: { sandbox: { mode: 'all' } } }, tools: { elevated: { allowFrom: { telegram: ['*'] } }, exec: { ask: 'always' } } }, 'telegram', { tools: { commands: 'host', write: 'sandbox' } }],
    ['pairing without anybody is nobody', { channels: { telegram: { botToken: 'x', groupPolicy: 'disabled' } } }, 'telegram', { audience: 'nobody' }],
    ['a gateway without a secret on the network is open', { gateway: { bind: 'lan', auth: { mode: 'none' } } }, 'gateway', { audience: 'anyone' }],
    ['a gateway with a token is not', { gateway: { bind: 'lan', auth: { token: 'a-long-token-of-many-signs' } } }, 'gateway', { audience: 'some' }],
  ])('%s', (_, config, door, expected) => expect(row(config, door)).toMatchObject(expected))

  it('sends the messages of an account to the agent it is bound to', () => {
    const { rows } = exposureOf(snapshotFrom({ channels: telegram, agents: { list: [{ id: 'main', default: true }, { id: 'guests', tools: { deny: ['*'] } }] }, bindings: [{ agentId: 'guests', match: { channel: 'telegram' } }] }))
    expect(rows.filter(({ door }) => door === 'telegram').map(({ agent, tools }) => [agent, tools.write])).toEqual([['guests', 'none']])
  })

  it('draws a table that says it in words', () => {
    const html = renderAuditHtml(home({ channels: telegram, tools: run }), options)
    const [table] = named(html, 'table')
    expect(table && textOf(table)).toContain('telegram · direct messagesanyone anyone who finds the account')
    expect(table && textOf(table)).toContain('this machine')
  })
})

describe('what the installed code can do', () => {
  const scan = (uses: readonly string[]): PackageScan => ({
    verdict: 'allow', findings: [], gaps: [], capabilities: uses.length === 0 ? {} : { exec: uses.map(detail => ({ capability: 'exec', file: 'index.js', line: 3, detail })) },
  })
  const one = (id: string, more: Partial<ScannedPackage>): ScannedPackage => ({ kind: 'plugin', id, path: `/home/me/.openclaw/extensions/${id}`, hiddenEntries: [], escapingEntries: [], ...more })
  const deep = (...packages: readonly ScannedPackage[]): string => {
    const snapshot = { ...snapshotFrom({}), packages }
    const installed = installedCode(snapshot)
    return renderAuditHtml({ ...judge(snapshot, []), ...installed && { installed } }, { ...options, home: '/home/me' })
  }
  const cells = (html: string): readonly (readonly string[])[] => {
    const table = elements(html).find(element => attribute(element, 'class') === 'capabilities')
    const rows = table === undefined ? [] : all(table).filter((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node && node.tagName === 'tr')
    return rows.map(row => row.childNodes.map(textOf))
  }

  it('has a row for each plugin and skill, and every place behind it', () => {
    const html = deep(one('notes', { scan: scan(['git', 'rg']) }), one('quiet', { scan: scan([]) }), one('weather', { kind: 'skill', scan: scan(['curl']) }))
    expect(cells(html)).toEqual([
      ['Package', 'runs programs'], ['notes (~/.openclaw/extensions/notes)', '2'], ['weather (~/.openclaw/extensions/weather)', '1'],
    ])
    expect(textOf(parse(html))).toContain('weather (~/.openclaw/extensions/weather): index.js:3')
    expect(elements(html).some(element => attribute(element, 'href') === '#capabilities')).toBe(true)
  })

  it('names a single one too', () => {
    expect(cells(deep(one('notes', { scan: scan(['git']) })))).toEqual([['Package', 'runs programs'], ['notes (~/.openclaw/extensions/notes)', '1']])
  })

  it('is not spoken of where no code was looked at', () => {
    expect(deep(one('shut', { failure: 'EACCES' }))).not.toContain('What the installed code can do')
  })

  it('stays text', () => {
    const html = deep(one(markup, { scan: scan([markup]) }))
    expect(named(html, 'img')).toEqual([])
    expect(named(html, 'script')).toHaveLength(2)
  })
})
