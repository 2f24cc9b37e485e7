import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { rules } from '../../src/catalog/rules.ts'
import { scanTree } from '../../src/code/index.ts'
import { memoryTree } from '../../src/io/index.ts'
import type { ScanOutcome } from '../../src/model/index.ts'

vi.setConfig({ hookTimeout: 600_000 })

const asked = rules.filter(({ meta }) => ['process-spawn', 'unanalysed-file'].includes(meta.id))
const payload = "require('child_process').exec(process.argv[2])\n"
const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n')

const hitsIn = (path: string): readonly string[] => outcome.hits.filter(({ hit }) => hit.at.file === path).map(({ ruleId }) => ruleId)

/** Programs that cost an analysis much, each with something to find at its end. */
const walls: readonly (readonly [name: string, text: string])[] = [
  ['a switch of 20,000 cases', `function f(x) { switch (x) {\n${lines(20_000, index => `case ${index}: return '${index}'`)}\n} }\nf(process.argv[2])\n`],
  ['a chain of 3,000 calls', `let s = 'x'${lines(3_000, () => ".concat('y')")}\n`],
  ['a chain of 3,000 members', `let s = process${'.env'.repeat(3_000)}\n`],
  ['3,000 texts added up', `let s = ${lines(3_000, index => `'${index}' +`)} ''\n`],
  ['an array of a million numbers', `const table = [${'1,'.repeat(1_000_000)}]\ntable[7]\n`],
  ['an object of 100,000 keys', `const table = {${lines(100_000, index => `k${index}: ${index},`)}}\ntable['k' + 7]\n`],
  ['names that stand for each other in a circle', `var ${lines(500, index => `a${index} = a${(index + 1) % 500}`).replaceAll('\n', ',')}\na0(a1)\n`],
  ['each name twice the one before', `const a0 = 'x'\n${lines(200, index => `const a${index + 1} = a${index} + a${index}`)}\nconsole.log(a200)\n`],
  ['functions that call each other in every way', `${lines(60, index => `function f${index}(x) { return ${Array.from({ length: 60 }, (_, other) => `f${other}(x)`).join(' + ')} }`)}\nf0('a')\n`],
  ['a text repeated a billion times', "const s = 'x'.repeat(1e9) + 'y'.padEnd(2 ** 29, 'z') + new Array(2 ** 30).join('q')\nconsole.log(s)\n"],
  ['a text replaced by longer and longer ones', `console.log('${'a'.repeat(1_000)}'${`.replaceAll('a', '${'a'.repeat(1_000)}')`.repeat(3)})\n`],
  ['a text written out again and again', `console.log(${'Buffer.from('.repeat(40)}'abc'${").toString('hex')".repeat(40)})\n`],
  ['a bomb of gzip', `console.log(require('zlib').gunzipSync(Buffer.from('${gzipSync(Buffer.alloc(2 ** 27)).toString('base64')}', 'base64')).toString())\n`],
  ['expressions that go back and forth', `console.log('${'a'.repeat(60)}!'.replace(/(a+)+$/, 'x'), '${'a'.repeat(60)}!'.split(/(a|aa)+$/))\n`],
  ['a loop without end', "let s = ''\nfor (;;) s += String.fromCharCode(s.length)\nconsole.log(s)\n"],
  ['a decoder that never stops', "function d(s) { while (s.length > 0) s = s.split('').reverse().join('') + 'x'; return s }\nconsole.log(d('abc'))\n"],
  ['a generator that never stops', 'function* g() { let a = 0; while (true) yield a++ }\nconsole.log([...g()].join())\n'],
  ['2,000 closures, one in the other', `${'(function (a) { '.repeat(300)}a${' })(1)'.repeat(300)}\n`],
  ['patterns in patterns', `const ${'{ a: ['.repeat(150)}b${'] }'.repeat(150)} = process.env\n`],
  ['20,000 assignments to one name', `let x\n${lines(20_000, index => `x = ${index % 2 ? 'process.env' : `'${index}'`}`)}\nconsole.log(x)\n`],
  ['an expression with a quarter of a million brackets in a text', `const s = '${'(['.repeat(125_000)}'\n`],
  ['a template of templates', `const s = ${'`${'.repeat(200)}1${'}`'.repeat(200)}\n`],
  ['a class that extends itself', 'class A extends A { static a = A.a; b = this.b }\nnew A().b(A.a)\n'],
  ['a proxy of itself', 'const p = new Proxy(p, { get: () => p.p })\np.p.p()\n'],
]

/** Texts for the other readers: the deepest and longest of what each of them follows. */
const others: readonly (readonly [path: string, text: string])[] = [
  ['quotes.md', '>'.repeat(50_000)],
  ['lists.md', lines(2_000, index => `${' '.repeat(index)}- a`)],
  ['links.md', `${'['.repeat(50_000)}a${']'.repeat(50_000)}`],
  ['emphasis.md', '*a **b _c __d '.repeat(20_000)],
  ['references.md', lines(20_000, index => `[${index}]: https://x.example.invalid/${index}`)],
  ['table.md', `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n${`|${'b|'.repeat(50)}\n`.repeat(200)}`],
  ['ticks.md', lines(2_000, index => '`'.repeat(index % 500))],
  ['html.md', '<div>'.repeat(30_000)],
  ['substitution.sh', `echo ${'$('.repeat(3_000)}a${')'.repeat(3_000)}`],
  ['quotes.sh', `echo ${'"'.repeat(100_001)}`],
  ['here.sh', lines(5_000, index => `cat <<E${index}`)],
  ['pipes.sh', `a ${'| b '.repeat(20_000)}`],
  ['names.sh', lines(5_000, index => `a${index + 1}="$a${index}$a${index}"`)],
  ['nested.py', `x = ${'('.repeat(5_000)}1${')'.repeat(5_000)}`],
  ['indent.py', lines(900, index => `${' '.repeat(index)}if x:`)],
  ['added.py', `x = ${"'a' + ".repeat(20_000)}'b'`],
  ['fstring.py', `x = f"${'{f\''.repeat(200)}"`],
  ['deep.html', '<b>'.repeat(50_000)],
  ['attributes.html', `<a ${lines(50_000, index => `a${index}=1`)}>`],
  ['tables.html', '<table><tr><td>'.repeat(5_000)],
  ['package.json', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['binding.gyp', '{'.repeat(100_000)],
  ['openclaw.plugin.json', `{${lines(50_000, index => `"a${index}":1,`)}"z":2}`],
]

let outcome: ScanOutcome
beforeAll(async () => {
  const files = { ...Object.fromEntries(walls.map(([, text], index) => [`wall-${index}.js`, `${text}${payload}`])), ...Object.fromEntries(others), 'calm.js': payload }
  outcome = await scanTree(memoryTree(files), { jobs: 2, rules: asked })
})

describe('what costs much is analysed within the limits, and hides nothing that follows', () => {
  test.each(walls.map(([name], index) => [name, index] as const))('%s', (_, index) => {
    expect(outcome.gaps.filter(({ subject }) => subject === `wall-${index}.js`)).toEqual([])
    expect(hitsIn(`wall-${index}.js`)).toContain('process-spawn')
  })
})

describe('a text of another language comes to an end', () => {
  test.each(others.map(([path]) => path))('%s', path => {
    expect(outcome.gaps.filter(({ subject, reason }) => subject === path && /^took|^needed|failed: /.test(reason))).toEqual([])
  })
})

test('the neighbour of them all is read', () => expect(hitsIn('calm.js')).toContain('process-spawn'))
