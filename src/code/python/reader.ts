import type { PythonCall, PythonView } from '../../kit/index.ts'
import type { Pointer } from '../../model/index.ts'
import { child, namedChildren } from '../grammar/index.ts'
import type { Syntax } from '../grammar/index.ts'
import { bind, bindLoop } from './binding.ts'
import { applyCall } from './calls.ts'
import { sourceName } from './sources.ts'
import { fromCode, percentFormat, sliced, unescapePython } from './strings.ts'
import { either, joined, lookUp, mergeTaints, nothing, ofApi, ofConstant, ofText, skeletonOf } from './values.ts'
import type { Env, Value } from './values.ts'

/** What following calls into functions may cost; afterwards each function is read once, for its own sake. */
export const maxFollowed = 400_000
const maxSteps = 2_000_000
const maxDepth = 150

const builtins = new Set('eval exec compile open __import__ getattr setattr globals locals vars chr ord bytes bytearray str int print input map filter list tuple dict set sorted reversed zip enumerate range len type object super iter next memoryview isinstance execfile breakpoint __builtins__ any all sum min max repr format hex format_map'.split(' '))

export type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** Everything that is known while one file is read. */
export interface Reading {
  readonly text: string
  at(node: Syntax): Pointer
  readonly calls: Map<Syntax, PythonCall>
  readonly imports: Draft<PythonView['imports'][number]>[]
  readonly strings: Draft<PythonView['strings'][number]>[]
  /** What was written to files, by path skeleton. */
  readonly written: Map<string, Value>
  readonly returns: Value[][]
  /** A function that nobody has called is read for its own sake. */
  isOwnTurn: boolean
  depth: number
  steps: number
  /** Why not all of it was read. */
  truncated: string | undefined
}

export const sourceOf = (reading: Reading, node: Syntax): string => reading.text.slice(node.start, node.end)

export function evaluate(reading: Reading, node: Syntax | undefined, env: Env): Value {
  if (node === undefined) return nothing
  if (++reading.steps > maxSteps || reading.depth > maxDepth) {
    reading.truncated ??= reading.depth > maxDepth ? `nested deeper than ${maxDepth} levels` : `takes more than ${maxSteps} steps to read`
    return nothing
  }
  reading.depth++
  const value = valueOf(reading, node, env)
  reading.depth--
  return value
}

function valueOf(reading: Reading, node: Syntax, env: Env): Value {
  const all = (): Value[] => namedChildren(node).map(one => evaluate(reading, one, env))
  switch (node.type) {
    case 'identifier': return nameValue(reading, node, env)
    case 'string': return stringValue(reading, node, env)
    case 'concatenated_string': return joined(all())
    case 'integer': return ofConstant(Number(sourceOf(reading, node).replace(/[_lLjJ]/g, '')))
    case 'float': return ofConstant(Number(sourceOf(reading, node)))
    case 'true': return ofConstant(true)
    case 'false': return ofConstant(false)
    case 'none': return ofConstant(null)
    case 'attribute': return attributeValue(reading, node, env)
    case 'subscript': return subscriptValue(reading, node, env)
    case 'call': return callValue(reading, node, env)
    case 'binary_operator': return operatorValue(reading, node, env)
    case 'parenthesized_expression': case 'await': case 'expression_list_item': return evaluate(reading, namedChildren(node)[0], env)
    case 'list': case 'tuple': case 'set': case 'expression_list': { const items = all(); return { ...nothing, items: items.slice(0, 5000), taints: mergeTaints(items) } }
    case 'dictionary': return dictionaryValue(reading, node, env)
    case 'conditional_expression': { const [yes, , no] = all(); return either([yes ?? nothing, no ?? nothing]) }
    case 'boolean_operator': return either(all())
    case 'named_expression': { const value = evaluate(reading, child(node, 'value'), env); bind(reading, child(node, 'name'), value, env); return value }
    case 'lambda': return { ...nothing, local: { node, env, owner: undefined, name: 'lambda' } }
    case 'list_comprehension': case 'generator_expression': case 'set_comprehension': case 'dictionary_comprehension': return comprehensionValue(reading, node, env)
    case 'comparison_operator': case 'not_operator': all(); return ofConstant(true)
    default: { const values = all(); return { ...nothing, taints: mergeTaints(values) } }
  }
}

function nameValue(reading: Reading, node: Syntax, env: Env): Value {
  const name = sourceOf(reading, node)
  const value = lookUp(env, name)
  if (value !== undefined) return value.api !== undefined && value.taints.length === 0 ? sourceName(value.api, reading.at(node)) ?? value : value
  return builtins.has(name) ? ofApi(name) : nothing
}

