import { scopeAt } from '../declare.ts'
import { bindingOf, type Binding, type Loose, type Scope } from '../tree.ts'
import { abort, unset, type Frame, type Val } from './values.ts'

/** Finds and changes variables. Scopes are known from the syntax, so a name is a place in a frame, never a look-up by text. */
export interface Place { get(frame: Frame): Val; set(frame: Frame, v: Val): void; declare(frame: Frame, v: Val): void }

export function placeOf(id: Loose): Place | undefined {
  const binding = bindingOf(id)
  if (!binding) return undefined
  const slot = slotOf(binding)
  const { scope } = binding
  const find = (frame: Frame): Frame => {
    for (let at: Frame | undefined = frame; at; at = at.outer) if (at.scope === scope) return at
    return abort()
  }
  return {
    get(frame) {
      const home = find(frame)
      const v = home.slots[slot]
      return v === unset ? home.world ? home.world.demand(binding, home) : undefined : v
    },
    set(frame, v) {
      if (binding.kind === 'const' || binding.kind === 'import') abort()
      const home = find(frame)
      home.world?.assigned(v)
      home.slots[slot] = v
    },
    declare(frame, v) { find(frame).slots[slot] = v },
  }
}

const slots = new WeakMap<Scope, Map<Binding, number>>()

export function slotOf(binding: Binding): number {
  let known = slots.get(binding.scope)
  if (!known) slots.set(binding.scope, known = new Map([...binding.scope.names.values()].map((one, i) => [one, i])))
  return known.get(binding) ?? abort()
}

/** A frame for a scope that is being entered: everything declared and undefined. */
export const frameOf = (scope: Scope, outer: Frame, call?: Frame['call']): Frame =>
  ({ scope, slots: new Array<Val>(scope.names.size).fill(undefined), outer, meter: outer.meter, ...(call && { call }) })

/** A frame for a scope that runs only as far as it is asked. */
export const askedFrame = (scope: Scope, outer: Frame | undefined, base: Pick<Frame, 'meter' | 'world'>): Frame =>
  ({ scope, slots: new Array<typeof unset>(scope.names.size).fill(unset), outer, ...base })

export function callOf(frame: Frame): NonNullable<Frame['call']> {
  for (let at: Frame | undefined = frame; at; at = at.outer) if (at.call) return at.call
  return abort()
}

export const scopeOf = (node: Loose): Scope => scopeAt(node) ?? abort()
