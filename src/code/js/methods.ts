import type { Node } from '../../kit/index.ts'
import { arrayItems } from './call-shape.ts'
import { encodeText } from './codecs.ts'
import { through, type Engine } from './engine.ts'
import { onMap } from './collections.ts'
import { callFunction } from './returns.ts'
import { callApi } from './builtins.ts'
import { elementOf } from './members.ts'
import { deepTaints } from './parts.ts'
import { array, concatenate, constant, join, maxText, record, tainted, textOf, unknown, value, withDisguise, withTaints, type Alternative, type Constant, type Env, type Value } from './value.ts'

const constants = (args: readonly Value[]): readonly Constant[] | undefined => {
  const out: Constant[] = []
  for (const arg of args) {
    const alt = arg.alts.length === 1 ? arg.alts[0]! : undefined
    if (alt?.t !== 'const') return undefined
    out.push(alt.v)
  }
  return out
}

const textMethods = new Set(['charAt', 'charCodeAt', 'codePointAt', 'slice', 'substring', 'substr', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'trim', 'trimStart', 'trimEnd',
  'concat', 'padStart', 'padEnd', 'repeat', 'at', 'indexOf', 'lastIndexOf', 'includes', 'startsWith', 'endsWith', 'valueOf', 'normalize'])
/** Methods whose result says next to nothing of the text. */
const questions = new Set(['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'test', 'localeCompare', 'search'])

/** Whether {@link callMethod} can say anything of it. */
export const hasMethods = (self: Value): boolean => self.alts.some(alt => alt.t === 'text' || alt.t === 'array' || (alt.t === 'const' && (typeof alt.v === 'string' || typeof alt.v === 'number')))

/** Folds a method call on a constant, a text with holes, or an array; undefined when the receiver is something else. */
export function callMethod(g: Engine, self: Value, name: string, args: readonly Value[], node: Node, env: Env): Value | undefined {
  const folded: Value[] = []
  let handled = false
  for (const alt of self.alts) {
    let one: Value | undefined
    if (alt.t === 'const' && typeof alt.v === 'string') one = onText(g, alt.v, name, args, env)
    else if (alt.t === 'const' && typeof alt.v === 'number') one = name === 'toString' ? constant(alt.v.toString(radix(args))) : undefined
    else if (alt.t === 'text') one = onSkeleton(alt.v, name, args)
    else if (alt.t === 'array') one = onArray(g, alt, name, args, node, env)
    if (one) { handled = true; folded.push(one) }
  }
  if (!handled) return undefined
  const joined = join(folded)
  const result: Value = self.open && !joined.open && joined.alts.length > 0 ? { ...joined, open: true } : joined
  const carried = questions.has(name) ? [] : self.taints
  return withTaints(self.disguises.reduce(withDisguise, result), carried)
}

const radix = (args: readonly Value[]): number => {
  const r = constants(args)?.[0]
  return typeof r === 'number' && r >= 2 && r <= 36 ? r : 10
}

function onText(g: Engine, text: string, name: string, args: readonly Value[], env: Env): Value | undefined {
  if (name === 'toString') {
    const encoding = textOf(args[0] ?? unknown)
    return constant(encoding === 'base64' || encoding === 'hex' ? encodeText(text, encoding) : text)
  }
  if (name === 'split') return split(text, args)
  if (name === 'replace' || name === 'replaceAll') return replace(g, text, args, name === 'replaceAll', env)
  if (name === 'map' || name === 'forEach') return undefined
  if (name === 'match') return unknown
  if (name === 'concat') return withDisguise(concatenate([constant(text), ...args]), 'joined')
  if (!textMethods.has(name)) return undefined
  const known = constants(args)
  if (!known) return unknown
  if (name === 'repeat' && Number(known[0]) * text.length > maxText) return unknown
  if ((name === 'padStart' || name === 'padEnd') && Number(known[0]) > maxText) return unknown
  try {
    const method = (String.prototype as unknown as Record<string, (...a: unknown[]) => unknown>)[name]!
    const result = method.apply(text, known as unknown[]) as Constant
    const changed = typeof result === 'string' && result !== text && result.length > 1
    return changed && name !== 'trim' ? withDisguise(constant(result), 'cut') : constant(result)
  } catch { return unknown }
}

function split(text: string, args: readonly Value[]): Value {
  const separator = args[0]?.alts.length === 1 ? args[0].alts[0]! : undefined
  if (separator?.t === 'const' && typeof separator.v === 'string') {
    if (separator.v === '' && text.length > 50_000) return array([], true)
    const parts = array(text.split(separator.v).slice(0, 50_000).map(constant))
    return separator.v === '' ? parts : withDisguise(parts, 'split')
  }
  const simple = separator?.t === 'regexp' ? simpleExpression(separator) : undefined
  return simple ? array(text.split(simple).slice(0, 50_000).map(constant)) : array([], true)
}

/** A scanned regular expression is only run when it cannot backtrack: one class or literal run, at most one quantifier. */
function simpleExpression(alt: Alternative & { t: 'regexp' }): RegExp | undefined {
  if (!/^(\\[wWdDsSnrtbB.\\/|$^*+?()[\]{}-]|\[\^?(\\.|[^\]\\]){1,80}\]|[\w\s:;,@#%&'"<>=!~`_-])+[+*]?$/.test(alt.source) || alt.source.length > 120) return undefined
  const quantifiers = alt.source.replace(/\\./g, '').match(/[+*]/g)?.length ?? 0
  if (quantifiers > 1) return undefined
  try { return new RegExp(alt.source, alt.flags.replace(/[^gimsu]/g, '')) } catch { return undefined }
}

function replace(g: Engine, text: string, args: readonly Value[], all: boolean, env: Env): Value {
  const what = args[0]?.alts.length === 1 ? args[0].alts[0]! : undefined
  const by = args[1] ? textOf(args[1]) : undefined
  const callback = args[1]?.alts.find(alt => alt.t === 'function')
  if (what?.t === 'const' && typeof what.v === 'string' && by !== undefined) {
    return withDisguise(constant(all ? text.split(what.v).join(by) : text.replace(what.v, () => by)), 'replaced')
  }
  if (what?.t !== 'regexp' || text.length > 200_000) return unknown
  const expression = simpleExpression(what)
  if (!expression) return unknown
  if (by !== undefined) return withDisguise(constant(text.replace(expression, by.includes('$') ? by.replaceAll('$', '$$$$') : by)), 'replaced')
  if (callback?.t !== 'function') return unknown
  let certain = true
  let calls = 0
  const replaced = text.replace(expression, match => {
    if (!certain || ++calls > 2_000) { certain = false; return '' }
    const given = callFunction(g, callback.node, callback.env, [constant(match)], undefined, env)
    const put = textOf(given)
    if (put === undefined) certain = false
    return put ?? ''
  })
  return certain ? withDisguise(constant(replaced), 'replaced') : unknown
}

function onSkeleton(text: string, name: string, args: readonly Value[]): Value | undefined {
  switch (name) {
    case 'toString': case 'trim': case 'valueOf': case 'normalize': case 'toLowerCase': return value({ t: 'text', v: text })
    case 'concat': return concatenate([value({ t: 'text', v: text }), ...args])
    case 'replace': case 'replaceAll': case 'slice': case 'substring': case 'substr': case 'split': case 'padStart': case 'padEnd': case 'toUpperCase': return unknown
    default: return undefined
  }
}

function onArray(g: Engine, alt: Alternative & { t: 'array' }, name: string, args: readonly Value[], node: Node, env: Env): Value | undefined {
  const { items, open } = alt
  const ofMap = alt.keyed && onMap(g, alt, name, args, node, env)
  if (ofMap) return ofMap
  switch (name) {
    case 'next': return record([['value', join(items.slice(0, 64))]])
    case 'join': {
      const separator = args.length === 0 ? ',' : textOf(args[0]!)
      const inner = through(items.slice(0, 64).flatMap(item => deepTaints(g, item, env)), env, node, 'joined to one text')
      if (open || separator === undefined || items.length > 50_000) return tainted(inner)
      const parts = items.flatMap((item, i) => i > 0 ? [constant(separator), item] : [item])
      return withDisguise(concatenate(parts.length > 0 ? parts : [constant('')]), 'joined')
    }
    case 'reverse': case 'toReversed': return withDisguise(array([...items].reverse(), open), 'reversed')
    case 'slice': {
      const known = constants(args)
      return known && !open ? array(items.slice(known[0] as number | undefined, known[1] as number | undefined)) : array(items, true)
    }
    case 'concat': return array([...items, ...args.flatMap(arg => arrayItems(arg) ?? [arg])], open || args.some(arg => !arrayItems(arg) && !constants([arg])))
    case 'flat': return flattened(value(alt))
    case 'filter': case 'sort': case 'toSorted': return array(items, true)
    case 'at': { const i = constants(args)?.[0]; return typeof i === 'number' && !open ? items.at(i) ?? unknown : join(items.slice(0, 16)) }
    case 'pop': return items.at(-1) ?? unknown
    case 'shift': return items[0] ?? unknown
    case 'find': return join(items.slice(0, 16))
    case 'map': return mapItems(g, alt, args[0] ?? unknown, node, env)
    case 'flatMap': return flattened(mapItems(g, alt, args[0] ?? unknown, node, env))
    case 'entries': return array(items.map((item, i) => array([constant(i), item])), open)
    case 'values': return array(items, open)
    case 'reduce': return reduceItems(g, alt, args, env)
    case 'toString': return concatenate(items.flatMap((item, i) => i > 0 ? [constant(','), item] : [item]))
    case 'indexOf': case 'includes': case 'some': case 'every': case 'findIndex': case 'push': case 'unshift': return unknown
    default: return undefined
  }
}

function flattened(list: Value): Value {
  const items: Value[] = []
  let open = false
  for (const outer of arrayItems(list) ?? []) {
    const inner = outer.alts.filter(alt => alt.t === 'array')
    if (inner.length === 0) items.push(outer)
    for (const alt of inner) { items.push(...alt.items); open ||= alt.open || inner.length > 1 }
  }
  return array(items, open)
}

/** The methods that {@link callListMethod} knows. */
export const listMethods: ReadonlySet<string> = new Set(['filter', 'sort', 'reverse', 'slice', 'then', 'map', 'flatMap', 'reduce'])

/** Array methods on a list that is not known item by item: what the callback makes of any item. */
export function callListMethod(g: Engine, self: Value, name: string, args: readonly Value[], node: Node, env: Env): Value | undefined {
  if (name === 'filter' || name === 'sort' || name === 'reverse' || name === 'slice') return self.alts.length > 0 ? self : undefined
  const callback = args[0]?.alts.find(alt => alt.t === 'function')
  if (name === 'then' && callback?.t === 'function' && isLoaded(self)) return callFunction(g, callback.node, callback.env, [self], callback.self, env)
  if ((name !== 'map' && name !== 'flatMap' && name !== 'reduce') || callback?.t !== 'function') return undefined
  const item = elementOf(g, self, node, env)
  if (name === 'reduce') return reduceAny(g, item, callback, args[1], self, env)
  const mapped = array([callFunction(g, callback.node, callback.env, [item], callback.self, env)], true)
  return withTaints(name === 'map' ? mapped : flattened(mapped), self.taints)
}

/** `import('x').then(module => …)` is what the callback makes of the module. */
const isLoaded = (self: Value): boolean => self.taints.length === 0 && self.alts.length > 0 && self.alts.every(alt => alt.t === 'exports' || alt.t === 'function' || alt.t === 'class' || (alt.t === 'api' && !/[()]/.test(alt.v)))

/** What a reduction over items that are not known one by one may give: what it started with, and what one more item makes of it. */
function reduceAny(g: Engine, item: Value, callback: Alternative & { t: 'function' }, initial: Value | undefined, self: Value, env: Env): Value {
  const made = callFunction(g, callback.node, callback.env, [initial ?? item, item], callback.self, env)
  return withTaints(join([made, ...(initial ? [initial] : [])]), self.taints)
}

function mapItems(g: Engine, alt: Alternative & { t: 'array' }, callback: Value, node: Node, env: Env): Value {
  const fn = callback.alts.find(one => one.t === 'function')
  if (fn?.t !== 'function') {
    const known = callback.alts.find(one => one.t === 'api')
    if (known?.t === 'api' && known.v === 'String.fromCharCode') return array(alt.items.map(item => {
      const code = item.alts[0]
      return code?.t === 'const' && typeof code.v === 'number' ? withDisguise(constant(String.fromCharCode(code.v)), 'decoded') : unknown
    }), alt.open)
    if (known?.t === 'api') return array(alt.items.slice(0, 64).map(item => callApi(g, known, [item], unknown, false, node, env)), alt.open)
    return array(alt.items.map(() => unknown), true)
  }
  const mapped: Value[] = []
  for (const [i, item] of alt.items.entries()) {
    if (i >= 20_000) return array(mapped, true)
    mapped.push(callFunction(g, fn.node, fn.env, [item, constant(i)], fn.self, env))
  }
  return array(mapped, alt.open)
}

function reduceItems(g: Engine, alt: Alternative & { t: 'array' }, args: readonly Value[], env: Env): Value {
  const fn = args[0]?.alts.find(one => one.t === 'function')
  if (fn?.t === 'function' && alt.open) return reduceAny(g, elementOf(g, value(alt), fn.node, env), fn, args[1], value(alt), env)
  if (fn?.t !== 'function' || alt.items.length > 5_000) return tainted(alt.items.slice(0, 64).flatMap(item => item.taints))
  let sum = args.length > 1 ? args[1]! : alt.items[0] ?? unknown
  for (let i = args.length > 1 ? 0 : 1; i < alt.items.length; i++) {
    sum = callFunction(g, fn.node, fn.env, [sum, alt.items[i]!, constant(i)], fn.self, env)
    if (sum.alts.length === 0 && sum.taints.length === 0) return unknown
  }
  return sum
}
