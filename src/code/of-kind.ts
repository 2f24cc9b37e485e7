import type { Rule } from '../kit/index.ts'

const parted = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Rule[]>>()

/** The rules of one kind, told apart once for each list: every piece of code inside a document asks. */
export function ofKind<K extends Rule['kind']>(rules: readonly Rule[], kind: K): readonly Extract<Rule, { kind: K }>[] {
  let parts = parted.get(rules)
  if (parts === undefined) {
    parts = Map.groupBy(rules, rule => rule.kind)
    parted.set(rules, parts)
  }
  return (parts.get(kind) ?? []) as readonly Extract<Rule, { kind: K }>[]
}
