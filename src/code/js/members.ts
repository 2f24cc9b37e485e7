import type { Node, Taint } from '../../kit/index.ts'
import { isSpent, step, type Engine } from './engine.ts'
import { partOfAddress } from './addresses.ts'
import { evaluate } from './evaluate.ts'
import { classMember, functionMember, instanceMember } from './instances.ts'
import { callFunction } from './returns.ts'
import { exportOf } from './modules.ts'
import { isContent, neutralMembers, neutralOnAnswer } from './neutral.ts'
import { ownNames } from './parts.ts'
import { candidatesFor, keyName, symbolName } from './properties.ts'
import { readApi, writtenGlobals } from './sources.ts'
import type { Loose } from './tree.ts'
import { array, constant, isUnknown, join, record, tainted, unknown, value, withDisguise, withTaints, type Alternative, type Env, type Value, type WriteSet } from './value.ts'
import { classifyVariable, configPart } from './vocabulary.ts'
import { writtenMember } from './writes.ts'

const functionConstructors = new Set(['Array', 'String', 'Object', 'Number', 'Boolean', 'RegExp', 'Date', 'Promise', 'Error', 'Map', 'Set', 'Symbol', 'Function',
  'AsyncFunction', 'GeneratorFunction', 'eval', 'require', 'fetch', 'setTimeout', 'parseInt', 'isNaN', 'console.log', 'Math.max', 'JSON.parse',
  'setInterval', 'setImmediate', 'queueMicrotask', 'parseFloat', 'isFinite', 'atob', 'btoa', 'structuredClone', 'encodeURIComponent', 'decodeURIComponent', 'Buffer', 'URL', 'Proxy', 'WeakMap', 'Uint8Array', 'process.nextTick', 'Object.keys', 'Math.min'])

const functionMembers = new Set([Function.prototype, Object.prototype].flatMap(one => Object.getOwnPropertyNames(one)))
/** A member that every function has; undefined for any other, which somebody has put there. */
export const ofEveryFunction = (g: Engine, name: string, node: Node, env: Env): Value | undefined =>
  functionMembers.has(name) ? readApi(g, name === 'constructor' ? 'Function' : `Function.prototype.${name}`, node, env) : undefined

/** The value of `object[key]`. */
export function memberOf(g: Engine, object: Value, key: Value, node: Node, env: Env): Value {
  // Objects can hold themselves (`o.a = { ...o.a }`), so the way down is bounded like any other.
  if (isSpent(g) || object.alts.length + object.taints.length === 0) return unknown
  g.depth++
  g.steps++
  const result = memberValue(g, object, key, node, env)
  g.depth--
  return result
}

function memberValue(g: Engine, object: Value, key: Value, node: Node, env: Env): Value {
  const names: string[] = []
  for (const alt of key.alts) {
    if (alt.t === 'const' && alt.v !== undefined && alt.v !== null) names.push(String(alt.v))
    else if (alt.t === 'api' && alt.v === 'Symbol()') names.push(symbolName(alt))
  }
  const found: Value[] = []
  for (const alt of object.alts) {
    if (names.length === 0) found.push(anyMember(g, alt, node, env))
    else for (const name of names.slice(0, 6)) found.push(namedMember(g, alt, name, node, env))
  }
  const joined = join(found)
  const isAnswer = object.alts.some(alt => alt.t === 'api' && !isContent(alt.v) && g.sources.match(alt.v).some(({ taint }) => taint === 'response'))
  const isNeutral = names.some(name => neutralMembers.has(name))
  // What takes the place of a function that asks gets requests of others, whose headers let them in.
  const taints = isAnswer && names.some(name => neutralOnAnswer.has(name)) ? object.taints.filter(({ kind }) => kind === 'intercepted') : object.taints
  const carried = carriedTaints(taints, names, key, isNeutral, node, env)
  const disguised = names.length > 0 ? key.disguises.reduce((v, d) => withDisguise(v, `${d} name`), joined) : joined
  return withTaints(disguised.disguises === joined.disguises ? carryDisguises(joined, object) : carryDisguises(disguised, object), carried)
}

const carryDisguises = (v: Value, object: Value): Value =>
  object.disguises.length === 0 || v.alts.every(alt => alt.t !== 'api' && alt.t !== 'const') ? v : object.disguises.reduce(withDisguise, v)

