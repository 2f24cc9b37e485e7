import { abort, dict, fail, isThing, list, spend, text, type Meter, type Val } from './values.ts'

export function fromJson(meter: Meter, source: string): Val {
  spend(meter, source.length >> 4)
  let parsed: unknown
  try { parsed = JSON.parse(source) } catch { return fail('SyntaxError', 'JSON') }
  return own(meter, parsed, 0)
}

function own(meter: Meter, v: unknown, depth: number): Val {
  spend(meter, 1)
  if (depth > 60) return abort()
  if (Array.isArray(v)) return list(meter, v.map(item => own(meter, item, depth + 1)))
  if (v !== null && typeof v === 'object') return dict(Object.entries(v).map(([key, item]): [string, Val] => [key, own(meter, item, depth + 1)]))
  return v as Val
}

export function jsonText(meter: Meter, v: Val): Val {
  const plain = host(meter, v, 0)
  return plain === undefined ? undefined : text(meter, JSON.stringify(plain))
}

/** Plain data for the printer: only texts, numbers, lists and dictionaries without a prototype of their own. */
function host(meter: Meter, v: Val, depth: number): unknown {
  spend(meter, 1)
  if (depth > 40 || typeof v === 'bigint') return abort()
  if (!isThing(v)) return v
  if (v.t === 'list') return v.items.map(item => host(meter, item, depth + 1))
  if (v.t !== 'dict' || v.proto || v.props.has('toJSON')) return abort()
  return Object.fromEntries([...v.props].map(([key, item]) => [key, host(meter, item, depth + 1)]))
}
