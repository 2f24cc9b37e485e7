import type { Answer, Rule } from '../kit/index.ts'
import type { Gap, Hit } from '../model/index.ts'

// A rule that answers for every line of a hostile file must not fill the memory with its findings.
const maxHits = 2_000

export const isStackOverflow = (error: unknown): boolean => error instanceof RangeError && error.message.includes('call stack')

export const messageOf = (error: unknown): string => error instanceof Error ? error.message : String(error)

export interface Answers {
  readonly hits: readonly (readonly [ruleId: string, hit: Hit])[]
  readonly gaps: readonly Gap[]
  ask(rule: Rule, handler: () => Answer): void
}

/** Collects what rules answer about one text. A rule that fails, or finds too much, is a gap and costs none of the others anything. */
export function answersAbout(subject: string): Answers {
  const hits: (readonly [string, Hit])[] = []
  const problems = new Map<string, string>()
  const counts = new Map<string, number>()
  let skipped = 0
  /** False when it is time to stop asking. */
  const take = (id: string, hit: Hit): boolean => {
    // Severities apart: many small things must not push out a grave one.
    const kind = `${id} ${hit.severity ?? ''}`
    const count = (counts.get(kind) ?? 0) + 1
    if (count > maxHits) {
      problems.set(id, `rule ${id} found more than ${maxHits} places; the others are left out`)
      return skipped++ < maxHits
    }
    counts.set(kind, count)
    hits.push([id, hit])
    return true
  }
  return {
    hits,
    get gaps() {
      return [...problems.values()].map((reason): Gap => ({ stage: 'scan', subject, reason }))
    },
    ask({ meta: { id } }, handler) {
      try {
        const answer = handler()
        if (!answer) return
        if (!(Symbol.iterator in answer)) return void take(id, answer)
        for (const hit of answer) if (!take(id, hit)) return
      } catch (error) {
        problems.set(id, isStackOverflow(error) ? `nested too deeply for rule ${id}` : `rule ${id} failed: ${messageOf(error)}`)
      }
    },
  }
}
