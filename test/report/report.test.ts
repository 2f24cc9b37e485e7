import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/report/index.ts'
import type { Finding, ScanReport } from '../../src/model/index.ts'
import { canonical, catalog, hostileReport } from './canonical.ts'

const options = { version: '0.0.0-test' }
const text = (report: ScanReport, more: object = {}): string => render('text', report, catalog, { ...options, ...more })
const json = (report: ScanReport, more: object = {}): string => render('json', report, catalog, { ...options, ...more })
const empty: ScanReport = { ...canonical, verdict: 'allow', findings: [], gaps: [], capabilities: {} }

/** What may stand in a terminal: printable characters, and line breaks. */
const forbidden = /[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

describe('text', () => {
  it('draws the canonical report', () => {
    expect(text(canonical, { verbose: true })).toMatchSnapshot()
  })

  it('says the verdict and what decided it before anything else', () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = text(canonical).split('\n')
    expect(first).toMatch(/^BLOCK {2}openclaw-weather 1\.2\.0/)
    expect(second + third).toContain('evidence of harm')
    expect(fourth).toBe('  1. The whole environment is sent to collect.example.invalid')
    expect(fifth).toBe('     env-exfiltration at lib/report.js:6:9')
  })

  it('ends with the next command', () => {
    expect(text(canonical)).toMatch(/\n\nNext {2}plugvet explain env-exfiltration says [^]+\n$/)
    expect(text(empty)).toMatch(/\n\nNext {2}plugvet audit looks [^]+\n$/)
  })

  it('says why and what to do once for each rule', () => {
    const advice = text(canonical).split('\n').filter(line => line.startsWith('  Why '))
    expect(advice).toHaveLength(new Set(canonical.findings.filter(one => one.severity !== 'info').map(one => one.ruleId)).size)
  })

  it('lists findings of severity info only when asked to', () => {
    expect(text(canonical)).not.toContain('INFO')
    expect(text(canonical, { verbose: true })).toContain('INFO uses-network')
  })

  it.each([40, 60, 80, 120])('keeps within %i columns', width => {
    for (const report of [canonical, hostileReport, empty]) {
      const tooWide = text(report, { width, color: true }).split('\n').filter(line => stringWidth(line) > width)
      expect(tooWide).toEqual([])
    }
  })

  it('lets nothing but printable characters out', () => {
    expect(text(hostileReport)).not.toMatch(forbidden)
    expect(stripSgr(text(hostileReport, { color: true }))).not.toMatch(forbidden)
  })

  it('holds both for any text in any place', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 })
    const column = fc.integer({ min: 1, max: 320 })
    fc.assert(fc.property(anything, anything, anything, column, column, (file, message, source, from, to) => {
      const at = {
        file, span: { line: 3, column: from, endLine: 3, endColumn: to },
        lines: [2, 3, 4].map(line => ({ line, column: 1, text: source })),
      }
      const finding = { ...canonical.findings[0]!, at, message, trace: [] }
      const traced = { ...finding, trace: [{ role: 'sink', at, note: message }] } as const
      const shown = text({ ...canonical, findings: [finding, traced], gaps: [{ stage: 'read', subject: file, reason: message }] })
      expect(shown).not.toMatch(forbidden)
      expect(shown.split('\n').filter(line => stringWidth(line) > 80)).toEqual([])
    }), { seed: 7, numRuns: 150 })
  })

  it('colours without changing a word', () => {
    expect(text(canonical)).not.toContain('\u001b')
    expect(text(canonical, { color: true })).toContain('\u001b[31m')
    expect(stripVTControlCharacters(text(canonical, { color: true }))).toBe(text(canonical))
  })

  it('lets no scanned text begin a line of its own', () => {
    expect(text(hostileReport).split('\n').filter(line => line.startsWith('BLOCK'))).toHaveLength(1)
  })

  it('does not call it safe when nothing was looked at', () => {
    const nothing = { ...empty, coverage: { files: { total: 3, analysed: 0, skipped: { image: 3 } }, bytes: { total: 9, analysed: 0 } } }
    expect(text(nothing)).toContain('No file was analysed')
    expect(text(nothing)).not.toContain('No evidence of harm')
  })

  it('limits its praise to what could be looked at', () => {
    expect(text(empty)).toContain('No evidence of harm, and nothing')
    expect(text({ ...empty, gaps: canonical.gaps })).toContain('No evidence of harm in what could be looked at')
  })

  it('shows fifty warnings of a rule and every critical', () => {
    const like = (severity: Finding['severity']): Finding => ({ ...canonical.findings.find(one => one.severity === severity)!, trace: [] })
    const many = [
      ...Array.from({ length: 60 }, (_, index) => ({ ...like('critical'), message: `bad ${index}` })),
      ...Array.from({ length: 60 }, (_, index) => ({ ...like('warn'), message: `odd ${index}` })),
    ]
    const shown = text({ ...canonical, findings: many }).split('\n')
    expect(shown.filter(line => /^CRITICAL /.test(line))).toHaveLength(60)
    expect(shown.filter(line => /^WARN /.test(line))).toHaveLength(50)
    expect(shown.join('\n')).toContain('and 10 more findings of native-binary in 1 file: --format json lists all.')
  })

  it('shows the end and the beginning of a long trace', () => {
    const [worst] = canonical.findings
    const [step] = worst!.trace
    const trace = Array.from({ length: 30 }, (_, index) => ({ ...step!, note: `stop ${index}` }))
    const shown = text({ ...canonical, findings: [{ ...worst!, trace }] })
    expect(shown).toContain('stop 0')
    expect(shown).toContain('18 more steps')
    expect(shown).toContain('stop 29')
    expect(shown).not.toContain('stop 15')
  })

  it('says which target a finding belongs to when there are several', () => {
    const second = { ...canonical.findings[0]!, target: 1 }
    const report = { ...canonical, targets: [...canonical.targets, { kind: 'directory', path: './other' } as const], findings: [second] }
    expect(text(report)).toContain('env-exfiltration at ./other: lib/report.js:6:9')
    expect(text(report)).toContain('./other: lib/report.js (1 critical)')
  })
})

