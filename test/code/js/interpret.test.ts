import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { noteShift, type Meter, type Val } from '../../../src/code/js/run/values.ts'
import { probed, watchedCalls } from '../../support/javascript.ts'

const text = (code: string): Promise<string | undefined> => probed(code, value => value.text)

/** Statements that make `x`, and what it is in the end. */
const decoded: readonly (readonly [what: string, statements: string, x: string])[] = [
  ['exclusive or over numbers', `let x = ''; for (const c of [107, 102, 106, 119]) x += String.fromCharCode(c ^ 7)`, 'lamp'],
  ['a counted loop', `const codes = [107, 102, 106, 119]; let x = ''; for (let i = 0; i < codes.length; i++) { x += String.fromCharCode(codes[i] ^ 7) }`, 'lamp'],
  ['while, with the counter outside', `const codes = [109, 98, 110, 113]; let i = 0, x = ''; while (i < codes.length) { x += String.fromCharCode(codes[i] - 1); i++ }`, 'lamp'],
  ['do and while', `let i = 4, x = ''; do { i--; x += 'pmal'[i] } while (i > 0)`, 'lamp'],
  ['a key that repeats', `function d(s, k) { let o = ''; for (let i = 0; i < s.length; i++) o += String.fromCharCode(s.charCodeAt(i) ^ k.charCodeAt(i % k.length)); return o }; const x = d('\\r\\x03\\f\\x12', 'ab')`, 'lamp'],
  ['Caesar', `const turn = (s, n) => { let o = ''; for (const c of s) { const k = c.charCodeAt(0); o += k >= 97 && k <= 122 ? String.fromCharCode((k - 97 + n) % 26 + 97) : c } return o }; const x = turn('ynzc', 13)`, 'lamp'],
  ['an alphabet of its own', `const from = 'zyxwvutsrqponmlkjihgfedcba', to = 'abcdefghijklmnopqrstuvwxyz'; function d(s) { return s.split('').map(c => { const i = from.indexOf(c); return i < 0 ? c : to[i] }).join('') } const x = d('oznk')`, 'lamp'],
  ['base64 with its own table', `function d(s) { const t = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/'; let o = '', b = 0, n = 0; for (const c of s) { const i = t.indexOf(c); if (i < 0) continue; b = b << 6 | i; n += 6; if (n >= 8) { n -= 8; o += String.fromCharCode(b >> n & 255) } } return o } const x = d('BgfTCa')`, 'lamp'],
  ['letters put into a list', `const out = []; for (const c of '112,109,97,108'.split(',')) out.push(String.fromCharCode(Number(c))); const x = out.reverse().join('')`, 'lamp'],
  ['filler words removed', `function clean(s) { while (s.indexOf('zz') >= 0) { s = s.replace('zz', '') } return s } const x = clean('lzzazzmzzp')`, 'lamp'],
  ['a list turned by a function on the spot', `const list = ['am', 'p', 'l']; (function (a, n) { while (n--) a.push(a.shift()) })(list, 2); function at(i) { return list[i - 5] } const x = at(5) + at(6) + at(7)`, 'lamp'],
  ['a list function that replaces itself', `function all() { const a = ['am', 'p', 'l']; all = function () { return a }; return all() } function at(i, k) { const a = all(); return at = function (i, k) { i = i - 5; let v = a[i]; return v }, at(i, k) } (function (f, n) { const a = f(); while (true) { try { if (parseInt(at(5).length) === n) break; a.push(a.shift()) } catch (e) { a.push(a.shift()) } } })(all, 1); const x = at(6) + at(7) + at(5)`, 'lamp'],
  ['a flattened decoder', `function d(s) { const order = '2|0|1'.split('|'); let i = 0, o; while (true) { switch (order[i++]) { case '0': o = s.split('').reverse(); continue; case '1': return o.join(''); case '2': s = s.slice(1); continue } break } } const x = d('?pmal')`, 'lamp'],
  ['bytes of a Buffer', `const b = Buffer.from('68656977', 'hex'); let x = ''; for (let i = 0; i < b.length; i++) x += String.fromCharCode(b[i] ^ (i === 3 ? 7 : 4))`, 'lamp'],
  ['a typed array', `const b = new Uint8Array([107, 102, 106, 119]); for (let i = 0; i < b.length; i++) b[i] ^= 7; const x = new TextDecoder().decode(b)`, 'lamp'],
  ['variation selectors', `function d(s) { const o = []; for (const c of s) { const p = c.codePointAt(0); if (p >= 0xe0100 && p <= 0xe01ef) o.push(p - 0xe0100 + 16) } return Buffer.from(o).toString('utf8') } const x = d('\\u{e015c}\\u{e0151}\\u{e015d}\\u{e0160}')`, 'lamp'],
  ['a table in a Map', `const m = new Map([['1', 'la'], ['2', 'mp']]); function d(s) { let o = ''; for (const c of s) o += m.get(c); return o } const x = d('12')`, 'lamp'],
  ['destructuring and spread', `function d([first, ...rest], { sep }) { const all = [...rest, first]; let o = ''; for (const [i, c] of all.entries()) o += i ? sep + c : c; return o } const x = d(['p', 'l', 'a', 'm'], { sep: '' })`, 'lamp'],
  ['a class', `function D(k) { this.k = k } D.prototype.run = function (s) { let o = ''; for (const c of s) o += String.fromCharCode(c.charCodeAt(0) - this.k); return o }; function go(s) { const d = new D(1); for (;;) return d.run(s) } const x = go('mbnq')`, 'lamp'],
  ['an exception on the way', `function d(s) { for (;;) { try { return decodeURIComponent(s) } catch (e) { s = s.slice(1) } } } const x = d('%%6c%61mp')`, 'lamp'],
  ['a method that reads its object', `const tool = { k: 7, run(list) { let o = ''; for (const c of list) o += String.fromCharCode(c ^ this.k); return o } }; const x = tool.run([107, 102, 106, 119])`, 'lamp'],
  ['a callback for each', `const table = { a: 'la', b: 'mp' }; let x = ''; ['b', 'a'].reverse().forEach(k => { x += table[k] })`, 'lamp'],
  ['pairs of digits', `function d(s) { let o = ''; for (const p of s.match(/../g)) o += String.fromCharCode(parseInt(p, 16)); return o } const x = d('6c616d70')`, 'lamp'],
]

