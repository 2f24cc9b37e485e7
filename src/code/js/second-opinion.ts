import traverse from '@babel/traverse'
import type { File } from '@babel/types'
import type { Node } from '../../kit/index.ts'
import type { Constant } from './value.ts'

/**
 * Asks Babel for the values of expressions that our own evaluator left open. It decides conditions with constant tests
 * and follows bindings that are never written again, where ours keeps every branch. It runs nothing of the file, but it
 * is slow to load: import this module only when there is a question.
 */
export function secondOpinion(program: Node, questions: ReadonlySet<Node>): ReadonlyMap<Node, Constant> {
  const answers = new Map<Node, Constant>()
  let left = questions.size
  try {
    // Below a file node Babel makes scopes of its own; below a bare program it has none.
    traverse({ type: 'File', program } as File, {
      Expression(path) {
        if (!questions.has(path.node)) return
        const { confident, value } = path.evaluate()
        if (confident && (typeof value === 'string' || typeof value === 'number')) answers.set(path.node, value)
        if (--left === 0) path.stop()
      },
    })
  } catch {
    // Babel refuses what other parsers and engines take, such as names declared twice: then there is no second opinion.
  }
  return answers
}