describe('json', () => {
  const schema = JSON.parse(readFileSync(new URL('../../docs/schema/scan-report.schema.json', import.meta.url), 'utf8')) as object
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema)

  it.each([['canonical', canonical], ['hostile', hostileReport], ['empty', empty]])('holds to the schema: %s', (_, report) => {
    validate(JSON.parse(json(report, { stats: true })))
    expect(validate.errors).toBeNull()
  })

  it('is refused by the schema when a key of the contract is missing', () => {
    const { verdict: _, ...rest } = JSON.parse(json(canonical)) as Record<string, unknown>
    expect(validate(rest)).toBe(false)
  })

  it('draws the canonical report', () => {
    expect(json(canonical)).toMatchSnapshot()
  })

  it('ends with one line break and gives the same bytes twice', () => {
    expect(json(canonical)).toMatch(/}\n$/)
    expect(json(canonical)).toBe(json(structuredClone(canonical)))
  })

  it('holds durations only when asked', () => {
    expect(JSON.parse(json(canonical))).not.toHaveProperty('stats')
    expect(JSON.parse(json(canonical, { stats: true }))).toHaveProperty('stats.wallMs', 1234)
  })

  it('adds up', () => {
    const { coverage: { files } } = JSON.parse(json(canonical)) as { coverage: { files: Record<string, number> } }
    expect(files['total']).toBe((files['analysed'] ?? 0) + (files['skipped'] ?? 0))
  })

  it('shows no secret', () => {
    expect(json(canonical) + text(canonical)).not.toContain('0123456789abcdefghij')
  })

  it('keeps hostile text apart from its own: it parses back to the same', () => {
    const parsed = JSON.parse(json(hostileReport)) as { findings: { file: string }[] }
    expect(parsed.findings.map(one => one.file)).toEqual(hostileReport.findings.map(one => one.at.file))
  })
})

const stripSgr = (shown: string): string => shown.replace(/\u001b\[\d{1,2}m/g, '')
