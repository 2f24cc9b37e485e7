import { string } from './coerce.ts'
import { abort, isThing, methods, type NativeCall, type Val } from './values.ts'

export const has = (v: Val, key: string): boolean => isThing(v) && (v.t === 'dict' ? v.props.has(key) : v.t === 'list' ? key in v.items || v.extra?.has(key) === true : v.t === 'closure' ? v.extra.has(key) : abort())

const hasOwn: NativeCall = (meter, self, [key]) => has(self, string(meter, key))
const asText: NativeCall = (meter, self) => string(meter, self)
const itself: NativeCall = (_meter, self) => self

export const dictMethods = methods('Object', {
  hasOwnProperty: hasOwn,
  toString: asText,
  valueOf: itself,
})

