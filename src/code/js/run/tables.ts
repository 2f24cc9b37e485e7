import { callValue } from './functions.ts'
import { abort, isThing, list, maxItems, spend, methods, type Native, type NativeCall, type Table, type Val } from './values.ts'

const tableOf = (v: Val): Table => isThing(v) && (v.t === 'map' || v.t === 'set') ? v : abort()
const pairs: NativeCall = (meter, self) => list(meter, [...tableOf(self).entries].map((pair): Val => ({ t: 'list', items: [...pair] })))
const keys: NativeCall = (meter, self) => list(meter, [...tableOf(self).entries.keys()])

const put = (self: Val, key: Val, v: Val): Val => {
  const { entries } = tableOf(self)
  if (entries.size >= maxItems) abort()
  entries.set(key, v)
  return self
}

const shared: Readonly<Record<string, NativeCall>> = {
  has: (_meter, self, [key]) => tableOf(self).entries.has(key),
  delete: (_meter, self, [key]) => tableOf(self).entries.delete(key),
  clear: (_meter, self) => { tableOf(self).entries.clear(); return undefined },
  forEach: (meter, self, [fn]) => {
    for (const [key, v] of [...tableOf(self).entries]) { spend(meter, 1); callValue(meter, fn, undefined, [v, key, self]) }
    return undefined
  },
  values: (meter, self) => list(meter, [...tableOf(self).entries.values()]),
}

const ofMap = methods('Map', { ...shared, get: (_meter, self, [key]) => tableOf(self).entries.get(key), set: (_meter, self, [key, v]) => put(self, key, v), keys, entries: pairs })
const ofSet = methods('Set', { ...shared, add: (_meter, self, [key]) => put(self, key, key), keys })

export const tableMethods = (t: 'map' | 'set'): ReadonlyMap<string, Native> => t === 'map' ? ofMap : ofSet
