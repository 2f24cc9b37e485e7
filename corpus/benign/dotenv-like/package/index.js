const fs = require('fs')
const path = require('path')

const LINE = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*('(?:\\'|[^'])*'|"(?:\\"|[^"])*"|[^#\r\n]*)?\s*(?:#.*)?$/gm

function parse (text) {
  const out = {}
  for (const [, name, raw = ''] of text.matchAll(LINE)) {
    let value = raw.trim()
    const quote = value[0]
    if (quote === '"' || quote === "'") value = value.slice(1, -1)
    if (quote === '"') value = value.replace(/\\n/g, '\n').replace(/\\r/g, '\r')
    out[name] = value
  }
  return out
}

function expand (values) {
  const look = (name) => process.env[name] ?? values[name] ?? ''
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replace(/\$\{?(\w+)\}?/g, (_, inner) => look(inner))]))
}

exports.config = function config (options = {}) {
  const file = path.resolve(process.cwd(), options.path || '.env')
  try {
    const parsed = expand(parse(fs.readFileSync(file, 'utf8')))
    for (const [name, value] of Object.entries(parsed)) {
      if (options.override || process.env[name] === undefined) process.env[name] = value
    }
    return { parsed }
  } catch (error) {
    return { error }
  }
}
exports.parse = parse
