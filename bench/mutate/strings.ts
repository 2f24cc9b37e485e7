import traverse from '@babel/traverse'
import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { inPlace, statements } from './mutation.ts'
import type { Mutation } from './mutation.ts'
import type { Random } from './random.ts'

/** Other quotes, and every third character an escape. */
export const requoted = inPlace((tree, random) => {
  let count = 0
  traverse(tree, {
    StringLiteral({ node }) {
      node.extra = { rawValue: node.value, raw: quoted(node.value, random) }
      count += 1
    },
  })
  return count > 0
})

function quoted(value: string, random: Random): string {
  const quote = random.pick(['"', "'"])
  const body = Array.from({ length: value.length }, (_, at) => {
    const unit = value.charCodeAt(at)
    if (unit > 0xff || unit < 0x20) return `\\u${unit.toString(16).padStart(4, '0')}`
    if (random.chance(0.35)) return random.chance(0.5) ? `\\x${unit.toString(16).padStart(2, '0')}` : `\\u${unit.toString(16).padStart(4, '0')}`
    return value[at] === quote || value[at] === '\\' ? `\\${value[at]}` : value[at]
  })
  return quote + body.join('') + quote
}

/** Where an expression may stand in the place of the text. */
function isReplaceable({ node, parent, key }: NodePath<t.StringLiteral>): boolean {
  if (node.value.length < 3) return false
  if (parent.type.startsWith('TS') || parent.type.startsWith('Import') || parent.type.startsWith('Export') || parent.type === 'JSXAttribute') return false
  return !(key === 'key' && 'computed' in parent && !parent.computed)
}

/** Writes each text by means of an expression whose value it is. */
const respelled = (spell: (value: string, random: Random) => t.Expression): Mutation => inPlace((tree, random) => {
  let count = 0
  traverse(tree, {
    StringLiteral(path) {
      if (!isReplaceable(path)) return
      path.replaceWith(spell(path.node.value, random))
      path.skip()
      count += 1
    },
  })
  return count > 0
})

const literals = (values: readonly string[]): t.StringLiteral[] => values.map(value => t.stringLiteral(value))

function pieces(value: string, random: Random): string[] {
  const at = 1 + random.below(value.length - 1)
  const rest = value.slice(at)
  return rest.length > 4 ? [value.slice(0, at), ...pieces(rest, random)] : [value.slice(0, at), rest]
}

const method = (object: t.Expression, name: string, args: readonly t.Expression[]): t.Expression =>
  t.callExpression(t.memberExpression(object, t.identifier(name)), [...args])

const empty = t.stringLiteral('')

const spellings: readonly ((value: string, random: Random) => t.Expression)[] = [
  (value, random) => literals(pieces(value, random)).reduce<t.Expression>((left, right) => t.binaryExpression('+', left as t.Expression, right), empty),
  (value, random) => method(t.arrayExpression(literals(pieces(value, random))), 'join', [empty]),
  (value, random) => {
    const [first, ...rest] = literals(pieces(value, random))
    return method(first!, 'concat', rest)
  },
  (value, random) => {
    const parts = literals(pieces(value, random))
    const quasis = Array.from({ length: parts.length + 1 }, (_, at) => t.templateElement({ raw: '', cooked: '' }, at === parts.length))
    return t.templateLiteral(quasis, parts)
  },
]

/** Each text is put together from pieces. */
export const split = respelled((value, random) => random.pick(spellings)(value, random))

const decoders: readonly ((value: string) => t.Expression)[] = [
  value => method(method(t.identifier('Buffer'), 'from', literals([Buffer.from(value).toString('base64'), 'base64'])), 'toString', []),
  value => method(method(t.identifier('Buffer'), 'from', literals([Buffer.from(value).toString('hex'), 'hex'])), 'toString', literals(['utf8'])),
  value => method(method(method(t.stringLiteral([...value].toReversed().join('')), 'split', [empty]), 'reverse', []), 'join', [empty]),
  value => method(t.identifier('String'), 'fromCharCode', Array.from(value, (_, at) => t.numericLiteral(value.charCodeAt(at)))),
]

/** Each text is decoded where it is used. */
export const encoded = respelled((value, random) => {
  const fits = /^[\x20-\x7e]*$/.test(value) ? decoders : decoders.slice(0, 2)
  return random.pick(fits)(value)
})

/** All texts stand in one list at the head of the file. */
export const hoisted = inPlace((tree, random) => {
  const list = `list${random.below(1000)}`
  const texts: string[] = []
  traverse(tree, {
    StringLiteral(path) {
      if (!isReplaceable(path)) return
      const known = texts.indexOf(path.node.value)
      const index = known >= 0 ? known : texts.push(path.node.value) - 1
      path.replaceWith(t.memberExpression(t.identifier(list), t.numericLiteral(index), true))
      path.skip()
    },
  })
  const { body } = tree.program
  const afterImports = body.findLastIndex(({ type }) => type === 'ImportDeclaration') + 1
  body.splice(afterImports, 0, ...statements(`const ${list} = ${JSON.stringify(texts)}`))
  return texts.length > 0
})