/** A member of the environment is one variable; of anything else, a part that is as tainted as the whole. */
function carriedTaints(taints: readonly Taint[], names: readonly string[], key: Value, isNeutral: boolean, node: Node, env: Env): readonly Taint[] {
  const out: Taint[] = []
  for (const taint of taints) {
    if (taint.kind === 'env-all') {
      if (names.length === 0) {
        const whole = key.taints.some(t => t.kind === 'env-name')
        out.push({ ...taint, kind: whole ? 'env-all' : 'env-some' })
        continue
      }
      for (const name of names) {
        const kind = classifyVariable(name)
        if (kind) out.push({ kind, detail: name, steps: [step('source', env.module, node, `reads the environment variable ${name}`)] })
      }
    } else if (taint.kind === 'openclaw-config') {
      // Of the configuration too each part is judged by its name.
      for (const way of names.length === 0 ? [taint.detail] : names.map(name => configPart(taint.detail, name))) {
        if (way !== undefined) out.push(way === taint.detail ? taint : { ...taint, detail: way, steps: [step('source', env.module, node, `reads ${way} of the configuration of OpenClaw`)] })
      }
    } else if (!isNeutral) out.push(taint)
  }
  return out
}

/** Members of one alternative are asked for again and again; alternatives are immutable, so their answers are kept. */
export function namedMember(g: Engine, alt: Alternative, name: string, node: Node, env: Env): Value {
  if (alt.t !== 'object' && alt.t !== 'instance' && alt.t !== 'class') return computeMember(g, alt, name, node, env)
  const known = (alt as { members?: Map<string, Value> }).members ??= new Map<string, Value>()
  const kept = known.get(name)
  if (kept) return kept
  known.set(name, unknown)
  const result = computeMember(g, alt, name, node, env)
  known.set(name, result)
  return result
}

function computeMember(g: Engine, alt: Alternative, name: string, node: Node, env: Env): Value {
  switch (alt.t) {
    case 'const': return constantMember(g, alt.v, name, node, env)
    case 'text': return partOfAddress(alt.v, name) ?? readApi(g, name === 'constructor' ? 'String' : `String.prototype.${name}`, node, env)
    case 'api': return apiMember(g, alt, name, node, env)
    case 'array': return arrayMember(g, alt, name, node, env)
    case 'object': {
      const own = objectMember(g, alt.node, alt.env, alt.writes, name)
      return name === 'constructor' && isUnknown(own) ? readApi(g, 'Object', node, env) : own
    }
    case 'instance': return instanceMember(g, alt.node, alt.env, name, node)
    case 'class': return classMember(g, alt, name)
    case 'function': return functionMember(g, alt, name, node, env)
    case 'bound': return ofEveryFunction(g, name, node, env) ?? unknown
    case 'record': {
      const own = alt.props.get(name)
      if (own) return own
      return alt.rest ? memberOf(g, alt.rest, constant(name), node, env) : unknown
    }
    case 'exports': return name === 'constructor' ? readApi(g, 'Object', node, env) : exportOf(g, alt.module, name)
    case 'proxy': return proxyMember(g, alt, name, node, env)
    case 'regexp': return name === 'source' ? constant(alt.source) : readApi(g, name === 'constructor' ? 'RegExp' : `RegExp.prototype.${name}`, node, env)
  }
}

function constantMember(g: Engine, v: unknown, name: string, node: Node, env: Env): Value {
  if (typeof v === 'string') {
    if (name === 'length') return constant(v.length)
    const part = partOfAddress(v, name)
    if (part) return part
    if (/^\d{1,7}$/.test(name)) return constant(v[Number(name)])
    return readApi(g, name === 'constructor' ? 'String' : `String.prototype.${name}`, node, env)
  }
  if (typeof v === 'number') return readApi(g, name === 'constructor' ? 'Number' : `Number.prototype.${name}`, node, env)
  if (typeof v === 'boolean') return readApi(g, name === 'constructor' ? 'Boolean' : `Boolean.prototype.${name}`, node, env)
  return unknown
}

function arrayMember(g: Engine, alt: Alternative & { t: 'array' }, name: string, node: Node, env: Env): Value {
  if (/^\d{1,7}$/.test(name)) return alt.items[Number(name)] ?? (alt.open ? join(alt.items) : unknown)
  if (name === 'length') return alt.open ? unknown : constant(alt.items.length)
  return readApi(g, name === 'constructor' ? 'Array' : `Array.prototype.${name}`, node, env)
}

function apiMember(g: Engine, alt: Alternative & { t: 'api' }, name: string, node: Node, env: Env): Value {
  const base = alt.v
  if (base === 'globalThis') {
    if (/^(globalThis|global|window|self|top)$/.test(name)) return readApi(g, 'globalThis', node, env)
    return join([readApi(g, name, node, env), ...writtenGlobals(g, name, env)])
  }
  if (lists.test(base) && /^\d+$/.test(name)) return readApi(g, `${base}[]`, node, env, alt.from)
  if (base === 'cjsmodule') {
    if (name === 'exports') return value({ t: 'exports', module: env.module })
    if (name === 'constructor') return readApi(g, 'module', node, env)
    if (name === 'parent' || name === 'children') return readApi(g, 'cjsmodule', node, env)
  }
  if ((base === 'process' && name === 'mainModule') || (base === 'require' && name === 'main')) return readApi(g, 'cjsmodule', node, env)
  if (base === 'module' && (name === 'Module' || name === 'default')) return readApi(g, 'module', node, env)
  // `import x from` and `require('x').default` name the same thing as `require('x')` for the packages we know.
  if (name === 'default' && !base.includes('(')) return value(alt)
  if (name === 'constructor') {
    if (functionConstructors.has(base) || /\.prototype\.|\.prototype$/.test(base) && base.startsWith('Function') || base.includes('.prototype.')) return readApi(g, 'Function', node, env)
    return base.endsWith(')') ? unknown : readApi(g, `${base}.constructor`, node, env)
  }
  if (name === '__proto__' && functionConstructors.has(base)) return readApi(g, 'Function.prototype', node, env)
  return readApi(g, `${base}.${name}`, node, env, alt.from)
}

