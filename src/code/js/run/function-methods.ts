import { string } from './coerce.ts'
import { callValue } from './functions.ts'
import { eachOf } from './iterate.ts'
import { abort, methods, native, type NativeCall } from './values.ts'

const asText: NativeCall = (meter, self) => string(meter, self)

export const functionMethods = methods('Function', {
  call: (meter, self, [receiver, ...args]) => callValue(meter, self, receiver, args),
  apply: (meter, self, [receiver, args]) => callValue(meter, self, receiver, args === undefined || args === null ? [] : [...eachOf(meter, args)]),
  bind: (_meter, fn, [receiver, ...first]) => native('bound', (meter, _self, rest) => callValue(meter, fn, receiver, [...first, ...rest])),
  toString: asText,
  hasOwnProperty: abort,
})
