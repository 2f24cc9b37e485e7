import { abort, fail, isThing, spend, type Meter, type Val } from './values.ts'

/** What `for … of`, spread and destructuring see. */
export function* eachOf(meter: Meter, v: Val): Generator<Val> {
  if (typeof v === 'string') {
    for (const sign of v) { spend(meter, 1); yield sign }
    return
  }
  if (!isThing(v)) return fail('TypeError', 'not iterable')
  switch (v.t) {
    case 'list': for (let i = 0; i < v.items.length; i++) { spend(meter, 1); yield v.items[i] } return
    case 'bytes': for (const item of v.data) { spend(meter, 1); yield item } return
    case 'map': for (const [key, item] of v.entries) { spend(meter, 1); yield { t: 'list', items: [key, item] } } return
    case 'set': for (const key of v.entries.keys()) { spend(meter, 1); yield key } return
    default: abort()
  }
}

/** Own names, as `for … in` and Object.keys give them. */
export function keysOf(v: Val): readonly string[] {
  if (typeof v === 'string') return Array.from(v, (_, i) => String(i))
  if (!isThing(v)) return []
  switch (v.t) {
    case 'list': return [...v.items.keys()].map(String).concat([...v.extra?.keys() ?? []])
    case 'bytes': return Array.from(v.data, (_, i) => String(i))
    case 'dict': return v.proto ? abort() : ordered([...v.props.keys()])
    default: return abort()
  }
}

/** Whole numbers come first, in their order. */
function ordered(keys: readonly string[]): readonly string[] {
  if (!keys.some(key => isIndex(key))) return keys
  return [...keys.filter(isIndex).sort((a, b) => Number(a) - Number(b)), ...keys.filter(key => !isIndex(key))]
}

const isIndex = (key: string): boolean => /^(0|[1-9]\d{0,9})$/.test(key)
