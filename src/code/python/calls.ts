import type { PythonValue } from '../../kit/index.ts'
import { child, namedChildren } from '../grammar/index.ts'
import type { Syntax } from '../grammar/index.ts'
import { evaluate, lettersOf, maxFollowed, sourceOf } from './reader.ts'
import type { Reading } from './reader.ts'
import { readBlock } from './statements.ts'
import { isFetch, pathCall, sourceTaints } from './sources.ts'
import { decodeCall, fromCode, stringMethod } from './strings.ts'
import { either, mergeTaints, nothing, ofApi, ofSkeleton, ofText, skeletonOf } from './values.ts'
import type { Env, LocalFunction, Value } from './values.ts'

const maxCalls = 20_000
const maxInlining = 5

/** Records a call and works out what it gives back. */
export function applyCall(
  reading: Reading,
  node: Syntax,
  callee: Value,
  api: string,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  receiver: Value | undefined,
): Value {
  const name = canonical(api)
  record(reading, node, name, callee, args, keywords, receiver)
  remember(reading, name, args, receiver)
  if (callee.local) return inlined(reading, callee.local, args, keywords)
  const known =
    reflected(name, args) ??
    constructed(name, args) ??
    pathCall(name, args, receiver) ??
    decodeCall(name, args, keywords.get('encoding') ?? args[1])
  if (known) return withTaints(known, sourceTaints(name, args, keywords, receiver, reading.at(node)))
  const method = name.slice(name.lastIndexOf('.') + 1)
  const text =
    receiver && (receiver.api === undefined || receiver.skeleton !== undefined) ? stringMethod(receiver, method, args, keywords) : undefined
  if (text) return text
  const taints = mergeTaints([
    { taints: sourceTaints(name, args, keywords, receiver, reading.at(node)) },
    ...copied(reading, name, args),
    ...(isQuestion(method) || isFetch(name) ? [] : [...args, ...keywords.values(), ...(receiver && keepsContent(name) ? [receiver] : [])]),
  ])
  return ofApi(name.startsWith('{}') ? '{}()' : `${name}()`, {
    taints,
    fields: name === 'dict' ? new Map(keywords) : undefined,
    items: passesItems(name) ? (args[0]?.items ?? []) : [],
    skeleton: name === 'open' || /\.open$|^glob\./.test(name) ? args[0]?.skeleton : undefined,
  })
}

/** What lies in a file that was copied from elsewhere before it is opened. */
function copied(reading: Reading, name: string, args: readonly Value[]): readonly Value[] {
  const path = /^(?:open|io\.open|sqlite3\.connect)$/.test(name) ? args[0]?.skeleton : undefined
  const kept = path === undefined ? undefined : reading.written.get(path)
  return kept?.taints.some(one => one.kind === 'file') ? [kept] : []
}

/** One variable of the environment is not the environment. */
const keepsContent = (name: string): boolean => !/^os\.environb?\.(?:get|pop|setdefault|__getitem__)$/.test(name)
const isQuestion = (method: string): boolean =>
  /^(?:startswith|endswith|isdigit|exists|isfile|is_file|is_dir|isdir|len|isinstance|index|count|status_code|raise_for_status|find)$/.test(
    method,
  )
const passesItems = (name: string): boolean => /^(?:list|tuple|set|sorted|iter|frozenset)$/.test(name)
const withTaints = (value: Value, taints: Value['taints']): Value =>
  taints.length === 0 ? value : { ...value, taints: mergeTaints([value, { taints }]) }

/** Names that several modules share or that older releases used. */
const canonical = (api: string): string =>
  api
    .replace(/^(?:builtins|__builtins__)\./, '')
    .replace(/^posix\.|^nt\./, 'os.')
    .replace(/^commands\./, 'subprocess.')
    .replace(/^(pathlib)\.(?:PosixPath|WindowsPath|PurePath)\b/, '$1.Path')

function record(
  reading: Reading,
  node: Syntax,
  api: string,
  callee: Value,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  receiver: Value | undefined,
): void {
  if (reading.calls.size >= maxCalls) {
    reading.truncated ??= `more than ${maxCalls} calls`
    return
  }
  const before = reading.calls.get(node)
  // A function read for several callers keeps what the most telling one gave.
  if (before && weigh(before.args) >= weigh(args)) return
  reading.calls.set(node, {
    api,
    args,
    keywords: Object.fromEntries(keywords),
    receiver,
    at: reading.at(node),
    disguises: callee.disguises,
    arg: (index, keyword) => (keyword === undefined ? undefined : keywords.get(keyword)) ?? args[index] ?? nothing,
  })
}

const weigh = (args: readonly PythonValue[]): number =>
  args.reduce((sum, arg) => sum + arg.taints.length * 2 + (arg.text === undefined ? 0 : 1), 0)