describe('tells what decoders give', () => {
  test.each(decoded)('%s', async (_what, statements, x) => {
    expect(await text(`${statements}\nprobe(x)`)).toBe(x)
  })

  test('and that it was decoded', async () => {
    expect(await probed(`let x = ''; for (const c of [107, 102, 106, 119]) x += String.fromCharCode(c ^ 7); probe(x)`, value => value.disguises)).toContain('decoded')
  })

  test('but not that a text was hidden which stands there', async () => {
    const code = `function pick(list) { for (const one of list) if (one.length > 2) return one } probe(pick(['no', 'lamp']))`
    expect(await probed(code, value => [value.text, value.disguises.length])).toEqual(['lamp', 0])
  })
})

/** Code that must end soon, without an answer and without harm. */
const hostile: readonly (readonly [what: string, statements: string])[] = [
  ['a loop without end', `function d(o) { for (const c of [107, 102, 106, 119]) o += String.fromCharCode(c ^ 7); let i = 0; for (;;) i++; return o } const x = d('')`],
  ['a loop without end at the top', `let x = ''; while (true) { x += 'a'.slice(1) }`],
  ['text that doubles', `function d(s) { for (let i = 0; i < 99; i++) s += s; let o = ''; for (const c of [107, 102, 106, 119]) o += String.fromCharCode(c ^ 7 ^ (s.length & 0)); return o } const x = d('l' + 'amp')`],
  ['a repeat of repeats', `function d(s) { for (let i = 0; i < 9; i++) s = s.repeat(1000); let o = ''; for (const c of [107, 102, 106, 119]) o += String.fromCharCode(c ^ 7 ^ (s.length & 0)); return o } const x = d('l' + 'amp')`],
  ['a call without end', `function d(s) { for (const c of s) return d(s + c); } const x = d('lamp')`],
  ['a list too long', `function d(n) { const a = []; a[n] = 1; let o = ''; for (const c of [107, 102, 106, 119]) o += String.fromCharCode(c ^ 7 ^ (a.length & 0)); return o } const x = d(4e8)`],
  ['a length too long', `function d(n) { const a = new Array(n); let o = ''; for (const c of [107, 102, 106, 119]) o += String.fromCharCode(c ^ 7 ^ (a.length & 0)); return o } const x = d(4e8)`],
  ['the way to a constructor', `function d(s) { for (const c of s) { const f = c['const' + 'ructor']['const' + 'ructor']; return f('return "lamp"')() } } const x = d('a')`],
  ['the way to a prototype', `function d(s) { const o = {}; for (const c of s) o['__pro' + 'to__'].lamp = c; return ({}).lamp } const x = d('a')`],
  ['code in a string', `function d(s) { for (const c of s) return eval('"la" + "mp"') } const x = d('a')`],
  ['a function from a string', `function d(s) { for (const c of s) return Function('return "lamp"')() } const x = d('a')`],
  ['a pattern that backtracks', `function d(s) { for (const c of [1]) return /^(a+)+$/.test(s) ? 'lamp' : 'oil' } const x = d('${'a'.repeat(40)}!')`],
  ['a list that holds itself', `function d(a) { for (const c of [1]) a.push(a); return String(a) } const x = d([1])`],
  ['what nobody knows', `function d(s) { let o = ''; for (const c of s) o += process.env[c]; return o } const x = d('a')`],
  ['chance', `function d(s) { for (const c of s) return c + Math.random() } const x = d('a')`],
]

describe('gives up on', () => {
  test.each(hostile)('%s', async (_what, statements) => {
    expect(await text(`${statements}\nprobe(x)`)).not.toBe('lamp')
    expect(({} as { lamp?: unknown }).lamp).toBeUndefined()
  })
})

describe('reads what obfuscators write', () => {
  const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/obfuscated/${name}.js`, import.meta.url), 'utf8')

  test.each(['exec-low', 'exec-rc4', 'exec-high'])('%s', async name => {
    expect(await watchedCalls(fixture(name))).toContain('child_process.exec')
  })

  test('exfil-medium', async () => {
    expect(await watchedCalls(fixture('exfil-medium'))).toContain('fetch')
    expect(await probed(`${fixture('exfil-medium').replaceAll('fetch(', 'probe(')}`, value => value.text)).toBe('https://lamp.example.invalid/in')
  })
})

it('gives up on a list that was turned twice around, and on nothing that is emptied once', () => {
  const meter: Meter = { left: 1e6, depth: 0, source: '', regexp: () => /x/, turning: { shifts: new Map(), isVain: false } }
  const queue: Val[] = [1, 2, 3]
  while (queue.length > 0) { noteShift(meter, queue); queue.shift() }
  expect(meter.turning!.isVain).toBe(false)
  const table: Val[] = [1, 2, 3]
  expect(() => { for (let i = 0; i < 20; i++) { noteShift(meter, table); table.push(table.shift()!) } }).toThrow()
  expect(meter.turning!.isVain).toBe(true)
})
