import { defineRule, type FileView, type Node } from '../../../src/kit/index.ts'

type Loop = Extract<Node, { type: 'WhileStatement' | 'ForStatement' | 'DoWhileStatement' }>

/** What can end a loop, or gives others their turn. */
const ends = /\b(?:break|return|throw|await|yield|exit|abort|kill|postMessage|Atomics|wait\w*|sleep\w*|read\w*|recv\w*|accept\w*|poll\w*|next|shift|pop|exec|match|done)\b/
const changes = /[^=!<>]=[^=]|\+\+|--|\+=|-=/

function judge(node: Loop, file: FileView, isEndless: boolean) {
  if (!isEndless || file.isMinified || file.moment(node) !== 'load') return
  for (let at = file.parent(node); at; at = file.parent(at)) if (/Function|Method|Class/.test(at.type) && !isCalledOnTheSpot(at, file)) return
  const body = file.text.slice(node.body.start!, node.body.end!)
  // A loop over something that it changes itself may come to an end.
  if (body.length > 2_000 || ends.test(body) || (node.type !== 'ForStatement' && changes.test(body))) return
  return { at: file.at(node), message: 'a loop without an end stands where the module is loaded: whoever loads it hangs' }
}

export default defineRule({
  meta: {
    id: 'endless-loop',
    title: 'Hangs whoever loads it',
    severity: 'critical',
    confidence: 'medium',
    category: 'destructive',
    why: 'A loop that nothing ends stops every program that loads the module. Makers have taken down their own packages so, and all that depend on them.',
    remedy: 'Stay with the version before.',
    since: '0.1.0',
    status: 'preview',
    cwe: [835],
  },
  on: {
    WhileStatement: (node, file) => judge(node, file, isTrue(node.test, file)),
    DoWhileStatement: (node, file) => judge(node, file, isTrue(node.test, file)),
    ForStatement: (node, file) => judge(node, file, !node.test || isTrue(node.test, file) || isBelowInfinity(node.test, file)),
  },
})

const isCalledOnTheSpot = (fn: Node, file: FileView): boolean => {
  const parent = file.parent(fn)
  return parent?.type === 'CallExpression' && parent.callee === fn
}

const isTrue = (test: Node, file: FileView): boolean => {
  const known = test.type === 'BooleanLiteral' || test.type === 'NumericLiteral' || test.type === 'UnaryExpression' ? file.value(test).constants[0] : undefined
  return known === true || (typeof known === 'number' && known !== 0)
}

const isBelowInfinity = (test: Node, file: FileView): boolean =>
  test.type === 'BinaryExpression' && /^<=?$/.test(test.operator) && file.value(test.right).constants.includes(Infinity)
