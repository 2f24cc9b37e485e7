interface Pattern {
  readonly find: RegExp
  /** How many characters of the value stay readable; the rest is starred out one by one, so that columns keep their place. */
  readonly keep: number
}

// Each expression captures what must not be shown as `value`. All start at a fixed word or mark, so none backtracks far.
const tokens: readonly Pattern[] = [
  { find: /(?<![A-Za-z0-9])(?<value>sk-[A-Za-z0-9_-]{16,}|[rs]k_(?:live|test)_[A-Za-z0-9]{10,})/g, keep: 6 },
  { find: /(?<![A-Za-z0-9])(?<value>gh[opusr]_[A-Za-z0-9]{16,}|github_pat_\w{20,}|glpat-[\w-]{16,})/g, keep: 6 },
  { find: /(?<![A-Za-z0-9])(?<value>npm_[A-Za-z0-9]{16,}|hf_[A-Za-z0-9]{16,}|SG\.[\w-]{16,}\.[\w-]{16,})/g, keep: 6 },
  { find: /(?<![A-Za-z0-9])(?<value>xox[a-z]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,})/g, keep: 6 },
  { find: /(?<![A-Za-z0-9])(?<value>(?:AKIA|ASIA)[A-Z0-9]{12,}|AIza[\w-]{20,})/g, keep: 6 },
  { find: /(?<![A-Za-z0-9])(?<value>eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?)/g, keep: 6 },
  { find: /(?<![A-Za-z0-9])(?<value>\d{8,10}:[A-Za-z][\w-]{30,})/g, keep: 6 },
  { find: /\b(?:Bearer|Basic)\s{1,4}(?<value>[A-Za-z0-9._~+/=-]{16,})/gi, keep: 4 },
]

const secretName = 'secret|token|passw(?:or)?d|passphrase|pwd|(?:api|access|private|signing|encryption)[_-]?key'
const assignment = `["'\`]?\\]?[ \\t]{0,8}[:=][ \\t]{0,8}`
// A long name made of letters alone is rather a function than a key.
const keyValue = '(?=[A-Za-z+/_=-]{0,200}\\d)(?<value>[A-Za-z0-9+/_=-]{32,})'
const longRun = new RegExp(`(?:${secretName}|credential|auth)s?${assignment}["'\`]?${keyValue}`, 'gi')
const literal = new RegExp(`(?:${secretName})${assignment}(?<quote>["'\`])(?<value>[^\\s"'\`\\\\]{4,200})\\k<quote>`, 'gi')
const urlPassword = /:\/\/[^\s/@:'"`]{0,100}:(?<value>[^\s/@'"`]{1,200})@/g

const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?<value>[A-Za-z0-9+/=\s\\"'`,]*)/g
const keyLine = /[A-Za-z0-9+/=]{16}/
const keyRun = /[A-Za-z0-9+/=]{2,}/g

const [clean, maxClean, maxKept] = [new Set<string>(), 2_000, 400]

/**
 * Stars out what looks like a secret: private keys, tokens with a known prefix, long values given to key-like names,
 * passwords in URLs. The first characters stay, and so do length and line breaks. Code that merely names or computes a
 * secret is left alone.
 */
export function blankSecrets(text: string): string {
  // The same notes and lines come again and again; those that hold a secret are not kept.
  if (clean.has(text)) return text
  const result = blanked(text)
  if (result === text && text.length <= maxKept) {
    if (clean.size >= maxClean) clean.clear()
    clean.add(text)
  }
  return result
}

function blanked(text: string): string {
  let result = blankKeys(text)
  for (const { find, keep } of tokens) result = blankValues(result, find, value => star(value, keep))
  result = blankValues(result, longRun, value => star(value, 4))
  result = blankValues(result, literal, value => (isReference(value) ? value : star(value, value.length < 12 ? 0 : 4)))
  return blankValues(result, urlPassword, value => (isReference(value) ? value : star(value, 0)))
}

function blankKeys(text: string): string {
  if (!text.includes('PRIVATE KEY-----')) return text
  const body = (value: string): string => (keyLine.test(value) ? value.replace(keyRun, run => star(run, 0)) : value)
  const headed = blankValues(text, privateKey, body)
  // An excerpt may begin in the middle of a key.
  const end = headed.indexOf('-----END ')
  const begin = headed.indexOf('-----BEGIN ')
  if (end < 0 || (begin >= 0 && begin < end)) return headed
  const tailEnd = headed.indexOf('PRIVATE KEY-----', end)
  if (tailEnd < 0) return headed
  const tail = headed.slice(0, tailEnd + 'PRIVATE KEY-----'.length)
  return blankFrom(tail, end, body) + headed.slice(tail.length)
}

/** Blanks the stretch of key material that ends at `end`. */
function blankFrom(text: string, end: number, body: (value: string) => string): string {
  let start = end
  while (start > 0 && /[A-Za-z0-9+/=\s\\"'`,]/.test(text[start - 1] ?? '')) start -= 1
  return text.slice(0, start) + body(text.slice(start, end)) + text.slice(end)
}

const blankValues = (text: string, find: RegExp, blank: (value: string) => string): string =>
  text.replace(find, (...parts) => {
    const whole = parts[0] as string
    const { value } = parts.at(-1) as { value: string }
    const at = whole.lastIndexOf(value)
    return whole.slice(0, at) + blank(value) + whole.slice(at + value.length)
  })

const star = (value: string, keep: number): string => value.slice(0, keep) + '*'.repeat(Math.max(0, value.length - keep))

/** A variable, an address or the name of an environment variable: what the reader has to see. */
const isReference = (value: string): boolean =>
  /^[$%<]|^\{\{|:\/\/|\$\{/.test(value) || /^[A-Z][A-Z0-9]*_[A-Z0-9_]*$/.test(value)
