import type { Loose } from '../tree.ts'
import { number, string } from './coerce.ts'
import { bytesMethods } from './bytes.ts'
import { functionMethods } from './function-methods.ts'
import { listMethods } from './lists.ts'
import { tableMethods } from './tables.ts'
import { bigMethods, numberMethods } from './numbers.ts'
import { patternMethods, textMethods } from './text.ts'
import { dictMethods } from './dicts.ts'
import { abort, dict, fail, maxItems, spend, type Closure, type Dict, type List, type Meter, type Pattern, type Val } from './values.ts'

/** Roads from a value to the language itself; nobody who decodes a text needs one. */
export const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__', 'caller', 'callee'])

const isIndex = (key: string): boolean => key.charCodeAt(0) <= 57 && /^(0|[1-9]\d{0,8})$/.test(key)

/** What the language has and we have not is unknown; what it has not is undefined. */
const absent = (prototype: object, key: string): undefined => key in prototype ? abort() : undefined

export function getMember(meter: Meter, object: Val, name: Val): Val {
  if (typeof name === 'number' && name >= 0 && Number.isInteger(name)) return atIndex(object, name)
  const key = string(meter, name)
  if (isIndex(key)) return atIndex(object, Number(key))
  if (forbidden.has(key)) return abort()
  if (object === null || object === undefined) return fail('TypeError', `reading ${key}`)
  switch (typeof object) {
    case 'string': return key === 'length' ? object.length : textMethods.get(key) ?? absent(String.prototype, key)
    case 'number': return numberMethods.get(key) ?? absent(Number.prototype, key)
    case 'bigint': return bigMethods.get(key)
    case 'boolean': return key === 'toString' ? numberMethods.get(key) : undefined
    default:
  }
  switch (object.t) {
    case 'list': return key === 'length' ? object.items.length : object.extra?.get(key) ?? listMethods.get(key) ?? absent(Array.prototype, key)
    case 'bytes':
      if (key === 'length') return object.data.length
      return key === 'byteLength' ? object.data.byteLength : bytesMethods(object.form).get(key) ?? absent(Buffer.prototype, key)
    case 'dict': return dictMember(object, key)
    case 'closure': return closureMember(object, key)
    case 'native': return object.members?.get(key) ?? functionMethods.get(key) ?? (key === 'name' ? object.name : abort())
    case 'map': case 'set': return key === 'size' ? object.entries.size : tableMethods(object.t).get(key)
    case 'pattern': return patternMember(object, key)
    case 'unknown': return abort()
  }
}

function atIndex(object: Val, index: number): Val {
  if (typeof object === 'string') return object[index]
  if (object === null || object === undefined) return fail('TypeError', `reading ${index}`)
  if (typeof object !== 'object') return undefined
  switch (object.t) {
    case 'list': return object.items[index]
    case 'bytes': return object.data[index]
    case 'dict': return dictMember(object, String(index))
    case 'closure': return object.extra.get(String(index))
    case 'unknown': return abort()
    default: return undefined
  }
}

function dictMember(object: Dict, key: string): Val {
  for (let at: Dict | undefined = object, depth = 0; at && depth < 20; at = at.proto, depth++) {
    const v = at.props.get(key)
    if (v !== undefined || at.props.has(key)) return v
  }
  return dictMethods.get(key) ?? absent(Object.prototype, key)
}

function closureMember(fn: Closure, key: string): Val {
  const own = fn.extra.get(key)
  if (own !== undefined || fn.extra.has(key)) return own
  if (key === 'prototype') { const made = dict(); fn.extra.set(key, made); return made }
  if (key === 'length') return ((fn.node as Loose).params as Loose[]).length
  if (key === 'name') return abort()
  return functionMethods.get(key) ?? absent(Function.prototype, key)
}

function patternMember(pattern: Pattern, key: string): Val {
  switch (key) {
    case 'source': return pattern.source
    case 'flags': return pattern.flags
    case 'lastIndex': return pattern.lastIndex
    case 'global': return pattern.flags.includes('g')
    default: return patternMethods.get(key)
  }
}

export function setMember(meter: Meter, object: Val, name: Val, v: Val): void {
  spend(meter, 1)
  if (typeof object !== 'object' || object === null) return object === null || object === undefined ? fail('TypeError', 'setting') : undefined
  const key = typeof name === 'number' ? String(name) : string(meter, name)
  if (forbidden.has(key)) abort()
  switch (object.t) {
    case 'list': return setItem(meter, object, key, v)
    case 'bytes': if (isIndex(key) && Number(key) < object.data.length) object.data[Number(key)] = number(meter, v); return
    case 'dict': object.props.set(key, v); return
    case 'closure': object.extra.set(key, v); return
    case 'pattern': if (key === 'lastIndex') { object.lastIndex = number(meter, v); return } abort(); return
    default: abort()
  }
}

function setItem(meter: Meter, object: List, key: string, v: Val): void {
  if (key === 'length') {
    const length = number(meter, v)
    if (!(length >= 0 && length <= object.items.length)) abort()
    object.items.length = length
  } else if (isIndex(key)) {
    const index = Number(key)
    if (index >= maxItems) abort()
    // Holes read as undefined; filling them keeps the list dense and its cost in sight.
    while (object.items.length < index) { spend(meter, 1); object.items.push(undefined) }
    object.items[index] = v
  } else (object.extra ??= new Map()).set(key, v)
}
