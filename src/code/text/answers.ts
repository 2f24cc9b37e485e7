import type { Answer } from '../../kit/index.ts'
import type { Hit } from '../../model/index.ts'

// A rule that answers for every line of a hostile file must not fill the memory with its findings.
const maxHits = 200

/** What a handler gave back, as a list. */
export const answersOf = (answer: Answer): readonly Hit[] => {
  if (!answer) return []
  if (Symbol.iterator in answer) return Iterator.from(answer).take(maxHits).toArray()
  return [answer]
}
