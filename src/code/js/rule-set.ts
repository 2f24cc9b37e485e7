import type { CallView, CodeRule, FileView, Answer, Node, Rule, TaintRule, UseView } from '../../kit/index.ts'
import { apiMatcher, type ApiMatcher } from './api-matcher.ts'
import { sinks, type SinkWord } from './vocabulary.ts'

export interface RuleSet {
  readonly on: ReadonlyMap<string, readonly (readonly [CodeRule, (node: Node, file: FileView) => Answer])[]>
  readonly calls: ApiMatcher<readonly [CodeRule, (call: CallView, file: FileView) => Answer]>
  readonly uses: ApiMatcher<readonly [CodeRule, (use: UseView, file: FileView) => Answer]>
  readonly files: readonly CodeRule[]
  readonly sinks: ApiMatcher<SinkWord>
  readonly taints: readonly TaintRule[]
}

const prepared = new WeakMap<readonly Rule[], RuleSet>()

/** Rules sorted by what they wait for; made once per set of rules. */
export function ruleSet(rules: readonly Rule[]): RuleSet {
  const known = prepared.get(rules)
  if (known) return known
  const on = new Map<string, [CodeRule, (node: Node, file: FileView) => Answer][]>()
  const calls: (readonly [string, readonly [CodeRule, (call: CallView, file: FileView) => Answer]])[] = []
  const uses: (readonly [string, readonly [CodeRule, (use: UseView, file: FileView) => Answer]])[] = []
  const files: CodeRule[] = []
  for (const rule of rules) {
    if (rule.kind !== 'code') continue
    for (const [type, handler] of Object.entries(rule.on ?? {})) {
      const list = on.get(type) ?? []
      list.push([rule, handler as (node: Node, file: FileView) => Answer])
      on.set(type, list)
    }
    for (const [pattern, handler] of Object.entries(rule.calls ?? {})) calls.push([pattern, [rule, handler]])
    for (const [pattern, handler] of Object.entries(rule.uses ?? {})) uses.push([pattern, [rule, handler]])
    if (rule.file) files.push(rule)
  }
  const taints = rules.filter((rule): rule is TaintRule => rule.kind === 'taint')
  const wanted = new Set(taints.flatMap(rule => rule.sinks))
  const set: RuleSet = {
    on, calls: apiMatcher(calls), uses: apiMatcher(uses), files, taints,
    sinks: apiMatcher(sinks.filter(word => wanted.has(word.sink)).map(word => [word.api, word] as const)),
  }
  prepared.set(rules, set)
  return set
}
