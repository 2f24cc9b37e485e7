import type { Language } from '../model/index.ts'
import type { Rule } from '../kit/index.ts'
import { expandPattern } from './js/api-matcher.ts'
import { sinks } from './js/vocabulary.ts'
import { headOf } from './seen.ts'

/** What must have been seen for a rule to have a hit: one of the languages, or one of the API heads. `everything`: the rule cannot say. */
export type Needs = 'everything' | { readonly languages: readonly Language[] } | { readonly apis: readonly string[] }

const scripts: readonly Language[] = ['javascript', 'typescript']
const heads = (patterns: readonly string[]): readonly string[] => [...new Set(patterns.flatMap(expandPattern).map(headOf))].sort()

/**
 * What a rule needs, from its declaration alone. A rule that is not fulfilled by what a scan saw had no hit in it and would have
 * none; one that is may still have none. Rules over raw text and those that the engine fills look at every file.
 */
export const needsOf = (rule: Rule): Needs => {
  switch (rule.kind) {
    case 'code': return rule.on || rule.file ? { languages: scripts } : { apis: heads([...Object.keys(rule.calls ?? {}), ...Object.keys(rule.uses ?? {})]) }
    case 'taint': return { apis: heads(sinks.filter(({ sink }) => rule.sinks.includes(sink)).map(({ api }) => api)) }
    case 'shell': return { languages: ['applescript', 'batch', 'powershell', 'shell'] }
    case 'python': return { languages: ['python'] }
    case 'skill': return { languages: ['markdown'] }
    case 'manifest': return { languages: ['manifest'] }
    case 'text':
    case 'engine': return 'everything'
  }
}
