import type { Engine } from './engine.ts'
import { readApi } from './sources.ts'
import { bindingOf, parentOf, type Loose } from './tree.ts'
import { unknown, type Env, type Value } from './value.ts'

const asked = new Set(['query', 'body', 'headers', 'params', 'url', 'path', 'method', 'cookies', 'get', 'header'])
const answers = new Set(['send', 'json', 'end', 'status', 'sendStatus', 'writeHead', 'setHeader'])

/** What servers hand to those who answer: `(req, res, next)` and `(ctx, next)`, by the names that everybody gives them or by what is done with them. */
export function visitorOf(g: Engine, fn: Loose, index: number, env: Env): Value {
  const [first, second] = fn.params as readonly (Loose | undefined)[]
  // What is answered with; a function that hands on to the next has none.
  if (index === 1) return first && second && answersIn(second) && (isNamed(first, second) || isUsed(first, second)) ? readApi(g, 'visitor.answer', second, env) : unknown
  if (index !== 0) return unknown
  return first && second && (isNamed(first, second) || isUsed(first, second)) ? readApi(g, 'visitor.request', first, env) : unknown
}

const answersIn = (param: Loose): boolean => nameOf(param) !== 'next' && membersOf(param).some(one => isCallee(one) && answers.has(one.property.name))

const nameOf = (param: Loose): string => param.type === 'Identifier' ? param.name : ''

const isNamed = (first: Loose, second: Loose): boolean => /^_?(?:req|request)$/.test(nameOf(first)) && /^_?(?:res|response|reply|rep)$/.test(nameOf(second))
  || /^(?:ctx|context)$/.test(nameOf(first)) && nameOf(second) === 'next'

/** Minifiers rename parameters and leave the members: something is asked for, and an answer is given or left to the next. */
function isUsed(first: Loose, second: Loose): boolean {
  const of = membersOf(first)
  if (!of.some(one => asked.has(one.property.name))) return false
  if (membersOf(second).some(one => isCallee(one) && answers.has(one.property.name))) return true
  const isHandedOn = referencesOf(second).some(one => isCallee(one) && (parentOf(one) as Loose).arguments.length === 0)
  return isHandedOn && of.some(one => one.property.name === 'body' && (parentOf(one) as Loose | undefined)?.left === one)
}

const isCallee = (node: Loose): boolean => (parentOf(node) as Loose | undefined)?.callee === node

const referencesOf = (param: Loose): readonly Loose[] => param.type === 'Identifier' ? (bindingOf(param)?.references.slice(0, 20) ?? []) as readonly Loose[] : []

const membersOf = (param: Loose): readonly Loose[] => referencesOf(param)
  .map(reference => parentOf(reference) as Loose | undefined)
  .filter((parent): parent is Loose => /^(?:Optional)?MemberExpression$/.test(parent?.type ?? '') && !parent!.computed && parent!.property.type === 'Identifier' && bindingOf(parent!.object) === bindingOf(param))
