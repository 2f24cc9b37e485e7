class Query {
  constructor (text) { this.tokens = text.match(/\w+|[=<>!]+|"[^"]*"/g) || [] }
  exec (rows) { return rows.filter((row) => this.eval(row)) }
  eval (row) {
    const [name, op, raw] = this.tokens
    const value = raw.startsWith('"') ? raw.slice(1, -1) : Number(raw)
    return { '=': row[name] === value, '!=': row[name] !== value, '<': row[name] < value, '>': row[name] > value }[op]
  }
}

const exec = (text, rows) => new Query(text).exec(rows)
function spawn (count, make) { return Array.from({ length: count }, (_, i) => make(i)) }
const system = { fork: (state) => ({ ...state }), execSync: (steps) => steps.forEach((step) => step()) }

const pattern = /(\d+)-(\d+)/g
let match
while ((match = pattern.exec('1-2 3-4')) !== null) spawn(Number(match[1]), (i) => i)
system.execSync([() => exec('age > 3', [{ age: 4 }])])

module.exports = { exec, spawn, Query, system }
