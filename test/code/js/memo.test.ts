import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/code/js/engine.ts'
import { mapMemo, noCircles, remember } from '../../../src/code/js/memo.ts'
import { constant, join, unknown, type Value } from '../../../src/code/js/value.ts'
import type { Node } from '../../../src/kit/index.ts'

/** Values that are made of others: `graph.a` are the names that `a` is the join of, a string in quotes is a constant. */
function world(graph: Readonly<Record<string, readonly string[]>>) {
  const g = { steps: 0, fuse: Infinity, depth: 0, circles: noCircles() } as Engine
  const memo = mapMemo()
  const nodes = new Map(Object.keys(graph).map(name => [name, { type: 'Identifier', name } as unknown as Node]))
  const asked: string[] = []
  const ask = (name: string): Value => name.startsWith('"')
    ? constant(name)
    : remember(g, memo, nodes.get(name)!, () => { asked.push(name); return join(graph[name]!.map(ask)) })
  const told = (name: string): readonly unknown[] => ask(name).alts.map(alt => alt.t === 'const' && alt.v)
  return { g, ask, asked, told }
}

describe('values that depend on each other in a circle', () => {
  it('are unknown when nothing comes in from outside, and worked out once', () => {
    const { ask, asked } = world({ a: ['b', 'c'], b: ['c', 'a'], c: ['a', 'b'] })
    for (const name of ['a', 'b', 'c', 'a']) expect(ask(name)).toEqual(unknown)
    expect(asked).toEqual(['a', 'b', 'c'])
  })

  it('have the value that comes in anywhere, whichever is asked for first', () => {
    const graph = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['a', '"x"'] }
    for (const first of ['a', 'b', 'c', 'd']) {
      const { ask, told } = world(graph)
      ask(first)
      for (const name of ['a', 'b', 'c', 'd']) expect(told(name), `${name} after ${first}`).toEqual(['"x"'])
    }
  })

  it('are asked again once what they met unfinished is known', () => {
    const { ask, told, asked } = world({ a: ['b', '"x"'], b: ['a'] })
    ask('a')
    expect(told('b')).toEqual(['"x"'])
    expect(asked).toEqual(['a', 'b', 'b'])
  })

  it('are not asked again and again while the circle is open', () => {
    const names = Array.from({ length: 40 }, (_, i) => `n${i}`)
    const { g, ask } = world(Object.fromEntries(names.map(name => [name, names])))
    ask('n0')
    expect(g.steps).toBe(40)
  })

  it('are not kept when the question was given up', () => {
    const { g, ask, told } = world({ a: ['b'], b: ['c'], c: ['"x"'] })
    g.fuse = 1
    expect(ask('a')).toEqual(unknown)
    g.fuse = Infinity
    expect(told('a')).toEqual(['"x"'])
  })
})
