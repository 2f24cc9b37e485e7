import { describe, expect, test } from 'vitest'
import { probed } from '../../support/javascript.ts'

const text = (code: string): Promise<string | undefined> => probed(code, value => value.text)

/** Expressions that are exactly one text. */
const folded: readonly (readonly [expression: string, text: string])[] = [
  [`'lamp'`, 'lamp'], ['`lamp`', 'lamp'], ['`la${"m"}p`', 'lamp'], ['`la${1}p`', 'la1p'],
  [`'la' + 'mp'`, 'lamp'], [`'l' + 'a' + 'm' + 'p'`, 'lamp'], [`'a' + 1 + true + null`, 'a1truenull'], [`1 + 2 + 'a'`, '3a'],
  [`'lamp'.slice(1)`, 'amp'], [`'lamp'.slice(-2)`, 'mp'], [`'lamp'.substring(1, 3)`, 'am'], [`'lamp'.substr(1, 2)`, 'am'], [`'lamp'.charAt(1)`, 'a'], [`'lamp'[1]`, 'a'], [`'lamp'.at(-1)`, 'p'],
  [`'LAMP'.toLowerCase()`, 'lamp'], [`'lamp'.toUpperCase()`, 'LAMP'], [`' lamp '.trim()`, 'lamp'], [`'la'.concat('mp')`, 'lamp'], [`'la'.repeat(2)`, 'lala'], [`'7'.padStart(3, '0')`, '007'],
  [`'lXaXmXp'.replaceAll('X', '')`, 'lamp'], [`'lXmp'.replace('X', 'a')`, 'lamp'], [`'l1a2m3p'.replace(/[0-9]/g, '')`, 'lamp'], [`'pmal'.split('').reverse().join('')`, 'lamp'],
  [`[...'pmal'].reverse().join('')`, 'lamp'], [`Array.from('pmal').reverse().join('')`, 'lamp'], [`['la', 'mp'].join('')`, 'lamp'], [`['l', 'p'].join('am')`, 'lamp'], [`[1, 2].join()`, '1,2'], [`['la'].concat('mp').join('')`, 'lamp'],
  [`'l-a-m-p'.split('-').join('')`, 'lamp'], [`'lamp'.split('').map(c => c).join('')`, 'lamp'], [`[108, 97, 109, 112].map(c => String.fromCharCode(c)).join('')`, 'lamp'], [`['la', 'mp'].reduce((a, b) => a + b)`, 'lamp'],
  [`String.fromCharCode(108, 97, 109, 112)`, 'lamp'], [`String.fromCharCode(...[108, 97, 109, 112])`, 'lamp'], [`String.fromCharCode.apply(null, [108, 97, 109, 112])`, 'lamp'], [`String.fromCodePoint(0x6c, 0x61)`, 'la'],
  [`require('zlib').gunzipSync(Buffer.from('H4sIAAAAAAACA8tJzC0AAGZS95kEAAAA', 'base64')).toString()`, 'lamp'], [`require('zlib').inflateSync(Buffer.from('789ccb49cc2d0000042101ab', 'hex')) + ''`, 'lamp'],
  [`String(require('util').promisify(require('zlib').inflateRaw)(Buffer.from('y0nMLQAA', 'base64')))`, 'lamp'], [`require('zlib').brotliDecompressSync(Buffer.from('iwGAbGFtcAM=', 'base64')).toString()`, 'lamp'],
  [`require('zlib').unzipSync(Buffer.from([31,139,8,0,0,0,0,0,0,3,203,73,204,45,0,0,102,82,247,153,4,0,0,0])).toString()`, 'lamp'],
  [`String.fromCharCode(107 + 1, 98 ^ 3)`, 'la'], [`[103 ^ 11, 106 ^ 11].map(c => String.fromCharCode(c)).join('')`, 'la'],
  [`atob('bGFtcA==')`, 'lamp'], [`Buffer.from('bGFtcA==', 'base64').toString()`, 'lamp'], [`Buffer.from('bGFtcA==', 'base64') + ''`, 'lamp'], [`Buffer.from('6c616d70', 'hex').toString('utf8')`, 'lamp'], [`new Buffer('6c616d70', 'hex').toString()`, 'lamp'],
  [`Buffer.from([108, 97, 109, 112]).toString()`, 'lamp'], [`atob(atob('YkdGdGNBPT0='))`, 'lamp'], [`decodeURIComponent('%6camp')`, 'lamp'], [`unescape('%6camp')`, 'lamp'], [`decodeURIComponent(escape(atob('w7Zs')))`, 'öl'], [`encodeURIComponent('a b')`, 'a%20b'], [`btoa('lamp')`, 'bGFtcA=='], [`Buffer.from('lamp').toString('hex')`, '6c616d70'],
  [`'\\x6c\\u0061mp'`, 'lamp'], [`JSON.parse('{"a":"lamp"}').a`, 'lamp'], [`JSON.parse('["lamp"]')[0]`, 'lamp'], [`JSON.stringify('lamp')`, '"lamp"'], [`JSON.parse(atob('eyJhIjoibGFtcCJ9')).a`, 'lamp'],
  [`(1234).toString(36)`, 'ya'], [`(255).toString(16)`, 'ff'], [`String(12)`, '12'], [`['lamp', 'oil'][0]`, 'lamp'], [`({ a: 'lamp' }).a`, 'lamp'], [`({ a: 'lamp' })['a']`, 'lamp'], [`({ ['a' + 'b']: 'lamp' }).ab`, 'lamp'],
  [`((a, b) => a + b)('la', 'mp')`, 'lamp'], [`(function (a) { return a + 'mp' })('la')`, 'lamp'], [`(a => b => a + b)('la')('mp')`, 'lamp'], [`typeof 1`, 'number'], [`(0, 'lamp')`, 'lamp'],
  [`/lamp/.source`, 'lamp'], [`String.raw\`lamp\``, 'lamp'], [`require('path').join('a', '..', 'lamp')`, 'lamp'], [`require('path').join('/a', 'b', 'lamp')`, '/a/b/lamp'], [`new URL('lamp', 'https://a.example.invalid/').toString()`, 'https://a.example.invalid/lamp'], [`new URL('lamp/1', 'https://a.example.invalid').toString()`, 'https://a.example.invalid/lamp/1'],
  [`new URL('/lamp', 'https://a.example.invalid/b/c').href`, 'https://a.example.invalid/lamp'], [`new URL('lamp', 'https://a.example.invalid/b/c').href`, 'https://a.example.invalid/b/lamp'], [`new URL('https://b.example.invalid/', 'https://a.example.invalid').href`, 'https://b.example.invalid/'],
  [`require('util').format('lamp')`, 'lamp'], [`Object.freeze({ a: 'lamp' }).a`, 'lamp'], [`Object.entries({ lamp: 1 })[0][0]`, 'lamp'], [`Object.keys({ lamp: 1 })[0]`, 'lamp'], [`Object.values({ a: 'lamp' })[0]`, 'lamp'],
  [`Object.assign({}, { a: 'lamp' }).a`, 'lamp'], [`({ ...{ a: 'lamp' } }).a`, 'lamp'], [`await Promise.resolve('lamp')`, 'lamp'], [`(+!![]) + 'lamp'`, '1lamp'], [`!1 + ''`, 'false'], [`void 0 + ''`, 'undefined'],
]

