import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { Severity } from '../../model/index.ts'

/** A key, token or password that stands in a text; offsets are UTF-16 units. */
export interface Secret {
  readonly start: number
  readonly end: number
  /** `GitHub token`, `private key`. */
  readonly kind: string
  readonly severity: Severity
}

/** The part of secretlint's interface that its scanners need; its own runner sets all of them up anew for every text. */
interface Scanner { file?(source: { filePath: string; content: string; ext: string; contentType: 'text' }): unknown }
interface Pattern { readonly meta: { readonly id: string }; create(context: object, options: object): Scanner }

const maxText = 4_000_000
const maxSecrets = 200
/** Comments must not switch anything off in a hostile text, and the key files of one vendor are read from disk. */
const unfit = /-(?:filter-comments|gcp)$/

let found: { readonly start: number; readonly end: number; readonly name: string }[] = []
const scanners = (rules as unknown as readonly Pattern[]).filter(({ meta }) => !unfit.test(meta.id)).map(pattern => pattern.create({
  createTranslator: () => (name: string) => name,
  report: ({ message, range: [start, end] }: { message: string; range: readonly [number, number] }) => void found.push({ start, end, name: message }),
  ignore: () => undefined,
}, {}))

/** Secrets by secretlint's patterns, in order of the text; placeholders and examples of documentation are left out. */
export function findSecrets(text: string): readonly Secret[] {
  found = []
  const source = { filePath: 'text', content: text.slice(0, maxText), ext: '', contentType: 'text' } as const
  for (const scanner of scanners) scanner.file?.(source)
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => !isInside(one, all[index - 1]))
    .flatMap(({ start, end, name }): readonly Secret[] => {
      const kind = kindOf(name)
      return kind === undefined || isPlaceholder(text.slice(start, end), name) ? [] : [{ start, end, ...kind }]
    })
    .slice(0, maxSecrets)
}

const isInside = (one: { start: number; end: number }, before: { start: number; end: number } | undefined): boolean =>
  before !== undefined && one.start >= before.start && one.end <= before.end

/** Names that say nothing secret: an account's number is no key. */
const harmless = /^(?:AWSAccountID|AWSAccessKeyID|PrivateKeyP12|PrivateKeyJSON|IGNORE_MESSAGE)$/
const vendors: Readonly<Record<string, string>> = { AWSSecretAccessKey: 'AWS secret access key', PrivateKey: 'private key', IncomingWebhook: 'Slack webhook address', Npmrc_authToken: 'npm token', PackageJSON_xOauthToken: 'GitHub token', OPS_TOKEN: '1Password service account token', BasicAuth: 'password in an address' }
const spelling: Readonly<Record<string, string>> = { github: 'GitHub', gitlab: 'GitLab', npm: 'npm', openai: 'OpenAI', sendgrid: 'SendGrid', huggingface: 'Hugging Face', api: 'API', hashicorp: 'HashiCorp', ai: 'AI', scim: 'SCIM' }

function kindOf(name: string): Pick<Secret, 'kind' | 'severity'> | undefined {
  if (harmless.test(name)) return undefined
  // Whoever holds it can post somewhere or reach a database that stands behind a wall; a key opens an account.
  const severity = /Webhook|WEBHOOK|Connection$|BasicAuth|_TEST$/.test(name) ? 'info' : 'warn'
  if (name.endsWith('Connection')) return { kind: `password in a ${name.slice(0, -'Connection'.length)} address`, severity }
  const [vendor = '', ...rest] = name.toLowerCase().split('_')
  const owner = spelling[vendor] ?? vendor.charAt(0).toUpperCase() + vendor.slice(1)
  return { kind: vendors[name] ?? [owner, ...rest.map(word => spelling[word] ?? word)].join(' '), severity }
}

const speaking = /your|example|placeholder|dummy|fake|sample|change[-_ ]?me|redacted|replace|insert|secret[-_]?here|todo|not[-_]?a[-_]?real|xxxx|\*{3}|\.{3}|[<>{}$%]/i
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'zyxwvutsrqponmlkjihgfedcba', '98765432109876543210']
const weakPassword = /^(?:pass(?:word|wd)?|pw|pwd|secret|postgres|mysql|root|admin|user|mongo|test|guest|db|database|dev|local|p|s3cret|some\w*|my\w*)\d{0,3}$/i
/** One's own machine and the names of containers: a password that opens nothing from outside. */
const nearby = /^(?:localhost|127\.|0\.0\.0\.0|db$|postgres$|mysql$|mongo(?:db)?$|host$|some|my|.*example\.(?:com|org|net)$)/i

/** What documentation writes in the place of a secret: words that say so, one letter over and over, the alphabet. */
function isPlaceholder(value: string, name: string): boolean {
  // Whoever found it has looked at what stands between the marks.
  if (name === 'PrivateKey') return false
  if (name.endsWith('Connection') || name === 'BasicAuth') {
    const [, password = '', host = ''] = /:\/\/[^:@/]*:([^@]*)@([^/:?]*)/.exec(value) ?? []
    return password === '' || speaking.test(password) || weakPassword.test(password) || nearby.test(host)
  }
  // Tokens of npm are letters and digits; its settings are variables with such a beginning.
  if (/^npm_[a-z\d]*_/i.test(value)) return true
  const letters = value.toLowerCase()
  return speaking.test(value) || rows.some(row => longestOf(row, letters) >= 8) || new Set(letters).size < Math.min(10, value.length / 2) || /(.)\1{5}/.test(letters)
}

/** How many letters of a row follow each other in the text; a hexadecimal digest never runs so far. */
function longestOf(row: string, letters: string): number {
  let best = 0
  for (let run = 0, at = 1; at < letters.length; at += 1) {
    run = row.includes(letters.slice(at - 1, at + 1)) ? run + 1 : 0
    if (run + 1 > best) best = run + 1
  }
  return best
}
