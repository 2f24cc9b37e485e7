import { describe, expect, test } from 'vitest'
import { readText } from '../../support/repository.ts'
import { differences, ownResolution } from '../../support/scopes.ts'

const tricky: readonly string[] = [
  `let a = 1; { let a = 2; a } a`,
  `var a = 1; { var a = 2; a } a`,
  `var a; function f() { a; var a; a } a`,
  `a; var a`,
  `f(); function f() { return f }`,
  `{ function f() {} f } f`,
  `if (1) { function f() {} } f`,
  `const f = function g() { return g }; g`,
  `const f = function g(g) { return g }`,
  `const f = function g() { var g; return g }`,
  `const A = class B { c() { return B } }; B`,
  `class A { b() { return A } } A`,
  `class A extends A {} `,
  `class A { static a = A; b = this; #c = A; static { A; let a = 1; a } [A.d]() {} }`,
  `function f(a, b = a, { c = b, [c]: d } = {}, ...e) { return [a, b, c, d, e] } a`,
  `function f(a) { var a; return a }`,
  `function f(a) { { let a = 1; a } return a }`,
  `const f = (a, b = () => a) => { var c = b; return c }`,
  `try { a } catch (a) { a; { a } let b = a; b } a`,
  `try {} catch ({ a, b: [c] }) { a; c } c`,
  `try {} catch { a }`,
  `for (let i = 0; i < 1; i++) { let i = 2; i } i`,
  `for (var i = 0; i < 1; i++) i; i`,
  `for (const a of a) a; a`,
  `for (const k in k) k`,
  `for (a of b) a; var a`,
  `switch (a) { case 1: let a; a; default: a } a`,
  `label: for (;;) { break label } label`,
  `const { a, b: { c }, ...d } = e; a; b; c; d`,
  `const [a, , b = a, ...c] = d; b; c`,
  `({ a, b: a, [a]: 1, a() { return a }, get a() { return a } }); let a`,
  `a.a.a; a?.a?.[a]; let a`,
  `import a, { b as c, default as d } from 'e'; import * as f from 'g'; a; b; c; d; e; f`,
  `export const a = 1; export function b() { return a } export default class c { d = b }; export { a as e }`,
  `export default function f() { return f } f`,
  `function f() { return arguments } arguments`,
  `with (a) { b; let c; c } b`,
  `eval('a'); let a; a`,
  `a = 1; a; b += a; let b`,
  `let a; (() => { a = 1; a })(); a`,
  `let a; a++; --a; delete a.b; typeof a; typeof c`,
  `async function* f() { for await (const a of f()) yield a; await a }`,
  '`${a}${(a => a)(b)}`; let a; let b',
  'a`${b}`; const a = 1, b = 2',
  `new a(b); function a(b) { if (!new.target) return new a(b) }`,
  `var undefined = 1; undefined; NaN`,
  `let \\u0061 = 1; a`,
  `let ａ = 1; ａ; let 灯 = ａ; 灯`,
  `function f() { 'use strict'; { function g() {} g } g }`,
  `var a = a; let b = () => b; const c = c`,
  `(function () { a; { var a } })(); a`,
  `function f() { a; if (0) { for (var a;;) ; } }`,
  `const f = ({ a = 1 }, [b = a]) => a + b; f(a, b)`,
  `while (let_) { let let_ = 1; let_ }`,
  `do { const a = 1; a } while (a)`,
]

const jsx: readonly string[] = [
  `import A from 'a'; const b = <A c={d} {...e}>{A}</A>`,
  `const a = { B: 1 }; const c = <a.B><d /></a.B>`,
]

const typescript: readonly string[] = [
  `function f(a: string, b?: typeof a): void { a; b }`,
  `const a = b as unknown as string, c = <number>a!, d = a satisfies string`,
  `abstract class A { abstract a(): void; declare b: string; c = this.b }`,
  `function f(this: Window, a = 1) { return a }`,
]

/** Declarations of TypeScript that run, and that @babel/traverse leaves to others: each name, and where its first declaration stands. */
const running: readonly (readonly [code: string, read: string, declaration: string])[] = [
  [`class A { constructor(private lamp: string) { lamp } }`, 'lamp }', 'lamp: '],
  [`enum Lamp { Oil = 1 } Lamp.Oil`, 'Lamp.Oil', 'Lamp {'],
  [`namespace Lamp { export const oil = 1 } Lamp.oil`, 'Lamp.oil', 'Lamp {'],
  [`import lamp = require('lamp'); lamp.oil`, 'lamp.oil', 'lamp ='],
  [`namespace A { const oil = 1; oil } oil`, 'oil }', 'oil ='],
]

test.each(running)('%s', (code, read, declaration) => {
  expect(ownResolution(code, ['typescript']).get(code.indexOf(read))).toBe(code.indexOf(declaration))
})

test('a name of a namespace is free outside', () => {
  const code = `namespace A { const oil = 1 } oil`
  expect(ownResolution(code, ['typescript']).get(code.lastIndexOf('oil'))).toBe('free')
})

describe('a name is read where the language says', () => {
  test.each(tricky)('%s', code => expect(differences(code)).toEqual([]))
  test.each(jsx)('%s', code => expect(differences(code, ['jsx'])).toEqual([]))
  test.each(typescript)('%s', code => expect(differences(code, ['typescript'])).toEqual([]))
})

// Files with everything a language has, that nobody wrote for this test.
const real = [
  'src/code/js/scope.ts', 'src/code/js/value.ts', 'src/code/js/members.ts', 'src/code/js/dispatch.ts',
  'node_modules/mdast-util-from-markdown/lib/index.js', 'node_modules/@babel/traverse/lib/index.js',
]

test.each(real)('%s is resolved alike', path => {
  const text = readText(path)
  expect(differences(text, path.endsWith('.ts') ? ['typescript'] : [])).toEqual([])
  expect(ownResolution(text, path.endsWith('.ts') ? ['typescript'] : []).size).toBeGreaterThan(10)
})