/** Statements before `probe(x)`, and the one text that x is. */
const bound: readonly (readonly [statements: string, text: string])[] = [
  [`const m = new Map([['a', 'lamp'], ['b', 'oil']]); const x = m.get('a')`, 'lamp'], [`const m = new Map(); m.set('b', 'oil'); m.set('a', 'lamp'); const x = m.get('a')`, 'lamp'],
  [`function* f() { yield 'lamp' } const x = f().next().value`, 'lamp'], [`const o = {}; Object.defineProperty(o, 'a', { value: 'lamp' }); const x = o.a`, 'lamp'],
  [`const mixed = base => class extends base { a() { return 'lamp' } }; class A extends mixed(Object) {} class B extends mixed { b() { return this.c } } const x = new A().a()`, 'lamp'],
  [`class A { #a() { return 'lamp' } b() { return this.#a() } } const x = new A().b()`, 'lamp'],
  [`const made = (f => f)(a => class { b() { return 'lamp' } }); const x = 'lamp'`, 'lamp'],
  [`const o = { tag: parts => parts }; const x = o.tag\`lamp\``, 'lamp'],
  [`const x = 'lamp'`, 'lamp'], [`let x; x = 'lamp'`, 'lamp'], [`let x = 'la'; x += 'mp'`, 'lamp'], [`const a = 'la', x = a + 'mp'`, 'lamp'], [`const { x } = { x: 'lamp' }`, 'lamp'], [`const { a: x } = { a: 'lamp' }`, 'lamp'],
  [`const { a: { b: x } } = { a: { b: 'lamp' } }`, 'lamp'], [`const [, x] = ['oil', 'lamp']`, 'lamp'], [`const [...y] = ['lamp'], x = y[0]`, 'lamp'], [`const o = {}; o.a = 'lamp'; const x = o.a`, 'lamp'], [`const o = { a: {} }; o.a.b = 'lamp'; const x = o.a.b`, 'lamp'],
  [`const f = () => 'lamp', x = f()`, 'lamp'], [`const x = f(); function f() { return 'lamp' }`, 'lamp'], [`class A { static a = 'lamp' } const x = A.a`, 'lamp'], [`class A { a = 'lamp' } const x = new A().a`, 'lamp'], [`class A { a() { return 'lamp' } } const x = new A().a()`, 'lamp'],
  [`const { x } = JSON.parse('{"x":"lamp"}')`, 'lamp'], [`var x = 'lamp'; var y = x`, 'lamp'], [`const d = s => Buffer.from(s, 'base64').toString(); const x = d('bGFtcA==')`, 'lamp'],
  [`const x = Buffer.concat([Buffer.from('la'), Buffer.from('mp')]).toString('base64')`, 'bGFtcA=='], [`const x = parseInt('lamp', 36).toString(36)`, 'lamp'],
  [`let x = ''; for (const c of [108, 97]) x += String.fromCharCode(c)`, 'la'],
  [`const words = ['oil', 'lamp']; const pick = i => words[i - 16]; const x = pick(17)`, 'lamp'], [`const x = (() => { const a = 'la'; return a + 'mp' })()`, 'lamp'],
]

