import { abort, type Pattern } from './values.ts'

const ready = new WeakMap<Pattern, RegExp>()
const atom = String.raw`(?:\\[wWdDsSnrtbBfv0.\\/|$^*+?()\[\]{}"'\x60:;,=!<>@#%&_~-]|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\[\^?(?:\\.|[^\]\\]){0,120}\]|[^\\\[\](){}*+?|^$]|\.)`
const piece = String.raw`(?:\(\?:|\(|\)|\||\^|\$|${atom}(?:[*+?]|\{\d{1,4}(?:,\d{1,4})?\})?)`
const allowed = new RegExp(`^${piece}{0,60}$`)

/** The test of javascript-obfuscator for code that was laid out again; it is linear on the short function it is put to. */
const ownTests: ReadonlySet<string> = new Set([String.raw`\w+ *\(\) *{\w+ *['|"].+['|"];? *}`])

const loopsOf = (source: string): number => source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '').match(/[+*]|\{(?:\d*,|\d{3})/g)?.length ?? 0

/** Steps that a run over a text of this length may take. */
export function costOf({ source }: Pattern, length: number): number {
  const loops = loopsOf(source)
  const isOneAtom = loops <= 1 && /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\[])[+*]?$/.test(source)
  return isOneAtom || loops === 0 || ownTests.has(source) ? (length >> 4) + 1 : length ** (1 + loops) / 64
}

/**
 * A scanned regular expression, made runnable when its cost has a bound that the caller can pay: groups are never
 * repeated, nothing looks around or back, and at most two loops follow each other.
 */
export function regexpOf(pattern: Pattern): RegExp {
  const known = ready.get(pattern)
  if (known) { known.lastIndex = 0; return known }
  const { source, flags } = pattern
  if (!ownTests.has(source) && (source.length > 200 || loopsOf(source) > 2 || !allowed.test(source) || /\)[*+?{]/.test(source))) return abort()
  if (/[^gimsuy]/.test(flags)) return abort()
  try {
    const made = new RegExp(source, flags)
    ready.set(pattern, made)
    return made
  } catch { return abort() }
}
