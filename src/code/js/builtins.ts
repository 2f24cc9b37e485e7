import type { Node } from '../../kit/index.ts'
import { arrayItems } from './call-shape.ts'
import { resolveUrl } from './addresses.ts'
import { fromBundle } from './bundled-modules.ts'
import { passedTo } from './callers.ts'
import { collected, definedBy } from './collections.ts'
import { bufferFrom, decoded, encoded, escaped, numbersOf } from './decoding.ts'
import { through, type Engine } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { elementOf, memberOf } from './members.ts'
import { callMethod } from './methods.ts'
import { inflated } from './inflating.ts'
import { importValue } from './modules.ts'
import { commandTaints, fileReaders, fileTaints } from './outputs.ts'
import { deepTaints, ownNames } from './parts.ts'
import { valueOfMadeFunction, valueOfProgram } from './program-text.ts'
import { readApi } from './sources.ts'
import { bindingOf, parentOf, type Loose } from './tree.ts'
import { apisOf, array, concatenate, constant, isUnknown, join, mergeTaints, record, skeletons, tainted, textOf, texts, unknown, value, withDisguise, withTaints, type Alternative, type CallSite, type Env, type Value } from './value.ts'
import { isPassThroughName, passThrough } from './vocabulary.ts'

type ApiAlternative = Alternative & { t: 'api' }

const loaders = new Set(['require', 'import', 'module.createRequire()', 'cjsmodule.require', 'module.prototype.require', 'module._load', 'process.getBuiltinModule', 'module.prototype.constructor._load',
  '__non_webpack_require__', 'module.require', 'module().require', 'cjsmodule.constructor._load', 'createRequire()', 'jest.requireActual'])
export const isLoader = (api: string): boolean => loaders.has(api)

const identities = new Set(['util.promisify', 'Promise.resolve', 'Object.freeze', 'Object.seal', 'structuredClone', 'util.callbackify', 'Object', 'process.nextTick', 'queueMicrotask',
  '__toESM', '__importStar', '__importDefault', 'tslib.__importStar', 'tslib.__importDefault', '_interopRequireDefault', '_interopRequireWildcard', 'url.fileURLToPath', 'url.pathToFileURL', 'fs.realpathSync', 'String.raw',
  'bluebird.promisify', 'pify', 'es6-promisify.promisify', 'module.createRequire().resolve', 'require.resolve'])

const chainable = /\.(on|once|addListener|prependListener|setEncoding|setTimeout|setNoDelay|setKeepAlive|unref|ref|setHeader|timeout|retry)$/


/** The value of calling a canonical API. */
export function callApi(g: Engine, target: ApiAlternative, args: readonly Value[], self: Value, isNew: boolean, node: Loose, env: Env): Value {
  const name = target.v
  if (loaders.has(name)) return loadModule(g, args, node, env)
  if (identities.has(name)) return args[0] ?? unknown
  const known = knownCall(g, name, args, isNew, node, env) ?? (name === 'Function()' && target.from ? valueOfMadeFunction(g, target.from, node, env) : undefined)
  if (known) return name === 'Function()' && known.alts.some(alt => alt.t === 'api' && /^(?:process|require|cjsmodule)\b/.test(alt.v)) ? withDisguise(known, 'generated name') : known
  // `request.on(…).end(x)`: emitters and builders give themselves back.
  const chained = chainable.exec(name)
  if (chained) return { alts: [{ ...target, v: name.slice(0, chained.index) }], taints: self.taints, disguises: self.disguises }
  const site: CallSite = target.from && name.startsWith(`${target.from.api}()`) ? target.from : { node, args, api: name }
  const result = readApi(g, `${name}()`, node, env, site)
  let taints = result.taints
  if (fileReaders.test(name)) taints = mergeTaints(taints, fileTaints(g, name, args, node, env))
  const given = commandTaints(g, name, args, node, env)
  if (given.length > 0) taints = mergeTaints(taints, given)
  if (self.taints.length > 0 && !/\.(test|includes|startsWith|endsWith|indexOf|has|isArray)$/.test(name)) taints = mergeTaints(taints, self.taints)
  if (passThrough.has(name) || isPassThroughName(name)) {
    for (const arg of args) taints = mergeTaints(taints, through(deepTaints(g, arg, env), env, node, `goes through ${name}`))
  }
  return { ...result, taints }
}

