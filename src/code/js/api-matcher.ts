/** Finds the entries whose API pattern matches a canonical name: exact, `{a,b}` alternatives, or a final `.*` for any direct member. */
export interface ApiMatcher<T> {
  match(api: string): readonly T[]
  readonly isEmpty: boolean
}

/** The names that a pattern with `{a,b}` stands for. */
export function expandPattern(pattern: string): readonly string[] {
  const open = pattern.indexOf('{')
  if (open < 0) return [pattern]
  const close = pattern.indexOf('}', open)
  const head = pattern.slice(0, open)
  const tails = expandPattern(pattern.slice(close + 1))
  return pattern.slice(open + 1, close).split(',').flatMap(word => tails.map(tail => head + word + tail))
}

const maxAnswers = 20_000
const nothing: readonly never[] = []

export function apiMatcher<T>(entries: Iterable<readonly [pattern: string, entry: T]>): ApiMatcher<T> {
  const exact = new Map<string, T[]>()
  const prefixes = new Map<string, T[]>()
  const add = (map: Map<string, T[]>, key: string, entry: T): void => {
    const list = map.get(key)
    if (!list) map.set(key, [entry])
    else if (!list.includes(entry)) list.push(entry)
  }
  for (const [pattern, entry] of entries) {
    for (const name of expandPattern(pattern)) {
      if (name.endsWith('.*')) add(prefixes, name.slice(0, -2), entry)
      else add(exact, name, entry)
    }
  }
  const answers = new Map<string, readonly T[]>()
  const search = (api: string): readonly T[] => {
    const own = exact.get(api)
    const dot = api.lastIndexOf('.')
    const more = dot > 0 && !api.endsWith(')') ? prefixes.get(api.slice(0, dot)) : undefined
    if (!more) return own ?? nothing
    return own ? [...own, ...more.filter(entry => !own.includes(entry))] : more
  }
  return {
    isEmpty: exact.size === 0 && prefixes.size === 0,
    match(api) {
      if (prefixes.size === 0) return exact.get(api) ?? nothing
      let answer = answers.get(api)
      if (!answer) {
        if (answers.size > maxAnswers) answers.clear()
        answers.set(api, answer = search(api))
      }
      return answer
    },
  }
}
