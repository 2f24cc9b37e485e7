import traverse from '@babel/traverse'
import * as t from '@babel/types'
import { inPlace, statements } from './mutation.ts'
import type { Random } from './random.ts'

const idle: readonly ((n: number) => string)[] = [
  n => `if (Date.now() < ${n}) console.log('clock is off', ${n})`,
  n => `const idle${n} = [3, 1, 2].map(one => one * ${n}).filter(Boolean)`,
  n => `for (let i${n} = 0; i${n} < 3; i${n}++) Math.sqrt(i${n})`,
  n => `function idle${n}(text) { return typeof text === 'string' ? text.trim().slice(0, ${n}) : undefined }`,
  n => `try { JSON.parse('{"n": ${n}}') } catch { /* ours */ }`,
  n => `if (typeof idle${n} === 'undefined') { var idle${n} = ${n} }`,
]

/** Statements that do nothing stand between the others. */
export const padded = inPlace((tree, random) => {
  let count = 0
  const pad = (body: t.Statement[]): void => {
    for (let at = body.length; at >= 0; at -= 1) {
      if (!random.chance(0.5) || isHead(body[at])) continue
      body.splice(at, 0, ...statements(random.pick(idle)(1000 + (count += 1))))
    }
  }
  traverse(tree, {
    Program: { exit({ node }) { pad(node.body) } },
    Function: { exit({ node }) { if (node.body.type === 'BlockStatement') pad(node.body.body) } },
  })
  return count > 0
})

const isHead = (statement: t.Statement | undefined): boolean => statement?.type === 'ImportDeclaration'

/** Functions and imports stand in another order, and so do the properties of plain objects. */
export const reordered = inPlace((tree, random) => {
  const { body } = tree.program
  const before = [...body]
  const functions = random.shuffled(body.filter(({ type }) => type === 'FunctionDeclaration'))
  const rest = shuffleRuns(body.filter(({ type }) => type !== 'FunctionDeclaration'), random)
  body.splice(0, body.length, ...random.chance(0.5) ? [...rest, ...functions] : [...functions, ...rest])
  let moved = body.some((statement, at) => statement !== before[at])
  traverse(tree, {
    ObjectExpression({ node }) {
      if (node.properties.length < 2 || !node.properties.every(isPlain)) return
      node.properties = random.shuffled(node.properties)
      moved = true
    },
  })
  return moved
})

/** Shuffles neighbours that only load modules. */
function shuffleRuns(body: readonly t.Statement[], random: Random): t.Statement[] {
  const out: t.Statement[] = []
  for (let at = 0; at < body.length;) {
    let end = at
    while (end < body.length && isLoading(body[end]!)) end += 1
    out.push(...random.shuffled(body.slice(at, end)), ...body.slice(end, end + 1))
    at = end + 1
  }
  return out
}

const isLoading = (statement: t.Statement): boolean => statement.type === 'ImportDeclaration'
  || statement.type === 'VariableDeclaration'
  && statement.declarations.every(({ init }) => init?.type === 'CallExpression' && t.isIdentifier(init.callee, { name: 'require' }))

const isPlain = (property: t.ObjectExpression['properties'][number]): boolean =>
  property.type === 'ObjectProperty' && !property.computed && (t.isLiteral(property.value) || t.isIdentifier(property.value))