function loadModule(g: Engine, args: readonly Value[], node: Loose, env: Env): Value {
  const wanted = args[0] ?? unknown
  const loaded = texts(wanted).map(specifier => {
    const got = fromBundle(g, specifier, node, env) ?? importValue(g, specifier, '*', node, env)
    return wanted.disguises.reduce((v, d) => withDisguise(v, `${d} module name`), got)
  })
  // `require(home + '/.npm/token.json')` reads as much as it loads.
  const read = fileTaints(g, 'require', args, node, env).filter(({ kind }) => kind !== 'file')
  return withTaints(loaded.length > 0 ? join(loaded) : readApi(g, 'require()', node, env, { node, args, api: 'require' }), read)
}


/** The calls whose result can be told: codecs, constructors of text, objects and arrays, paths, JSON, promises. */
function knownCall(g: Engine, name: string, args: readonly Value[], isNew: boolean, node: Loose, env: Env): Value | undefined {
  const first = args[0] ?? unknown
  switch (name) {
    case 'String': case 'globalThis.String': return args.length === 0 ? constant('') : withTaints(concatenate([first]), first.taints)
    case 'String.fromCharCode': case 'String.fromCodePoint': {
      const codes = numbersOf(args)
      if (!codes) return tainted(args.flatMap(arg => arg.taints))
      if (codes.some(code => !(code >= 0 && code <= 0x10ffff))) return unknown
      return withDisguise(constant(name.endsWith('Point') ? String.fromCodePoint(...codes.slice(0, 50_000)) : String.fromCharCode(...codes.slice(0, 50_000))), 'decoded')
    }
    case 'atob': case 'globalThis.atob': return decoded(first, 'base64', node, env)
    case 'eval': return valueOfProgram(g, first, node, env)
    case 'escape': case 'encodeURIComponent': case 'encodeURI': return escaped(first, name)
    case 'btoa': return encoded(first, 'base64', env, node)
    case 'unescape': case 'decodeURIComponent': case 'decodeURI': return decoded(first, 'uri', node, env)
    case 'Buffer.from': case 'Buffer': case 'buffer.Buffer.from': return bufferFrom(g, args, env, node)
    case 'Buffer.concat': case 'buffer.Buffer.concat': { const items = arrayItems(first); return items ? concatenate(items) : tainted(deepTaints(g, first, env)) }
    case 'parseInt': case 'Number': case 'parseFloat': {
      const codes = numbersOf(args.slice(0, 1))
      const radix = numbersOf(args.slice(1, 2))
      if (!codes || texts(first).length === 0) return codes && args.length > 0 ? constant(codes[0]!) : tainted(first.taints.filter(({ kind }) => kind === 'image' || kind === 'file'))
      return constant(name === 'parseInt' ? Number.parseInt(texts(first)[0]!, radix?.[0] ?? 10) : Number(texts(first)[0]))
    }
    case 'JSON.parse': return parseJson(first)
    case 'JSON.stringify': {
      const taints = through(deepTaints(g, first, env), env, node, 'serialised with JSON.stringify').map(taint => ({ ...taint, isQuoted: true }))
      const flat = first.alts.length === 1 && first.alts[0]!.t === 'const' ? constant(JSON.stringify(first.alts[0]!.v)) : undefined
      return flat ? withTaints(flat, taints) : tainted(taints)
    }
    case 'Array': case 'Array.of': return args.length === 1 && name === 'Array' ? array([], true) : array(args)
    case 'Array.from': return arrayFrom(g, args, node, env)
    case 'Object.assign': return assignObjects(args)
    case 'Object.create': return record([], first)
    case 'Object.values': return withTaints(array(first.alts.flatMap(alt => ownNames(g, alt, env).map(key => memberOf(g, value(alt), constant(key), node, env))), true), first.taints)
    case 'Object.entries': return entriesOf(g, first, node, env)
    case 'Object.keys': case 'Object.getOwnPropertyNames': case 'Reflect.ownKeys': return keysOf(g, first, env)
    case 'Object.fromEntries': return tainted(deepTaints(g, first, env))
    case 'Object.defineProperty': case 'Object.defineProperties': return join([...[definedBy(g, node, env) ?? []].flat(), first])
    case 'Object.setPrototypeOf': case 'Reflect.setPrototypeOf': return join([first, args[1] ?? unknown])
    case 'Map': case 'Set': case 'WeakMap': case 'WeakSet': return isNew ? collected(name, args[0]) : undefined
    case 'Object.getPrototypeOf': case 'Reflect.getPrototypeOf': {
      const isFn = first.alts.some(alt => alt.t === 'function' || alt.t === 'bound' || alt.t === 'class')
      return isFn ? readApi(g, 'Function.prototype', node, env) : join(apisOf(first).map(a => readApi(g, a.includes('.prototype.') ? 'Function.prototype' : `${a}.prototype`, node, env)))
    }
    case 'Object.getOwnPropertyDescriptor': case 'Reflect.getOwnPropertyDescriptor': return record([['value', memberOf(g, first, args[1] ?? unknown, node, env)]])
    case 'Reflect.get': return memberOf(g, first, args[1] ?? unknown, node, env)
    case 'Promise.all': case 'Promise.allSettled': return first
    case 'Promise.race': case 'Promise.any': return elementOf(g, first, node, env)
    case 'Promise': return isNew ? promised(g, node, env) : undefined
    case 'Proxy': return isNew ? value({ t: 'proxy', target: first, handler: args[1] ?? unknown }) : undefined
    case 'URL': return args.length > 1 ? resolveUrl(args[1]!, first) : first
    case 'url.parse': return first.alts.length > 0 ? first : undefined
    case 'RegExp': { const source = textOf(first); return source === undefined ? unknown : value({ t: 'regexp', source, flags: textOf(args[1] ?? unknown) ?? '' }) }
    case 'path.join': case 'path.resolve': case 'path.posix.join': case 'path.normalize': case 'path.posix.resolve': return joinPath(args)
    case 'path.dirname': return join(skeletons(first).map(text => ({ alts: [{ t: 'text', v: text.replace(/\/(?<![^/])[^/]*$/, '') }], taints: [], disguises: [] })))
    case 'fs.globSync': case 'fs.promises.glob': case 'glob.sync': case 'glob.globSync': case 'glob.glob': case 'fast-glob': case 'fast-glob.sync': case 'fast-glob.glob':
    case 'globby': case 'globby.globby': case 'globby.globbySync': case 'globby.sync': case 'tinyglobby.glob': case 'tinyglobby.globSync': return matching(first)
    case 'module.createRequire': return readApi(g, 'require', node, env)
    case 'util.format': return concatenate(args.flatMap((arg, i) => i === 0 ? [arg] : [constant(' '), arg]))
    case 'dns.promises.lookup': case 'dns.promises.resolve4': case 'dns.promises.resolve6': return lookedUp(first, name)
    case 'globalThis': return undefined
    default: return inflated(name, first)
  }
}

