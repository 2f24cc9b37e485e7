import { integer, number } from './coerce.ts'
import { fail, methods, type NativeCall } from './values.ts'

const digitsOf: NativeCall = (meter, self, [radix]) => {
  if (typeof self === 'boolean') return String(self)
  const base = integer(meter, radix, 10)
  if (base < 2 || base > 36) return fail('RangeError', 'radix')
  return typeof self === 'bigint' ? self.toString(base) : number(meter, self).toString(base)
}
const itself: NativeCall = (_meter, self) => self

export const numberMethods = methods('Number', {
  toString: digitsOf,
  toFixed: (meter, self, [digits]) => {
    const n = integer(meter, digits)
    return n < 0 || n > 100 ? fail('RangeError', 'digits') : number(meter, self).toFixed(n)
  },
  valueOf: itself,
})

export const bigMethods = methods('BigInt', {
  toString: digitsOf,
  valueOf: itself,
})
