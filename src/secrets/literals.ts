import type { KeyPath, Severity } from '../model/index.ts'
import { isReference, isSecret, secretsInEnvironment } from './harvest.ts'

/** Who keeps a text, which decides how bad a secret in it is. */
export type Keeper = 'config' | 'store' | 'environment' | 'workspace' | 'record' | 'other'

/** A text value with its key. Offsets count UTF-16 units; `end` is exclusive. */
export interface TextValue { readonly keyPath: KeyPath; readonly start: number; readonly end: number; readonly value: string }

export interface SearchedText {
  /** The path as it is shown. */
  readonly file: string
  readonly text: string
  readonly keeper: Keeper
  /** Lines of variables, whoever keeps them. */
  readonly isEnvironment: boolean
  /** The text values of a configuration or a credential store. */
  readonly values: readonly TextValue[]
}

/** A secret that stands in a file as it is, told once for each file. Whoever shows it leaves `value` out. */
export interface Literal {
  readonly file: string
  /** Of the first time, from 1. */
  readonly line: number
  readonly column: number
  /** `GitHub token`, `value of gateway.auth.token`. */
  readonly kind: string
  readonly keyPath?: KeyPath
  readonly keeper: Keeper
  /** `info`: that is where OpenClaw keeps it, or it opens little. */
  readonly severity: Severity
  readonly times: number
  readonly value: string
}

/** Finds secrets by their looks. */
export type Patterns = (text: string) => readonly { readonly start: number; readonly end: number; readonly kind: string; readonly severity: Severity }[]

const credentialName = /(?:token|secret|passw(?:or)?d|passphrase|(?:api|access|private|signing|encryption|client|app)[_-]?key|credentials?|authorization|cookie|dsn)$/i
const otherReference = /^(?:secretref-env:|__env__:)/
/** Shorter values turn up by chance. */
const leastKnown = 12
const chunkLength = 1_000_000

const nameOf = ({ keyPath }: TextValue): string => String(keyPath.findLast(part => typeof part === 'string') ?? '')

/** Whether the text at a key of a configuration is a credential rather than the name of one. */
const isCredential = (one: TextValue): boolean => {
  const text = one.value.trim()
  if (text === '' || isReference(text) || otherReference.test(text)) return false
  return credentialName.test(nameOf(one)) || (one.keyPath[0] === 'env' && isSecret(nameOf(one), text))
}

interface Found { readonly start: number; readonly end: number; readonly kind: string; readonly keyPath?: KeyPath; readonly isMinor?: boolean }

/** Secrets that their key or variable gives away. */
const named = ({ text, keeper, values, isEnvironment }: SearchedText): readonly Found[] => [
  ...values.filter(one => (keeper === 'config' ? isCredential(one) : isSecret(nameOf(one), one.value.trim())))
    .map(({ keyPath, start, end }) => ({ start, end, kind: `value of ${keyPath.join('.')}`, keyPath })),
  ...isEnvironment ? secretsInEnvironment(text, 'value of').map(({ value, label, at = 0 }) => ({ start: at, end: at + value.length, kind: label })) : [],
]

/** Line by line, so that no secret but a key of many lines is cut. */
const patterned = (text: string, patterns: Patterns): readonly Found[] => {
  const found: Found[] = []
  for (let from = 0; from < text.length;) {
    const cut = from + chunkLength >= text.length ? text.length : Math.max(text.lastIndexOf('\n', from + chunkLength) + 1, 0)
    const to = cut > from ? cut : Math.min(text.length, from + chunkLength)
    for (const { start, end, kind, severity } of patterns(text.slice(from, to))) found.push({ start: from + start, end: from + end, kind, isMinor: severity === 'info' })
    from = to
  }
  return found
}

const repeated = (text: string, known: ReadonlyMap<string, string>): readonly Found[] => [...known].flatMap(([value, kind]) => {
  const found: Found[] = []
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) found.push({ start: at, end: at + value.length, kind })
  return found
})

/** What is surer comes first and keeps its place: a key says more than a look. */
const withoutOverlaps = (surestFirst: readonly Found[]): readonly Found[] => {
  const taken: Found[] = []
  for (const one of surestFirst) {
    const at = taken.findLastIndex(({ start }) => start <= one.start)
    const [before, after] = [taken[at], taken[at + 1]]
    if ((before === undefined || before.end <= one.start) && (after === undefined || after.start >= one.end)) taken.splice(at + 1, 0, one)
  }
  return taken
}

const literalsIn = (searched: SearchedText, found: readonly Found[]): readonly Literal[] => {
  const { file, text, keeper } = searched
  const byValue = Map.groupBy(found, ({ start, end }) => text.slice(start, end))
  return [...byValue].map(([value, [first, ...others]]): Literal => {
    const start = first!.start
    const { kind, keyPath, isMinor } = [first!, ...others].find(one => one.keyPath) ?? first!
    const before = text.slice(0, start)
    return {
      file, line: before.split('\n').length, column: start - before.lastIndexOf('\n'), kind, ...keyPath && { keyPath }, keeper,
      severity: keeper === 'store' || keeper === 'environment' || isMinor ? 'info' : 'warn', times: 1 + others.length, value,
    }
  })
}

/** The secrets that stand in texts, file by file. What the configuration and the stores hold is looked for in all other texts too. */
export const findLiterals = (texts: readonly SearchedText[], patterns: Patterns): readonly Literal[] => {
  const known = new Map<string, string>()
  const byName = texts.map(searched => {
    const found = named(searched)
    for (const { start, end, kind } of found) {
      const value = searched.text.slice(start, end)
      if (value.length >= leastKnown && !known.has(value)) known.set(value, `the ${kind}`)
    }
    return { searched, found }
  })
  return byName.flatMap(({ searched, found }) =>
    literalsIn(searched, withoutOverlaps([...found, ...patterned(searched.text, patterns), ...repeated(searched.text, known)])))
}