/** `open(path, 'wb').write(content)` and its like: what lies in a file that may be run later. */
function remember(reading: Reading, name: string, args: readonly Value[], receiver: Value | undefined): void {
  const put = (path: string | undefined, value: Value | undefined): void => {
    if (path !== undefined && value !== undefined && reading.written.size < 1000) reading.written.set(path, value)
  }
  if (/\.(?:write|writelines)$/.test(name) && receiver?.skeleton) put(receiver.skeleton, args[0])
  else if (/\.(?:write_text|write_bytes)$/.test(name)) put(receiver?.skeleton, args[0])
  else if (/^(?:urllib\.request|urllib)\.urlretrieve$|^wget\.download$/.test(name))
    put(args[1]?.skeleton, { ...nothing, taints: [{ kind: 'response', detail: skeletonOf(args[0] ?? nothing), steps: [] }] })
  else if (/^shutil\.copy(?:2|file)?$/.test(name) && args[0]?.skeleton) put(args[1]?.skeleton, { ...nothing, taints: [{ kind: 'file', detail: args[0].skeleton, steps: [] }] })
  else if (name === 'shutil.copyfileobj' && args[1]?.skeleton) put(args[1].skeleton, args[0])
}

/** `getattr(os, 'system')`, `__import__('os')`, `importlib.import_module('os')`. */
function reflected(name: string, args: readonly Value[]): Value | undefined {
  if (name === 'getattr' && args[0]?.api !== undefined && args[1]?.text !== undefined) {
    const base = args[0].api
    return ofApi(/^(?:builtins|__builtins__)$/.test(base) ? args[1].text : `${base}.${args[1].text}`, {
      disguises: ['getattr', ...args[1].disguises],
      taints: args[0].taints,
    })
  }
  if (/^(?:__import__|importlib\.import_module|importlib\.__import__)$/.test(name) && args[0]?.text !== undefined)
    return ofApi(args[0].text, { disguises: [name, ...args[0].disguises] })
  if (/^(?:globals|locals|vars)$/.test(name)) return args[0]?.api !== undefined ? ofApi(args[0].api) : ofApi(`${name}()`)
  return undefined
}

/** Built-ins that turn constants into text. */
function constructed(name: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args
  if (name === 'chr' && typeof first?.constant === 'number') return ofText(fromCode(first.constant), { disguises: ['decoded'] })
  if (name === 'ord' && first?.text?.length === 1) return { ...nothing, constant: first.text.codePointAt(0) }
  if (name === 'int' && first?.text !== undefined) {
    const number = parseInt(first.text, typeof second?.constant === 'number' ? second.constant : 10)
    return Number.isNaN(number) ? undefined : { ...nothing, constant: number }
  }
  if (/^(?:bytes|bytearray)$/.test(name) && first)
    return lettersOf(first.items) ?? (first.text !== undefined ? { ...first, isBytes: true } : undefined)
  if (name === 'str' && first && first.skeleton !== undefined) return first
  if (name === 'map' && first?.api === 'chr' && second) {
    const letters = lettersOf(second.items)
    return letters && { ...nothing, items: [letters] }
  }
  if (name === 'reversed' && first)
    return first.text !== undefined
      ? ofText([...first.text].reverse().join(''), { disguises: ['reversed'] })
      : { ...first, items: [...first.items].reverse() }
  if (/^(?:os\.environ)\.copy$/.test(name)) return undefined
  return name === 'tempfile.mkdtemp' || name === 'tempfile.mktemp' || name === 'tempfile.gettempdir' ? ofSkeleton('/tmp/{}') : undefined
}

/** Reads the body of a local function again with what this caller gives it. */
function inlined(reading: Reading, target: LocalFunction, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (reading.returns.length >= maxInlining || reading.steps > maxFollowed) return { ...nothing, taints: mergeTaints([...args, ...keywords.values()]) }
  const env: Env = { names: new Map(), parent: target.env }
  bindParameters(reading, target, args, keywords, env)
  if (target.node.type === 'lambda') return evaluate(reading, child(target.node, 'body'), env)
  const returned: Value[] = []
  reading.returns.push(returned)
  const before = reading.isOwnTurn
  reading.isOwnTurn = false
  readBlock(reading, child(target.node, 'body'), env)
  reading.isOwnTurn = before
  reading.returns.pop()
  return returned.length > 0 ? either(returned) : nothing
}

export function bindParameters(
  reading: Reading,
  target: LocalFunction,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  env: Env,
): void {
  const list = child(target.node, 'parameters')
  const names = (list ? namedChildren(list) : []).filter(one => one.type !== 'comment')
  let next = 0
  for (const one of names) {
    const node = one.type === 'identifier' ? one : (child(one, 'name') ?? namedChildren(one)[0])
    if (node === undefined) continue
    const label = sourceOf(reading, node)
    if (label === 'self' || label === 'cls') {
      env.names.set(label, target.owner ?? nothing)
      continue
    }
    const fallback = child(one, 'value')
    env.names.set(label, keywords.get(label) ?? args[next++] ?? (fallback ? evaluate(reading, fallback, target.env) : nothing))
  }
}
