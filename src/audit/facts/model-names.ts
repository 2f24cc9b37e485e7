import { textAt } from './tree.ts'
import type { ConfigObject } from './tree.ts'

const providers: Readonly<Record<string, string>> = {
  modelstudio: 'qwen', qwencloud: 'qwen', 'z.ai': 'zai', 'z-ai': 'zai', 'opencode-zen': 'opencode', moonshotai: 'moonshot', 'moonshot-ai': 'moonshot',
  'kimi-code': 'kimi', 'kimi-coding': 'kimi', bedrock: 'amazon-bedrock', 'aws-bedrock': 'amazon-bedrock', bytedance: 'volcengine', doubao: 'volcengine',
  'anthropic-cli': 'claude-cli',
}

export const canonicalProvider = (name: string): string => {
  const lowered = name.trim().toLowerCase()
  return providers[lowered] ?? lowered
}

// What a bare word stands for, provided that the catalogue knows the model it stands for.
const builtIn: Readonly<Record<string, string>> = {
  opus: 'anthropic/claude-opus-4-6', sonnet: 'anthropic/claude-sonnet-4-6', gpt: 'openai/gpt-5.4', 'gpt-mini': 'openai/gpt-5.4-mini',
  'gpt-nano': 'openai/gpt-5.4-nano', gemini: 'google/gemini-3.1-pro-preview', 'gemini-flash': 'google/gemini-3-flash-preview',
  'gemini-flash-lite': 'google/gemini-3.1-flash-lite-preview',
}

const shortForms: Readonly<Record<string, string>> = {
  'opus-4.6': 'claude-opus-4-6', 'opus-4.5': 'claude-opus-4-5', 'sonnet-4.6': 'claude-sonnet-4-6', 'sonnet-4.5': 'claude-sonnet-4-5',
}

const isVersionTag = (tag: string): boolean => /^\d{8}(\b|$)/.test(tag) || /^(i?q\d|\d+bit|fp\d|bf16|int\d)/i.test(tag)

/** Without the name of an auth profile: `openai/gpt-5@work`. Dates and quantisations belong to the model. */
const withoutProfile = (text: string): string => {
  const slash = text.lastIndexOf('/')
  const sign = text.indexOf('@', slash + 1)
  return sign < 0 || isVersionTag(text.slice(sign + 1)) ? text : text.slice(0, sign)
}

const resolveAlias = (text: string, catalogue: ConfigObject): string => {
  const wanted = text.toLowerCase()
  const named = Object.keys(catalogue).findLast((reference) => textAt(catalogue, reference, 'alias')?.toLowerCase() === wanted)
  if (named !== undefined) return named
  const target = builtIn[wanted]
  return target !== undefined && target in catalogue && textAt(catalogue, target, 'alias') === undefined ? target : text
}

/** The provider and the full id of a model as it is written. */
export const normaliseModel = (written: string, catalogue: ConfigObject): { readonly provider: string; readonly id: string } => {
  const text = resolveAlias(withoutProfile(written.trim()).trim(), catalogue)
  const slash = text.indexOf('/')
  const provider = canonicalProvider(slash < 0 ? 'openai' : text.slice(0, slash))
  const model = slash < 0 ? text : text.slice(slash + 1).trim()
  const bare = provider === 'vercel-ai-gateway' ? model.replace(/^anthropic\//, '') : model
  const full = provider === 'anthropic' || provider === 'vercel-ai-gateway' ? shortForms[bare.toLowerCase()] ?? model : model
  return { provider, id: full.toLowerCase().startsWith(`${provider}/`) ? full : `${provider}/${full}` }
}

/** The largest parameter count, in billions, that a name gives: `llama-3.1-70b` is 70. */
export const parameterBillions = (id: string): number | undefined => {
  const sizes = [...id.toLowerCase().matchAll(/(?<![a-z0-9])[a-z]?(\d+(?:\.\d+)?)b(?![a-z0-9])/g)].map(([, size]) => Number(size)).filter((size) => size > 0)
  return sizes.length === 0 ? undefined : Math.max(...sizes)
}

export const legacyFamily = (id: string): string | undefined => {
  if (/\bgpt-3\.5\b/i.test(id)) return 'GPT-3.5'
  if (/\bclaude-(instant|2)\b/i.test(id)) return 'Claude 2 and Instant'
  return /\bgpt-4-(0314|0613)\b/i.test(id) ? 'early GPT-4 snapshots' : undefined
}

const recentClaude = /\bclaude-[^\s/]*?(-4-?([5-9]|[1-9]\d)\b|4\.([5-9]|[1-9]\d)\b|-[5-9](\b|[.-]))/i

/** Why a model resists tricks less well than its successors; empty when nothing is known against it. */
export const weaknesses = (id: string): readonly string[] => [
  ...(/\bhaiku\b/i.test(id) ? ['smallest tier of its family'] : []),
  ...(/\bgpt-/i.test(id) && !/\bgpt-5(\b|[.-])/i.test(id) ? ['below GPT-5'] : []),
  ...(/\bclaude-/i.test(id) && !recentClaude.test(id) ? ['below Claude 4.5'] : []),
]