/** Expressions of which a part is known. */
const partial: readonly (readonly [expression: string, skeletons: readonly string[]])[] = [
  ['`https://${host}/lamp`', ['https://{host}/lamp']], ['`https://${typeof f}/lamp`', ['https://{}/lamp']], [`'a' + unknown.b() + 'c'`, ['a{unknown.b()}c']], [`require('os').homedir() + '/.lamp'`, ['{os.homedir()}/.lamp']], ['`${process.env.HOME}/.lamp`', ['{process.env.HOME}/.lamp']],
  [`require('path').join(require('os').homedir(), '.lamp')`, ['{os.homedir()}/.lamp']], [`require('path').join(__dirname, '..', 'lamp')`, ['{__dirname}/../lamp']], [`x ? 'lamp' : 'oil'`, ['lamp', 'oil']], [`x || 'lamp'`, ['{x}', 'lamp']], [`(x ? 'a' : 'b') + 'c'`, ['ac', 'bc']],
]

/** Expressions of which nothing may be said: a wrong text is worse than none. */
const open: readonly string[] = [
  `Math.random() > 0.5 ? f() : g()`, `'lamp'.slice(n)`, `words[n]`, `'lamp'.replace(pattern, '')`, `[...list].join('')`, `names.sort().join('')`, `['a', f()].join('-')`, `(n => n)(m)`, `'a'.repeat(n)`,
  `JSON.parse(read())`, `atob(input)`, `'lamp'.replace(/(a+)+$/, 'x')`,
]

/** What a value says of how it was hidden. */
const disguised: readonly (readonly [expression: string, disguises: readonly string[]])[] = [
  [`'lamp'`, []], [`'la' + 'mp'`, ['joined']], [`['la', 'mp'].join('')`, ['joined']], [`atob('bGFtcA==')`, ['decoded']], [`atob(input())`, ['decoding']], [`String.fromCharCode(108)`, ['decoded']], [`Buffer.from('6c', 'hex').toString()`, ['decoded']],
  [`'xlamp'.slice(1)`, ['cut']], [`'oXil'.replace('X', '')`, ['replaced']], [`[...'pmal'].reverse().join('')`, ['joined', 'reversed']], [`' lamp'.trim()`, []],
]

/** Texts the engine does not work out yet. */
const missed: readonly (readonly [statements: string, text: string, why: string])[] = [
  [`let i = 0; i++; const x = ['oil', 'lamp'][i]`, 'lamp', 'A variable that changes is not followed step by step.'],
]

describe('an expression folds to the text it is', () => {
  test.each(folded)('%s', async (expression, expected) => expect(await text(`probe(${expression})`)).toBe(expected))
  test.each(bound)('%s', async (statements, expected) => expect(await text(`${statements}; probe(x)`)).toBe(expected))
})

test.each(partial)('%s keeps what is known of it', async (expression, expected) => {
  expect(await probed(`probe(${expression})`, value => value.skeletons)).toEqual(expected)
})

test.each(open)('%s is no text', async expression => {
  expect(await text(`probe(${expression})`)).toBeUndefined()
})

test.each(disguised)('%s says how it is hidden', async (expression, expected) => {
  expect([...await probed(`probe(${expression})`, value => value.disguises) ?? []].sort()).toEqual(expected)
})

test.each(missed.map(([statements, expected, why]) => [why, statements, expected] as const))('%s (%s)', async (_, statements, expected) => {
  expect(await text(`${statements}; probe(x)`)).not.toBe(expected)
})

test('a chain of thousands of pluses folds without falling', async () => {
  expect(await probed(`probe(${Array(4_000).fill(`'a'`).join('+')})`, value => value.text?.length)).toBe(4_000)
})

test('texts stop growing at a bound', async () => {
  const doubled = `const a0 = 'aaaaaaaaaaaaaaaa'; ${Array.from({ length: 40 }, (_, i) => `const a${i + 1} = a${i} + a${i}`).join('; ')}; probe(a40)`
  expect(await probed(doubled, value => value.text)).toBeUndefined()
})
