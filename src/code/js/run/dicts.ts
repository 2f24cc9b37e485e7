import { string } from './coerce.ts'
import { abort, isThing, methods, type NativeCall, type Val } from './values.ts'

export function has(v: Val, key: string): boolean {
  if (!isThing(v)) return false
  switch (v.t) {
    case 'dict': return v.props.has(key)
    case 'list': return (/^\d+$/.test(key) && Number(key) < v.items.length) || v.extra?.has(key) === true
    case 'closure': return v.extra.has(key)
    default: return abort()
  }
}

const hasOwn: NativeCall = (meter, self, [key]) => has(self, string(meter, key))
const asText: NativeCall = (meter, self) => string(meter, self)
const itself: NativeCall = (_meter, self) => self

export const dictMethods = methods('Object', {
  hasOwnProperty: hasOwn,
  toString: asText,
  valueOf: itself,
})

