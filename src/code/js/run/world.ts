import { bindingValue } from '../bindings.ts'
import type { Engine } from '../engine.ts'
import { scopeAt } from '../declare.ts'
import { bindingOf, parentOf, type Binding, type Loose, type Scope } from '../tree.ts'
import type { Env } from '../value.ts'
import { compile } from './compile.ts'
import { inward, type Ground } from './exchange.ts'
import { closure } from './functions.ts'
import { askedFrame, slotOf } from './names.ts'
import { isHanded, isSelfContained, sliceOf } from './slice.ts'
import { declarator, statement, type Act } from './statements.ts'
import { abort, giveUp, isThing, Thrown, unknownThing, unset, type Frame, type Meter, type Val, type World } from './values.ts'

export interface Grounds extends Ground, World {
  readonly meter: Meter
  /** Set once a function called on the spot was run over a variable: a string array has been turned to its place. */
  readonly turned: boolean
  /** Set when a call left something changed behind: the next must start from the beginning. */
  readonly isSpoilt: boolean
}

/** Steps that are left for a file. `turns` is for string arrays: each turn to their place decodes a handful of texts, RC4 at worst. `vain` are those that no turn brings to their place. */
export interface Purse { left: number; turns: number; readonly vain: Set<Binding> }

/** Whether asking the evaluator is worth its cost: what calls of the file's own functions give was tried to be run already. */
function isTellable(binding: Binding, env: Env): boolean {
  if (binding.kind === 'param') {
    for (let at: Env | undefined = env; at; at = at.outer) if (at.fn && at.fn === binding.scope.node) return true
    return false
  }
  if (binding.kind === 'import') return true
  const [first] = binding.definitions
  return binding.definitions.length === 1 && first?.kind === 'value' && isSimple(first.node)
}

function isSimple(node: Loose): boolean {
  let at = node
  while (at.type === 'MemberExpression' || at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = at.object ?? at.callee.object
  return at.type !== 'CallExpression' && at.type !== 'NewExpression' && at.type !== 'AwaitExpression' || at.callee?.type === 'Identifier' && !bindingOf(at.callee)
}

function actOf(part: Loose): Act {
  if (part.type === 'VariableDeclarator') return declarator(part, (parentOf(part) as Loose).kind)
  if (parentOf(part)?.type !== 'SequenceExpression') return statement(part)
  const run = compile(part)
  return frame => { run(frame); return undefined }
}

/**
 * The variables around the code that is run. None has a value until someone asks; then just the statements that make it
 * are run, and where that fails the evaluator is asked.
 */
export function groundsOf(g: Engine, env: Env, meter: Meter, purse: Purse): Grounds {
  const frames = new Map<Scope, Frame>()
  const busy = new Set<Binding>()
  const state = { turned: false, isSpoilt: false }

  const frameOf = (scope: Scope): Frame => {
    let frame = frames.get(scope)
    if (!frame) frames.set(scope, frame = askedFrame(scope, scope.parent && frameOf(scope.parent), { meter, world: grounds }))
    return frame
  }

  const put = (binding: Binding, v: Val | typeof unset): void => { frameOf(binding.scope).slots[slotOf(binding)] = v }

  const runSlice = (binding: Binding): boolean => {
    const slice = sliceOf(binding)
    if (!slice || purse.vain.has(binding) || !env.fn && !slice.parts.every(isSelfContained)) return false
    const open = [...slice.bindings].filter(one => one.kind !== 'function')
    for (const one of open) { put(one, undefined); busy.add(one) }
    const kept = meter.left
    const outer = meter.turning
    if (slice.isHanded) {
      meter.left = purse.turns
      meter.turning = { shifts: new Map(), isVain: false }
    }
    try {
      for (const part of slice.parts) {
        const frame = frameOf(scopeAt(part.type === 'VariableDeclarator' ? part : parentOf(part))!)
        if (actOf(part)(frame)) abort()
      }
      state.turned ||= slice.isHanded
      return true
    } catch (error) {
      if (error !== giveUp && !(error instanceof Thrown)) throw error
      for (const one of open) put(one, unset)
      return false
    } finally {
      for (const one of open) busy.delete(one)
      if (slice.isHanded) {
        if (meter.turning?.isVain) purse.vain.add(binding)
        purse.turns = Math.max(0, meter.left)
        meter.left = kept
        meter.turning = outer
      }
    }
  }

  const grounds: Grounds = {
    env, meter, frameOf,
    get turned() { return state.turned },
    get isSpoilt() { return state.isSpoilt },
    assigned(v) {
      if (busy.size === 0 && !(isThing(v) && v.t === 'closure')) state.isSpoilt = true
    },
    demand(binding, frame) {
      if (busy.has(binding)) return undefined
      const first = binding.definitions[0]
      if (binding.kind === 'function' && first?.kind === 'function') {
        const own = (first.node as Loose).type === 'FunctionExpression'
        frame.slots[slotOf(binding)] = closure(first.node, own ? frame.outer! : frame)
        busy.add(binding)
        const isWhole = own || runSlice(binding) || !isHanded(binding)
        busy.delete(binding)
        // Half turned is worse than unknown: every text would be another.
        if (!isWhole) frame.slots[slotOf(binding)] = unknownThing
        return frame.slots[slotOf(binding)] as Val
      }
      busy.add(binding)
      try {
        if ((binding.kind === 'var' || binding.kind === 'let' || binding.kind === 'const') && runSlice(binding)) {
          const v = frame.slots[slotOf(binding)]
          if (v !== unset) return v as Val
        }
        const v = isTellable(binding, env) ? inward(bindingValue(g, binding, env), grounds) : unknownThing
        frame.slots[slotOf(binding)] = v
        return v
      } finally {
        busy.delete(binding)
      }
    },
  }
  return grounds
}
