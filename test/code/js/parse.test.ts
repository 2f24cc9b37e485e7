import { describe, expect, test } from 'vitest'
import { parseSource } from '../../../src/code/js/parse.ts'
import { readJavaScript, watchedCalls } from '../../support/javascript.ts'

const run = `require('child_process').exec('echo')`
const exec = 'child_process.exec'

/** Texts that one loader or another runs, each with a call that has to be seen. */
const accepted: readonly (readonly [path: string, text: string])[] = [
  ['a.js', `#!/usr/bin/env node\n${run}`],
  ['a.js', `\uFEFF${run}`],
  ['a.js', `'use strict'\n${run}`],
  ['a.js', `var package = 1, interface = 2, let = 3, static = 4, yield = 5, await = 6; ${run}`],
  ['a.js', `const public = 1; const private = 2; const implements = 3; ${run}`],
  ['a.js', `with ({ a: 1 }) { a } ${run}`],
  ['a.js', `var o = 010; ${run}`],
  ['a.js', `'\\07'; ${run}`],
  ['a.js', `delete a; ${run}`],
  ['a.js', `function f(a, a) {} ${run}`],
  ['a.js', `arguments = 1; eval = 2; ${run}`],
  ['a.js', `if (1) function f() {}\n${run}`],
  ['a.js', `<!-- a comment of old pages\n${run}\n--> the end`],
  ['a.js', `/* a */ --> b\n${run}`],
  ['a.js', `return ${run}`],
  ['a.js', `if (x) return\n${run}`],
  ['a.js', `await 1; ${run}`],
  ['a.js', `for await (const a of b) ${run}`],
  ['a.js', `new.target; ${run}`],
  ['a.js', `import a from 'a'; return ${run}`],
  ['a.js', `import a from 'a'; with (a) ${run}`],
  ['a.js', `if (x) { import('a'); export const a = 1 } ${run}`],
  ['a.js', `import a from './a.json' with { type: 'json' }; ${run}`],
  ['a.js', `import source a from './a.wasm'; import defer * as b from 'b'; import.source('./c.wasm'); ${run}`],
  ['a.js', `import a from './a.json' assert { type: 'json' }; ${run}`],
  ['a.js', `let a = 1; let a = 2; ${run}`],
  ['a.js', `break; continue; ${run}`],
  ['a.js', `label: label: ${run}`],
  ['a.js', `/(?<a>x)(?<a>y)/v; ${run}`],
  ['a.js', `class A { #a; static { ${run} } }`],
  ['a.js', `export { missing }; ${run}`],
  ['a.js', `a ||= b ?? c; a?.[0]?.(); 1_000n; ${run}`],
  ['a.js', `using a = b; ${run}`],
  ['a.js', `// a line that ends in a separator\u2028${run}`],
  ['a.js', `${run}//\0`],
  ['a.cjs', `return ${run}`],
  ['a.mjs', `await ${run}`],
  ['a.mjs', `const await_ = 1; ${run}`],
  ['a.jsx', `const a = <b c={${run}}>text &amp; {...d}</b>`],
  ['a.js', `const a = <><b.c {...d} /></>; ${run}`],
  ['a.js', `// @flow\ntype A = {| a: number |}; function f(a: ?A): %checks { return !!a } ${run}`],
  ['a.js', `import typeof A from 'a'; opaque type B = string; (a: any); ${run}`],
  ['a.js', `interface A { a: string } const a = b as string; ${run}`],
  ['a.js', `enum A { B } declare const a: string; ${run}`],
  ['a.ts', `const a: string = <string>${run}`],
  ['a.ts', `const f = <T,>(a: T): asserts a is NonNullable<T> => { ${run} }`],
  ['a.ts', `abstract class A<T> { private readonly a!: T; abstract b(): void; constructor(public c = ${run}) {} }`],
  ['a.ts', `namespace A.B { ${run} } declare module 'a' {} export = 1`],
  ['a.ts', `@a() class B { @c d = ${run}; accessor e = 1 }`],
  ['a.tsx', `const a = <b<string> c={${run}} />`],
  ['a.ts', `import type { A } from 'a'; export type { B } from 'b'; ${run}`],
  ['a.ts', `var package = 1; ${run}`],
]

