import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { readApi } from './sources.ts'
import { textOf, type CallSite, type Env, type Value } from './value.ts'

const named: Readonly<Record<string, string>> = {
  this: 'globalThis', globalThis: 'globalThis', global: 'globalThis', window: 'globalThis', self: 'globalThis', module: 'cjsmodule', require: 'require', process: 'process', eval: 'eval', Function: 'Function',
}
const single = /^\s*(?:return\s+|\(0\s*,\s*)?(\w+)\)?\s*;?\s*$/

/** The value of program text that only names a thing: `eval('require')`. */
export function valueOfProgram(g: Engine, text: Value | undefined, node: Node, env: Env): Value | undefined {
  const name = text && single.exec(textOf(text)?.slice(0, 60) ?? '')?.[1]
  return name !== undefined && Object.hasOwn(named, name) ? readApi(g, named[name]!, node, env) : undefined
}

/** What `Function('return this')()` gives: `from` is the call that made the function. */
export const valueOfMadeFunction = (g: Engine, from: CallSite, node: Node, env: Env): Value | undefined => valueOfProgram(g, from.args.at(-1), node, env)
