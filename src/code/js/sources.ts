import type { Node, Taint } from '../../kit/index.ts'
import { step, type Engine, type SourceWord } from './engine.ts'
import { evaluate } from './evaluate.ts'
import type { Loose } from './tree.ts'
import { memberOf } from './members.ts'
import { isSource, wholeConfig } from './vocabulary.ts'
import { apisOf, constant, join, skeletons, unknown, value, type CallSite, type Env, type Value } from './value.ts'

const maxLength = 120

/** The value that a canonical API name stands for, with the taint of a source when the vocabulary calls it one. */
export function readApi(g: Engine, name: string, node: Node, env: Env, from?: CallSite): Value {
  if (name.length > maxLength) return unknown
  if (name === 'worker_threads.workerData') return handedToWorker(g, env)
  const plain = value(from ? { t: 'api', v: name, from } : { t: 'api', v: name })
  const words = g.sources.match(name).filter(({ taint }) => isSource(taint, eventOf(from), name))
  if (words.length === 0) return plain
  const taints: Taint[] = words.map(word => ({ kind: word.taint, detail: detailOf(g, word, name, from, env), ...(word.taint === 'response' && isHidden(from) ? { isHidden: true } : {}), steps: [step('source', env.module, node, word.note)] }))
  return { ...plain, taints }
}

function detailOf(g: Engine, { taint }: SourceWord, name: string, from: CallSite | undefined, env: Env): string {
  if (taint === 'response') return addressOf(g, from, env)
  if (taint === 'talk') return eventOf(from) ?? ''
  return taint === 'openclaw-config' ? wholeConfig : name
}

/** The event that a handler was registered for. */
function eventOf(from: CallSite | undefined): string | undefined {
  const named = from?.args[0]?.alts.find(alt => alt.t === 'const')
  return named?.t === 'const' && typeof named.v === 'string' ? named.v : undefined
}

/** The address that an answer came from, when the call that fetched it is known. */
function addressOf(g: Engine, from: CallSite | undefined, env: Env): string {
  for (const argument of from?.args.slice(0, 2) ?? []) {
    for (const candidate of [argument, ...['hostname', 'host', 'url', 'uri'].map(key => memberOf(g, argument, constant(key), from!.node, env))]) {
      const address = skeletons(candidate).find(text => /[./:]/.test(text) && !/^\{[^}]*\}$/.test(text))
      if (address !== undefined) return address
    }
  }
  return ''
}

const isHidden = (from: CallSite | undefined): boolean =>
  from?.args.slice(0, 2).some(argument => argument.disguises.includes('decoded') || argument.disguises.includes('decoding')) ?? false

/** What the file itself puts into a global name: `x = f` without a declaration, `globalThis.x = f`. */
export const writtenGlobals = (g: Engine, name: string, env: Env): readonly Value[] =>
  (env.module.index.globalWrites.get(name) ?? []).slice(0, 8).map(write => evaluate(g, (write as Loose).right, env))

/** What a file that starts itself as a worker hands over to itself. */
function handedToWorker(g: Engine, env: Env): Value {
  const options = ((env.module.index.byType.get('NewExpression') ?? []) as readonly Loose[]).filter(({ callee, arguments: given }) => given.length > 1 && apisOf(evaluate(g, callee, env.module.env)).includes('worker_threads.Worker')).slice(0, 4)
  return join(options.map(call => memberOf(g, evaluate(g, call.arguments[1], env.module.env), constant('workerData'), call, env)))
}