function objectMember(g: Engine, node: Node, env: Env, writes: readonly WriteSet[], name: string): Value {
  const found: Value[] = []
  const written = writtenMember(g, writes, name)
  if (written) found.push(written)
  for (const property of node.type === 'ObjectExpression' ? candidatesFor(node, name) : []) {
    if (property.type === 'SpreadElement') {
      const inner = memberOf(g, evaluate(g, property.argument, env), constant(name), property, env)
      if (inner.alts.length > 0 || inner.taints.length > 0) found.push(inner)
      continue
    }
    const key = keyName(g, property, env)
    if (key === '__proto__' && !property.computed && !property.shorthand) found.push(memberOf(g, evaluate(g, property.value, env), constant(name), property, env))
    if (key !== name) continue
    found.push(propertyValue(g, property, env, value({ t: 'object', node, env, writes })))
    break
  }
  return join(found)
}

function propertyValue(g: Engine, property: Loose, env: Env, self: Value): Value {
  if (property.type === 'ObjectProperty') return bindSelf(evaluate(g, property.value, env), self)
  if (property.kind === 'get') return callFunction(g, property, env, [], self, env)
  if (property.kind === 'set') return unknown
  return value({ t: 'function', node: property, env, self, writes: [] })
}

const bindSelf = (v: Value, self: Value): Value =>
  v.alts.some(alt => alt.t === 'function' && alt.node.type !== 'ArrowFunctionExpression' && !alt.self)
    ? { ...v, alts: v.alts.map(alt => alt.t === 'function' && !alt.self ? { ...alt, self } : alt) } : v

function proxyMember(g: Engine, alt: Alternative & { t: 'proxy' }, name: string, node: Node, env: Env): Value {
  const trap = memberOf(g, alt.handler, constant('get'), node, env)
  const got: Value[] = []
  for (const one of trap.alts) if (one.t === 'function') got.push(callFunction(g, one.node, one.env, [alt.target, constant(name)], one.self, env))
  return withDisguise(join(got.length > 0 ? got : [memberOf(g, alt.target, constant(name), node, env)]), 'proxy')
}

const maxAny = 10
/** What gives a list: `names[i]` is one of them, whichever it is. */
const lists = /^fs\.(?:promises\.)?readdir(?:Sync)?\(\)$|^cjsmodule\.paths$/
export const isListing = (api: string): boolean => lists.test(api)

/** Any property of a thing: for keys that are not known. */
function anyMember(g: Engine, alt: Alternative, node: Node, env: Env): Value {
  switch (alt.t) {
    case 'api': return lists.test(alt.v) ? readApi(g, `${alt.v}[]`, node, env, alt.from) : unknown
    case 'array': return join(alt.items.slice(0, 64))
    case 'record': return join([...[...alt.props.values()].slice(0, maxAny), ...(alt.rest ? [tainted(alt.rest.taints)] : [])])
    case 'object': {
      const names = ownNames(g, alt, env).slice(0, maxAny)
      return join(names.map(name => objectMember(g, alt.node, alt.env, alt.writes, name)))
    }
    default: return unknown
  }
}

/** Any element of a list; of a list that an API gives, a value named after it. */
export function elementOf(g: Engine, list: Value, node: Node, env: Env): Value {
  const found = list.alts.map(alt => alt.t === 'array' ? join(alt.items.slice(0, 64)) : alt.t === 'api' && (alt.v.endsWith(')') || lists.test(alt.v)) ? readApi(g, `${alt.v}[]`, node, env, alt.from) : unknown)
  return withTaints(join(found), list.taints)
}

export function restOf(from: Value, start: number | readonly string[]): Value {
  const alts: Value[] = from.alts.map(alt => {
    if (alt.t === 'array' && typeof start === 'number') return array(alt.items.slice(start), alt.open)
    if (alt.t === 'record' && typeof start !== 'number') return record([...alt.props].filter(([name]) => !start.includes(name)), alt.rest)
    return typeof start === 'number' ? unknown : value(alt)
  })
  return withTaints(join(alts), from.taints)
}
