import { describe, expect, it } from 'vitest'
import { probed } from '../../support/javascript.ts'

/** What each of two calls gives; asked in both orders, as the answer of the first is kept. */
const answers = async (setting: string, first: string, second: string): Promise<readonly (readonly string[])[]> => {
  const ask = (before: string, asked: string) => probed(`${setting}\nf0(${before})\nprobe(${asked})`, value => value.skeletons)
  return [await ask(second, first) ?? [], await ask(first, second) ?? []]
}

describe('what a call gives is kept for calls alike', () => {
  const alike: readonly (readonly [name: string, setting: string, first: string, second: string, given: readonly [readonly string[], readonly string[]]])[] = [
    ['other arguments', 'const f = (a, b) => `${a}/${b}`', `f('x', 'y')`, `f('x', 'z')`, [['x/y'], ['x/z']]],
    ['nothing known of the arguments', 'const f = a => `${a}/lamp`', 'f(one())', `f('x')`, [['{one()}/lamp'], ['x/lamp']]],
    ['another owner', 'function f() { return this.name }\nconst a = { name: "x", f }, b = { name: "y", f }', 'a.f()', 'b.f()', [['x'], ['y']]],
    ['another owner of an arrow function', 'function f() { return (() => this.name)() }\nconst a = { name: "x", f }, b = { name: "y", f }', 'a.f()', 'b.f()', [['x'], ['y']]],
    ['made by another call', 'const make = a => () => a', `make('x')()`, `make('y')()`, [['x'], ['y']]],
    ['more arguments', 'const f = (...all) => all.join("-")', `f('x')`, `f('x', 'y')`, [['x'], ['x-y']]],
    ['a list made anew', 'const f = list => list[0]', `f(['x'])`, `f(['y'])`, [['x'], ['y']]],
    ['another function', 'const f = make => make()', `f(() => 'x')`, `f(() => 'y')`, [['x'], ['y']]],
  ]
  for (const [name, setting, first, second, given] of alike) {
    it(`and no others: ${name}`, async () => expect(await answers(setting, first, second)).toEqual(given))
  }

  it('however often and deep a function of many branches is called', async () => {
    const names = Array.from({ length: 30 }, (_, i) => i)
    const text = `${names.map(i => `const f${i} = a => a ? f${i + 1}(a + 1) : f${i + 1}(a + 2)`).join('\n')}\nconst f30 = () => 'lamp'\nprobe(f26(1))`
    expect(await probed(text, value => value.text)).toBe('lamp')
  })

  it('as far as the deepest of them could see', async () => {
    const text = `const inner = a => 'la' + a\nconst wrap = [a => inner(a), a => wrap[0](a), a => wrap[1](a), a => wrap[2](a)]\nwrap[3](b())\nprobe(inner('mp'))`
    expect(await probed(text, value => value.text)).toBe('lamp')
  })
})
