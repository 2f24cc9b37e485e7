import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { memberOf } from './members.ts'
import { readApi } from './sources.ts'
import { bindingOf, isFunction, parentOf, type Loose } from './tree.ts'
import { constant, join, unknown, value, type Env, type Value } from './value.ts'

/** One line of a table of modules: `7: [function (require, module, exports) { … }, { './glow': 8 }]`. */
interface Line { readonly fn: Loose; readonly names: Loose; readonly table: Loose }

/** The line that a function stands in, told by its shape: minifiers rename its parameters. */
function lineOf(fn: Node): Line | undefined {
  const pair = parentOf(fn) as Loose | undefined
  if (pair?.type !== 'ArrayExpression' || pair.elements.length !== 2 || pair.elements[0] !== fn || pair.elements[1]?.type !== 'ObjectExpression') return undefined
  const property = parentOf(pair) as Loose | undefined
  const table = property?.type === 'ObjectProperty' ? parentOf(property) as Loose : undefined
  return table?.type === 'ObjectExpression' && parentOf(table)?.type === 'CallExpression' ? { fn: fn as Loose, names: pair.elements[1], table } : undefined
}

/** The first parameter of a module that browserify wrapped: it loads what the table names, and hands everything else to Node. */
export const bundledRequire = (g: Engine, fn: Loose, index: number, env: Env): Value =>
  index === 0 && fn.params.length > 0 && lineOf(fn) ? readApi(g, 'require', fn.params[0], env) : unknown

const moduleAround = (node: Node): Node | undefined => {
  for (let at = parentOf(node); at; at = parentOf(at)) if (isFunction(at) && lineOf(at)) return at
  return undefined
}

/** Whether a function belongs to another module of the table than the call of it: its callers cannot be found by its name. */
export const isOfOtherModule = (fn: Node, call: Node): boolean => {
  const own = moduleAround(fn)
  return own !== undefined && own !== moduleAround(call)
}

const keyOf = ({ key }: Loose): string => String(key?.name ?? key?.value)

/** What a module of the same table exports, asked for by the name that the asking module has for it. */
export function fromBundle(g: Engine, specifier: string, call: Loose, env: Env): Value | undefined {
  const callee = call.callee as Loose | undefined
  const [definition] = callee?.type === 'Identifier' ? bindingOf(callee)?.definitions ?? [] : []
  const line = definition?.kind === 'param' ? lineOf(definition.fn) : undefined
  const id = (line?.names.properties as Loose[] | undefined)?.find(one => keyOf(one) === specifier)?.value as Loose | undefined
  const wanted = id && (line!.table.properties as Loose[]).find(one => keyOf(one) === String(id.value))?.value.elements?.[0] as Loose | undefined
  if (!wanted) return undefined
  const [, module, exported] = (wanted.params as Loose[]).map(param => bindingOf(param))
  const written = (held: typeof module): Value => held ? value({ t: 'object', node: held.id, env, writes: [{ writes: held.writes, env: env.module.env, depth: 0 }] }) : unknown
  return join([module && module.writes.length > 0 ? memberOf(g, written(module), constant('exports'), call, env) : unknown, exported && exported.writes.length > 0 ? written(exported) : unknown])
}
