const maxKnown = 1_000

/** The same answers as the question gives, those of the last texts kept: a text is looked at in pieces that overlap. */
export function keepingAnswers<Answer>(question: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return text => {
    const before = known.get(text)
    if (before) return before.answer
    const made = { answer: question(text) }
    if (known.size >= maxKnown) known.clear()
    known.set(text, made)
    return made.answer
  }
}

const maxLooks = 1_500

/** What a look through a text finds, those of the last texts kept until `forget`: one text is mostly asked about several times in a row. */
export function keepingLooks<Found>(look: (text: string) => Found): { of(text: string): Found; forget(): void } {
  const known = new Map<string, Found>()
  let last: { readonly text: string; readonly found: Found } | undefined
  const lookAnew = (text: string): Found => {
    const found = look(text)
    if (known.size >= maxLooks) known.clear()
    known.set(text, found)
    return found
  }
  return {
    of(text) {
      if (last?.text !== text) last = { text, found: known.get(text) ?? lookAnew(text) }
      return last.found
    },
    forget() {
      known.clear()
      last = undefined
    },
  }
}