describe('what a loader takes is read', () => {
  test.each(accepted)('%s: %s', async (path, text) => {
    const { gaps } = await readJavaScript({ [path]: text })
    expect(gaps?.map(({ reason }) => reason) ?? []).toEqual([])
    expect(await watchedCalls({ [path]: text })).toContain(exec)
  })
})

/** Texts that no loader takes: the gap is said, and the calls of the rest are seen. */
const broken: readonly (readonly [name: string, text: string])[] = [
  ['a torn end', `${run}\n\nfunction broken( {`],
  ['a torn beginning', `} ) ]\n${run}\n`],
  ['a torn middle', `const a = 1\nconst = = 2\n${run}\n`],
  ['a merge conflict', `<<<<<<< ours\nconst a = 1\n=======\nconst a = 2\n>>>>>>> theirs\n${run}\n`],
  ['a template of another engine', `const a = {{ value }}\n{% if b %}\n${run}\n`],
  ['a string that never ends', `${run}\nconst a = 'text\n`],
  ['a file cut in two', `${run}\nconst a = { b: [1, 2, { c: function () { return "`],
]

describe('what nobody takes is read in pieces', () => {
  test.each(broken)('%s', async (_, text) => {
    const { gaps } = await readJavaScript(text)
    expect(gaps).toHaveLength(1)
    expect(gaps?.[0]).toMatchObject({ stage: 'parse', subject: 'index.js' })
    expect(await watchedCalls(text)).toContain(exec)
  })

  test('places in a piece are places in the file', async () => {
    const text = `const = = 1\n\n  ;\n${run}\n`
    const parsed = parseSource(text, 'a.js', 'javascript')
    expect(parsed).toMatchObject({ line: 1 })
    expect(parsed).toHaveProperty('error', expect.stringMatching(/token/i))
  })
})

test('a module stays a module and a script a script', () => {
  const sourceType = (text: string, path = 'a.js') => {
    const parsed = parseSource(text, path, 'javascript')
    return 'ast' in parsed ? parsed.sourceType : parsed.error
  }
  expect(sourceType('import a from "a"')).toBe('module')
  expect(sourceType('var package = 1')).toBe('script')
  expect(sourceType('a', 'a.mjs')).toBe('module')
})

test('a tree without errors is preferred to one with errors', () => {
  const parsed = parseSource('var package = 1', 'a.mjs', 'javascript')
  expect(parsed).toMatchObject({ recovered: [], sourceType: 'script' })
})

const depth = 200_000
const nested: readonly (readonly [name: string, text: string])[] = [
  ['brackets', `${'['.repeat(depth)}${']'.repeat(depth)}`],
  ['brackets that never close', '['.repeat(depth)],
  ['parentheses', `${'('.repeat(depth)}1${')'.repeat(depth)}`],
  ['blocks', `${'{'.repeat(depth)}${'}'.repeat(depth)}`],
  ['calls', `a${'()'.repeat(depth)}`],
  ['members', `a${'.b'.repeat(depth)}`],
  ['pluses', `1${'+1'.repeat(depth)}`],
  ['negations', `${'!'.repeat(depth)}1`],
  ['arrows', `${'a=>'.repeat(depth)}1`],
  ['templates', `${'`${'.repeat(20_000)}1${'}`'.repeat(20_000)}`],
  ['conditions', `${'a?b:'.repeat(depth)}c`],
  ['elements', `${'<a>'.repeat(20_000)}`],
]

describe('depth is no way to bring it down', () => {
  test.each(nested)('%s', async (_, text) => {
    const { gaps } = await readJavaScript(text)
    // Either it is read to the end, or it is said that it was not.
    for (const gap of gaps ?? []) expect(gap.reason).toMatch(/nested too deeply|cannot be parsed/)
  })

  test('too deep a text is a gap, not a silence', async () => {
    const { gaps } = await readJavaScript('['.repeat(depth))
    expect(gaps).toHaveLength(1)
    expect(gaps?.[0]?.reason).toBe('cannot be parsed: nested too deeply for the parser')
  })
})
