import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'

const names = fc.constantFrom('a', 'b', 'c', 'require', 'process', 'global', 'this', 'arguments', 'module', 'fs', 'exec', 'Buffer', 'Function', 'eval', 'JSON', 'Object', 'atob', 'fetch', 'String', 'Array')
const texts = fc.oneof(fc.constantFrom('child_process', 'exec', 'env', 'HOME', 'base64', 'hex', 'utf8', 'https://x.example.invalid/a', '/.ssh/id_rsa', 'Y2hpbGRfcHJvY2Vzcw==', '63 68', '', 'toString', 'constructor', 'join', 'fromCharCode'), fc.string({ maxLength: 8 }))
const methods = fc.constantFrom('concat', 'join', 'split', 'reverse', 'map', 'filter', 'reduce', 'slice', 'replace', 'replaceAll', 'charCodeAt', 'toString', 'padEnd', 'repeat', 'at', 'push', 'shift', 'apply', 'call', 'bind', 'then', 'get', 'set', 'flat', 'fill', 'entries', 'match', 'sort', 'trim', 'toUpperCase', 'substr', 'indexOf')
const operators = fc.constantFrom('+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>', '===', '==', '<', '&&', '||', '??', ',', 'in', 'instanceof')
const numbers = fc.oneof(fc.integer({ min: -3, max: 300 }).map(String), fc.constantFrom('0x7fffffff', '1e21', '4294967296', '2**31', '1n', 'NaN', '-0', '1e9', '0.1'))
const quoted = texts.map(text => JSON.stringify(text))

interface Grammar { readonly expression: string; readonly statement: string; readonly block: string }

const grammar = fc.letrec<Grammar>(tie => {
  const one = tie('expression')
  const list = fc.array(one, { maxLength: 4 })
  const block = tie('block')
  return {
    expression: fc.oneof({ maxDepth: 6, depthIdentifier: 'program' },
      names, quoted, numbers, fc.constantFrom('true', 'null', 'undefined', '/a(b)*?/g', '`x`'),
      fc.tuple(one, operators, one).map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(one, methods, list).map(([on, method, args]) => `${on}.${method}(${args.join(', ')})`),
      fc.tuple(one, list).map(([callee, args]) => `${callee}(${args.join(', ')})`),
      fc.tuple(one, one).map(([on, key]) => `${on}[${key}]`),
      fc.tuple(one, names).map(([on, key]) => `${on}?.${key}`),
      list.map(items => `[${items.join(', ')}]`),
      fc.array(fc.tuple(quoted, one), { maxLength: 3 }).map(pairs => `({${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}})`),
      fc.array(one, { maxLength: 3 }).map(parts => `\`${parts.map(part => `x\${${part}}`).join('')}\``),
      fc.tuple(names, block).map(([name, body]) => `function (${name === 'this' ? 'a' : name}, b = ${name}) {${body}}`),
      fc.tuple(one).map(([body]) => `((a, ...b) => ${body})`),
      fc.tuple(one, one, one).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
      fc.tuple(names, one).map(([name, value]) => `(${name} = ${value})`),
      fc.tuple(one, list).map(([callee, args]) => `new (${callee})(${args.join(', ')})`),
      fc.tuple(fc.constantFrom('!', '-', '~', 'typeof ', 'void ', 'await ', '...'), one).map(([sign, value]) => sign === '...' ? `[...${value}]` : `${sign}${value}`),
      list.map(items => `String.fromCharCode(${items.join(', ')})`),
      fc.tuple(one, fc.constantFrom('base64', 'hex', 'utf8', 'latin1')).map(([value, code]) => `Buffer.from(${value}, '${code}').toString()`),
    ),
    statement: fc.oneof({ maxDepth: 5, depthIdentifier: 'program' },
      one.map(value => `${value};`),
      fc.tuple(fc.constantFrom('var', 'let', 'const'), names, one).map(([kind, name, value]) => `${kind} ${name} = ${value};`),
      fc.tuple(one, one).map(([from, value]) => `var {a, b: [c = ${value}], ...d} = ${from};`),
      fc.tuple(one, block).map(([test, body]) => `if (${test}) {${body}} else {${body}}`),
      fc.tuple(names, one, block).map(([name, limit, body]) => `for (let ${name} = 0; ${name} < ${limit}; ${name}++) {${body}}`),
      fc.tuple(one, block).map(([over, body]) => `for (const a of ${over}) {${body}}`),
      fc.tuple(one, block).map(([test, body]) => `while (${test}) {${body} break}`),
      fc.tuple(names, block).map(([name, body]) => `function ${name}(a, b) {${body} return ${name}(b, a)}`),
      fc.tuple(one, block).map(([base, body]) => `class c extends (${base}) { a() {${body}} static { ${body} } get b() { return this } }`),
      block.map(body => `try {${body}} catch (a) {${body}} finally {${body}}`),
      fc.tuple(one, one, block).map(([on, test, body]) => `switch (${on}) { case ${test}: ${body} default: ${body} }`),
      texts.map(text => `import b from ${JSON.stringify(text)};`),
      one.map(value => `module.exports = ${value};`), one.map(value => `return ${value};`), one.map(value => `throw ${value};`),
    ),
    block: fc.array(tie('statement'), { maxLength: 3 }).map(lines => lines.join('\n')),
  }
})

/** Well-formed JavaScript of every shape, about what hostile programs are about. */
export const programs: Arbitrary<string> = fc.array(grammar.statement, { minLength: 1, maxLength: 6 }).map(lines => lines.join('\n'))
export const expressions: Arbitrary<string> = grammar.expression