/** The address of a host that is known leads where its name leads: it keeps standing as the name. */
const lookedUp = (host: Value, name: string): Value | undefined =>
  textOf(host) === undefined ? undefined : name.endsWith('lookup') ? record([['address', host]]) : array([host], true)

/** What a pattern finds is named like the pattern. */
const matching = (pattern: Value): Value | undefined => {
  const texts = arrayItems(pattern) ?? [pattern]
  return texts.some(one => skeletons(one).length > 0) ? array(texts, true) : undefined
}

const maxJson = 1 << 20

export function fromJson(v: unknown, depth = 0): Value {
  if (depth > 8) return unknown
  if (Array.isArray(v)) return array(v.slice(0, 10_000).map(item => fromJson(item, depth + 1)))
  if (v !== null && typeof v === 'object') return record(Object.entries(v).slice(0, 2_000).map(([key, inner]) => [key, fromJson(inner, depth + 1)] as const))
  return constant(v as string)
}

function parseJson(v: Value): Value {
  const text = textOf(v)
  if (text !== undefined && text.length <= maxJson) {
    try { return withTaints(fromJson(JSON.parse(text)), v.taints) } catch { /* not JSON: then nothing is known of it */ }
  }
  return v.taints.length > 0 ? tainted(v.taints) : unknown
}