function stringValue(reading: Reading, node: Syntax, env: Env): Value {
  const opening = node.children[0]
  const prefix = opening ? sourceOf(reading, opening).toLowerCase() : ''
  const isRaw = prefix.includes('r')
  const parts: Value[] = []
  for (const one of node.children) {
    if (one.type === 'interpolation') parts.push(evaluate(reading, child(one, 'expression') ?? namedChildren(one)[0], env))
    else if (one.type === 'string_content') {
      const raw = sourceOf(reading, one)
      const text = isRaw ? raw : unescapePython(raw)
      parts.push(ofText(text, /\\(?:x[0-9a-f]{2}|u00[0-7])/i.test(raw) && !isRaw && hidesLetters(raw) ? { disguises: ['escaped'] } : {}))
    }
  }
  const value = { ...joined(parts), isBytes: prefix.includes('b') }
  if (value.text !== undefined && value.text.length > 3 && reading.strings.length < 5000) reading.strings.push({ text: value.text, at: reading.at(node), disguises: value.disguises })
  return value
}

/** Escapes for plain letters serve nobody but the hider. */
const hidesLetters = (raw: string): boolean => (raw.match(/\\x[2-7][0-9a-f]/gi)?.length ?? 0) >= 4

export function attributeApi(value: Value, name: string): string | undefined {
  const { api } = value
  if (api === undefined) return undefined
  if (name === '__dict__') return api
  if (/^(?:builtins|__builtins__|__builtin__)$/.test(api)) return name
  return `${api}.${name}`
}

function attributeValue(reading: Reading, node: Syntax, env: Env): Value {
  const object = evaluate(reading, child(node, 'object'), env)
  const nameNode = child(node, 'attribute')
  const name = nameNode ? sourceOf(reading, nameNode) : ''
  const field = object.fields?.get(name)
  if (field !== undefined) return field.taints.length > 0 ? field : { ...field, taints: mergeTaints([field, object]) }
  const api = attributeApi(object, name)
  if (api === undefined) return { ...nothing, taints: object.taints }
  if (api.startsWith('pathlib.Path()') && /\.parents?$/.test(api)) return { ...nothing, api: 'pathlib.Path()', skeleton: skeletonOf(object).replace(/\/[^/]*$/, ''), taints: object.taints }
  const source = object.taints.length === 0 ? sourceName(api, reading.at(node)) : undefined
  return source ?? ofApi(api, { taints: object.taints, disguises: object.disguises })
}

function subscriptValue(reading: Reading, node: Syntax, env: Env): Value {
  const object = evaluate(reading, child(node, 'value'), env)
  const index = node.children.find(one => one.field === 'subscript')
  if (index?.type === 'slice') {
    const [from, to, step] = sliceNumbers(reading, index, env)
    return sliced(object, from, to, step) ?? { ...object, text: undefined, items: object.items.slice(from ?? 0, to), skeleton: object.skeleton === undefined ? undefined : '{}' }
  }
  const key = evaluate(reading, index, env)
  if (object.api === 'os.environ' || object.api === 'os.environb') return applyCall(reading, node, ofApi('os.environ.__getitem__'), 'os.environ.__getitem__', [key], new Map(), undefined)
  if (key.text !== undefined && /^(?:globals\(\)|locals\(\)|vars\(\)|__builtins__|builtins|sys\.modules)$/.test(object.api ?? '')) return ofApi(key.text === '__builtins__' ? 'builtins' : key.text, { disguises: ['computed name'] })
  if (key.text !== undefined && object.api !== undefined && !object.api.endsWith(')')) return ofApi(attributeApi(object, key.text) ?? key.text, { disguises: ['computed name'], taints: object.taints })
  if (key.text !== undefined && object.fields?.has(key.text)) return object.fields.get(key.text)!
  if (typeof key.constant === 'number') {
    const at = key.constant < 0 ? object.items.length + key.constant : key.constant
    if (object.items[at]) return object.items[at]
    if (object.text !== undefined) return ofText(object.text.at(key.constant) ?? '', { disguises: ['joined'] })
  }
  return { ...nothing, taints: object.taints }
}

function sliceNumbers(reading: Reading, node: Syntax, env: Env): (number | undefined)[] {
  const numbers: (number | undefined)[] = [undefined, undefined, undefined]
  let place = 0
  for (const one of node.children) {
    if (one.type === ':') place++
    else if (one.named && place < 3) numbers[place] = numberOf(reading, one, env)
  }
  return numbers
}

function numberOf(reading: Reading, node: Syntax, env: Env): number | undefined {
  if (node.type === 'unary_operator') { const inner = evaluate(reading, child(node, 'argument'), env).constant; return typeof inner === 'number' ? -inner : undefined }
  const { constant } = evaluate(reading, node, env)
  return typeof constant === 'number' ? constant : undefined
}

