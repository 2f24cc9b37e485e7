import type { Loose } from '../tree.ts'
import { string } from './coerce.ts'
import { compile, keyRun } from './compile.ts'
import { eachOf } from './iterate.ts'
import { getMember, setMember } from './members.ts'
import { placeOf } from './names.ts'
import { abort, dict, isThing, list, type Frame, type Val } from './values.ts'

export type Target = (frame: Frame) => { get(): Val; set(v: Val): Val }
export type Put = (frame: Frame, v: Val) => void

/** What `pattern = value` does; `declares` for let, const, var and parameters, which may set a constant. */
export function assignTo(pattern: Loose, declares = false): Put {
  switch (pattern.type) {
    case 'Identifier': {
      const place = placeOf(pattern)
      return place ? declares ? place.declare : place.set : abort
    }
    case 'MemberExpression': {
      const [object, key] = [compile(pattern.object), keyRun(pattern)]
      return (frame, v) => setMember(frame.meter, object(frame), key(frame), v)
    }
    case 'AssignmentPattern': {
      const [inner, otherwise] = [assignTo(pattern.left, declares), compile(pattern.right)]
      return (frame, v) => inner(frame, v === undefined ? otherwise(frame) : v)
    }
    case 'ArrayPattern': return arrayPattern(pattern, declares)
    case 'ObjectPattern': return objectPattern(pattern, declares)
    case 'ParenthesizedExpression': return assignTo(pattern.expression, declares)
    case 'TSParameterProperty': return abort
    default: return abort
  }
}

function arrayPattern(pattern: Loose, declares: boolean): Put {
  const puts = (pattern.elements as (Loose | null)[]).map(element =>
    element && { isRest: element.type === 'RestElement', put: assignTo(element.type === 'RestElement' ? element.argument : element, declares) })
  return (frame, v) => {
    const items = [...eachOf(frame.meter, v)]
    // `[a[i], a[j]] = [a[j], a[i]]`: the values were read before the first is put.
    puts.forEach((one, i) => one?.put(frame, one.isRest ? list(frame.meter, items.slice(i)) : items[i]))
  }
}

function objectPattern(pattern: Loose, declares: boolean): Put {
  const puts = (pattern.properties as Loose[]).map(property => {
    if (property.type === 'RestElement') return { put: assignTo(property.argument, declares) }
    const { key, computed } = property
    const name = computed ? compile(key) : () => String(key.name ?? key.value)
    return { name, put: assignTo(property.value, declares) }
  })
  return (frame, v) => {
    if (v === null || v === undefined) abort()
    const seen = new Set<string>()
    for (const { name, put } of puts) {
      if (name) {
        const key = string(frame.meter, name(frame))
        seen.add(key)
        put(frame, getMember(frame.meter, v, key))
      } else put(frame, isThing(v) && v.t === 'dict' ? dict([...v.props].filter(([key]) => !seen.has(key))) : abort())
    }
  }
}