function arrayFrom(g: Engine, args: readonly Value[], node: Loose, env: Env): Value {
  const first = args[0] ?? unknown
  const text = textOf(first)
  const list = text === undefined ? first : array([...text].slice(0, 50_000).map(constant))
  if (args.length === 1) return list
  const mapped = callMethod(g, list, 'map', args.slice(1), node, env)
  return mapped ?? withTaints(array([], true), first.taints)
}

function assignObjects(args: readonly Value[]): Value {
  const props = new Map<string, Value>()
  const alts: Alternative[] = []
  for (const arg of args) for (const alt of arg.alts) if (alt.t === 'record') for (const [key, v] of alt.props) props.set(key, v); else alts.push(alt)
  if (props.size > 0) alts.push({ t: 'record', props })
  return withTaints({ alts: alts.slice(0, 8), taints: [], disguises: [] }, args.flatMap(arg => arg.taints))
}

const namesOnly = (taints: Value['taints']): Value['taints'] =>
  taints.flatMap(taint => taint.kind === 'env-all' ? [{ ...taint, kind: 'env-name' }] : taint.kind.startsWith('env-') ? [] : [taint])

function keysOf(g: Engine, first: Value, env: Env): Value {
  // Asked while the thing itself is still being worked out: an empty list would be kept as the answer.
  if (isUnknown(first)) return unknown
  const names = first.alts.flatMap(alt => ownNames(g, alt, env).map(name => alt.t === 'api' ? withDisguise(constant(name), 'listed') : constant(name)))
  const taints = namesOnly(first.taints)
  return withTaints(array([...names, ...(taints.length > 0 ? [tainted(taints)] : [])], true), taints)
}

function entriesOf(g: Engine, first: Value, node: Node, env: Env): Value {
  if (isUnknown(first)) return unknown
  const pairs = first.alts.flatMap(alt => ownNames(g, alt, env).map(key => array([constant(key), memberOf(g, value(alt), constant(key), node, env)])))
  if (first.taints.length > 0) pairs.push(withTaints(array([tainted(namesOnly(first.taints)), tainted(first.taints)]), []))
  return withTaints(array(pairs, true), first.taints)
}

/** `new Promise((resolve) => … resolve(x))` is what resolve is given. */
function promised(g: Engine, node: Loose, env: Env): Value {
  const executor = node.arguments?.[0] as Loose | undefined
  const resolve = executor?.params?.[0] as Loose | undefined
  const binding = resolve?.type === 'Identifier' ? bindingOf(resolve) : undefined
  if (!binding) return unknown
  const given: Value[] = []
  for (const reference of binding.references.slice(0, 8)) {
    const call = parentOf(reference) as Loose | undefined
    if (call?.type === 'CallExpression' && call.callee === reference) given.push(evaluate(g, call.arguments[0], env))
    else if (call?.type === 'CallExpression') given.push(passedTo(g, call, call.arguments.indexOf(reference), 0, env) ?? unknown)
  }
  return join(given)
}

/** Joins path segments, holes included; `..` is taken back where it can be. */
function joinPath(args: readonly Value[]): Value {
  const parts: Value[] = []
  args.forEach((arg, i) => {
    const part = arg.alts.length === 0 ? value({ t: 'text', v: '{}' }) : arg
    if (i === args.length - 1) return void parts.push(part)
    // An empty segment brings no slash: what it starts does not stand at the root.
    const filled = part.alts.filter(alt => !(alt.t === 'const' && alt.v === ''))
    if (filled.length === part.alts.length) return void parts.push(part, constant('/'))
    parts.push(filled.length === 0 ? part : join([concatenate([{ ...part, alts: filled }, constant('/')]), constant('')]))
  })
  const joined = concatenate(parts)
  const alts = joined.alts.map((alt): Alternative => alt.t === 'const' || alt.t === 'text' ? { t: alt.t, v: tidyPath(String(alt.v)) } as Alternative : alt)
  return { ...joined, alts }
}

function tidyPath(path: string): string {
  const out: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '.' || (segment === '' && out.length > 0)) continue
    if (segment === '..' && out.length > 0 && out[out.length - 1] !== '..' && !out[out.length - 1]!.startsWith('{')) out.pop()
    else out.push(segment)
  }
  return out.join('/')
}