function operatorValue(reading: Reading, node: Syntax, env: Env): Value {
  const [left, right] = [evaluate(reading, child(node, 'left'), env), evaluate(reading, child(node, 'right'), env)]
  const sign = child(node, 'operator')
  switch (sign && sourceOf(reading, sign)) {
    case '+':
      if (typeof left.constant === 'number' && typeof right.constant === 'number') return ofConstant(left.constant + right.constant)
      if (left.items.length > 0 || right.items.length > 0) return { ...nothing, items: [...left.items, ...right.items].slice(0, 5000), taints: mergeTaints([left, right]) }
      return joined([left, right], '', left.text !== undefined && right.text !== undefined ? 'joined' : undefined)
    case '%': return left.skeleton === undefined ? { ...nothing, taints: mergeTaints([left, right]) } : percentFormat(left, right)
    case '/': return left.skeleton !== undefined && (left.api === 'pathlib.Path()' || right.skeleton !== undefined) ? { ...joined([left, right], '/'), api: 'pathlib.Path()', disguises: [] } : { ...nothing, taints: mergeTaints([left, right]) }
    case '^': return typeof left.constant === 'number' && typeof right.constant === 'number' ? ofConstant(left.constant ^ right.constant) : { ...nothing, taints: mergeTaints([left, right]) }
    case '*': return left.text !== undefined && typeof right.constant === 'number' && right.constant < 1000 ? ofText(left.text.repeat(Math.max(0, Math.floor(right.constant)))) : nothing
    default: return { ...nothing, taints: mergeTaints([left, right]) }
  }
}

function dictionaryValue(reading: Reading, node: Syntax, env: Env): Value {
  const fields = new Map<string, Value>()
  const values: Value[] = []
  for (const pair of namedChildren(node)) {
    const value = evaluate(reading, child(pair, 'value') ?? namedChildren(pair)[0], env)
    const key = evaluate(reading, child(pair, 'key'), env)
    values.push(value)
    if (key.text !== undefined && fields.size < 2000) fields.set(key.text, value)
  }
  return { ...nothing, fields, taints: mergeTaints(values) }
}

function comprehensionValue(reading: Reading, node: Syntax, env: Env): Value {
  const inner: Env = { names: new Map(), parent: env }
  const sources: Value[] = []
  let items: readonly Value[] = []
  for (const clause of namedChildren(node)) {
    if (clause.type !== 'for_in_clause') continue
    const right = evaluate(reading, child(clause, 'right'), inner)
    sources.push(right)
    // Bytes are numbers to a loop.
    items = right.items.length === 0 && right.isBytes && right.text !== undefined ? [...right.text].slice(0, 4000).map(letter => ofConstant(letter.charCodeAt(0))) : right.items
    bindLoop(reading, child(clause, 'left'), right, inner)
  }
  const body = child(node, 'body')
  const left = namedChildren(node).find(one => one.type === 'for_in_clause' && child(one, 'left')?.type === 'identifier')
  const variable = left && child(left, 'left')
  // Each known element is worked through, so that `chr(c ^ 7) for c in [...]` gives its text away.
  const made = variable && sources.length === 1 && items.length > 0 && items.length <= 4000
    ? items.map(item => { inner.names.set(sourceOf(reading, variable), item); return evaluate(reading, body, inner) })
    : [evaluate(reading, body, inner)]
  return { ...nothing, items: sources.length === 1 && items.length > 0 ? made : [], taints: mergeTaints([...made.slice(0, 50), ...sources]) }
}

function callValue(reading: Reading, node: Syntax, env: Env): Value {
  const callee = evaluate(reading, child(node, 'function'), env)
  const functionNode = child(node, 'function')
  const receiver = functionNode?.type === 'attribute' ? evaluate(reading, child(functionNode, 'object'), env) : undefined
  const args: Value[] = []
  const keywords = new Map<string, Value>()
  const list = child(node, 'arguments')
  for (const one of list === undefined ? [] : list.type === 'generator_expression' ? [list] : namedChildren(list)) {
    if (one.type === 'keyword_argument') {
      const name = child(one, 'name')
      if (name) keywords.set(sourceOf(reading, name), evaluate(reading, child(one, 'value'), env))
    } else if (one.type === 'list_splat') args.push(...spread(evaluate(reading, namedChildren(one)[0], env)))
    else if (one.type !== 'comment') args.push(evaluate(reading, one, env))
  }
  const method = functionNode?.type === 'attribute' ? child(functionNode, 'attribute') : undefined
  const name = callee.api ?? (method ? `{}.${sourceOf(reading, method)}` : functionNode?.type === 'identifier' ? sourceOf(reading, functionNode) : '{}')
  return applyCall(reading, node, callee, name, args, keywords, receiver)
}

const spread = (value: Value): readonly Value[] => value.items.length > 0 ? value.items : [value]

/** `bytes([104, 105])`, `''.join(map(chr, …))`: numbers as letters. */
export const lettersOf = (items: readonly Value[]): Value | undefined =>
  items.length > 0 && items.every(item => typeof item.constant === 'number') ? ofText(items.map(item => fromCode(item.constant as number)).join(''), { disguises: ['decoded'], isBytes: true }) : undefined
