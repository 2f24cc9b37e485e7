import { callValue } from './functions.ts'
import { integer, joinItems, string, truthy } from './coerce.ts'
import { abort, fail, isCallable, isThing, list, maxItems, noteShift, spend, methods, type Meter, type NativeCall, type Val } from './values.ts'

export const itemsOf = (v: Val): Val[] => isThing(v) && v.t === 'list' ? v.items : abort()

type Each = (meter: Meter, items: Val[], call: (index: number) => Val) => Val

/** A method that calls back for each element. */
const over = (each: Each): NativeCall => (meter, self, [fn, receiver]) => {
  const items = itemsOf(self)
  if (!isCallable(fn)) return fail('TypeError', 'not a function')
  return each(meter, items, index => { spend(meter, 1); return callValue(meter, fn, receiver, [items[index], index, self]) })
}

const reduce = (meter: Meter, self: Val, args: readonly Val[], fromRight: boolean): Val => {
  const items = itemsOf(self)
  const indexes = [...items.keys()]
  if (fromRight) indexes.reverse()
  if (args.length < 2 && items.length === 0) return fail('TypeError', 'reduce of nothing')
  let sum = args.length > 1 ? args[1] : items[indexes.shift()!]
  for (const index of indexes) sum = callValue(meter, args[0], undefined, [sum, items[index], index, self])
  return sum
}

/** Merge sort: as stable as the language's own, and each comparison is paid for. */
export function sorted(meter: Meter, items: readonly Val[], fn: Val): Val[] {
  const keys = fn === undefined ? new Map(items.map(item => [item, string(meter, item)])) : undefined
  const isAfter = (a: Val, b: Val): boolean => {
    spend(meter, 1)
    if (a === undefined || b === undefined) return a === undefined && b !== undefined
    return keys ? keys.get(a)! > keys.get(b)! : Number(callValue(meter, fn, undefined, [a, b])) > 0
  }
  const sort = (part: readonly Val[]): Val[] => {
    if (part.length < 2) return [...part]
    const middle = part.length >> 1
    const [left, right] = [sort(part.slice(0, middle)), sort(part.slice(middle))]
    const out: Val[] = []
    let [i, j] = [0, 0]
    while (i < left.length && j < right.length) out.push(isAfter(left[i], right[j]) ? right[j++] : left[i++])
    return [...out, ...left.slice(i), ...right.slice(j)]
  }
  return sort(items)
}

const flat = (meter: Meter, items: readonly Val[], depth: number): Val[] => {
  const out: Val[] = []
  for (const item of items) {
    spend(meter, 1)
    if (depth > 0 && isThing(item) && item.t === 'list') for (const inner of flat(meter, item.items, depth - 1)) out.push(inner)
    else out.push(item)
    if (out.length > maxItems) abort()
  }
  return out
}

/** Moving all elements costs what it moves. */
const moving = (meter: Meter, self: Val): Val[] => {
  const items = itemsOf(self)
  spend(meter, items.length >> 4)
  return items
}

const asText: NativeCall = (meter, self) => joinItems(meter, itemsOf(self), ',')

export const listMethods = methods('Array', {
  push: (meter, self, args) => {
    const items = itemsOf(self)
    if (items.length + args.length > maxItems) abort()
    spend(meter, args.length)
    return items.push(...args)
  },
  pop: (_meter, self) => itemsOf(self).pop(),
  shift: (meter, self) => {
    const items = moving(meter, self)
    noteShift(meter, items)
    return items.shift()
  },
  unshift: (meter, self, args) => moving(meter, self).length + args.length > maxItems ? abort() : itemsOf(self).unshift(...args),
  reverse: (meter, self) => { moving(meter, self).reverse(); return self },
  toReversed: (meter, self) => list(meter, [...itemsOf(self)].reverse()),
  slice: (meter, self, [from, to]) => list(meter, itemsOf(self).slice(integer(meter, from), to === undefined ? undefined : integer(meter, to))),
  splice: (meter, self, args) => {
    const items = moving(meter, self)
    const start = integer(meter, args[0])
    return list(meter, items.splice(start, args.length < 2 ? items.length : integer(meter, args[1]), ...args.slice(2)))
  },
  concat: (meter, self, args) => list(meter, [...itemsOf(self), ...args.flatMap(arg => isThing(arg) && arg.t === 'list' ? arg.items : [arg])]),
  join: (meter, self, [separator]) => joinItems(meter, itemsOf(self), separator === undefined ? ',' : string(meter, separator)),
  toString: asText,
  indexOf: (meter, self, [v, from]) => { spend(meter, itemsOf(self).length >> 3); return itemsOf(self).indexOf(v, integer(meter, from)) },
  lastIndexOf: (meter, self, [v]) => { spend(meter, itemsOf(self).length >> 3); return itemsOf(self).lastIndexOf(v) },
  includes: (meter, self, [v]) => { spend(meter, itemsOf(self).length >> 3); return itemsOf(self).includes(v) },
  at: (meter, self, [index]) => itemsOf(self).at(integer(meter, index)),
  fill: (meter, self, [v, from, to]) => {
    moving(meter, self).fill(v, integer(meter, from), to === undefined ? undefined : integer(meter, to))
    return self
  },
  flat: (meter, self, [depth]) => list(meter, flat(meter, itemsOf(self), Math.min(integer(meter, depth, 1), 20))),
  sort: (meter, self, [fn]) => { const items = itemsOf(self); items.splice(0, items.length, ...sorted(meter, items, fn)); return self },
  toSorted: (meter, self, [fn]) => list(meter, sorted(meter, itemsOf(self), fn)),
  map: over((meter, items, call) => list(meter, items.map((_, i) => call(i)))),
  flatMap: over((meter, items, call) => list(meter, flat(meter, items.map((_, i) => call(i)), 1))),
  filter: over((meter, items, call) => list(meter, items.filter((_, i) => truthy(call(i))))),
  forEach: over((_meter, items, call) => { for (let i = 0; i < items.length; i++) call(i); return undefined }),
  some: over((_meter, items, call) => items.some((_, i) => truthy(call(i)))),
  every: over((_meter, items, call) => items.every((_, i) => truthy(call(i)))),
  find: over((_meter, items, call) => items.find((_, i) => truthy(call(i)))),
  findIndex: over((_meter, items, call) => items.findIndex((_, i) => truthy(call(i)))),
  reduce: (meter, self, args) => reduce(meter, self, args, false),
  reduceRight: (meter, self, args) => reduce(meter, self, args, true),
  keys: (meter, self) => list(meter, itemsOf(self).map((_, i) => i)),
  values: (meter, self) => list(meter, [...itemsOf(self)]),
  entries: (meter, self) => list(meter, itemsOf(self).map((item, i): Val => ({ t: 'list', items: [i, item] }))),
})
