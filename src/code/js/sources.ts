import type { Node, Taint } from '../../kit/index.ts'
import { step, type Engine } from './engine.ts'
import { skeletons, unknown, value, type CallSite, type Env, type Value } from './value.ts'

const maxLength = 120

/** The value that a canonical API name stands for, with the taint of a source when the vocabulary calls it one. */
export function readApi(g: Engine, name: string, node: Node, env: Env, from?: CallSite): Value {
  if (name.length > maxLength) return unknown
  const plain = value(from ? { t: 'api', v: name, from } : { t: 'api', v: name })
  const words = g.sources.match(name)
  if (words.length === 0) return plain
  const taints: Taint[] = words.map(word => ({ kind: word.taint, detail: word.taint === 'response' ? addressOf(from) : name, steps: [step('source', env.module, node, word.note)] }))
  return { ...plain, taints }
}

/** The address that an answer came from, when the call that fetched it is known. */
function addressOf(from: CallSite | undefined): string {
  for (const argument of from?.args.slice(0, 2) ?? []) {
    const address = skeletons(argument).find(text => /[./:]/.test(text))
    if (address !== undefined) return address
  }
  return ''
}
