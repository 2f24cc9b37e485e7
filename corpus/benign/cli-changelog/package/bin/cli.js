#!/usr/bin/env node
'use strict'
const { parseArgs } = require('node:util')
const { writeFileSync } = require('node:fs')
const { commits, render } = require('../lib')

const { values } = parseArgs({ options: { since: { type: 'string' }, out: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } } })
if (values.help) {
  console.log('changelog-lines [--since TAG] [-o FILE]')
  process.exit(0)
}
const text = render(commits(values.since))
if (values.out) writeFileSync(values.out, text)
else process.stdout.write(text)
