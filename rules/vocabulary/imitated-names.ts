import { imitated } from './confusables.ts'
import { imitates, isOneSlip, isWellKnown, models } from './well-known-packages.ts'

/** A name that another one could be taken for, and by which trick. */
export interface Imitation { readonly model: string; readonly trick: string }

/** Scopes worth imitating: makers of what most people install. Source: download counts of the registry. */
const scopes = `openclaw types babel angular vue nestjs aws-sdk npmcli typescript-eslint anthropic-ai openai google google-cloud microsoft azure
  discordjs slack modelcontextprotocol langchain huggingface reduxjs tanstack testing-library storybook sveltejs nuxt apollo graphql-tools
  aws-cdk azure-rest sentry opentelemetry octokit cloudflare vercel netlify supabase prisma mikro-orm grpc protobufjs jest vitest rollup vitejs
  esbuild swc parcel tailwindcss mui chakra-ui emotion radix-ui react-native react-navigation expo ionic capacitor electron puppeteer playwright
  cypress solana ethersproject metamask walletconnect coinbase stripe paypal twilio sendgrid datadog elastic hapi fastify koa trpc nx`.split(/\s+/)

/** Honest scopes that happen to lie one letter from one of those. */
const neighbours = new Set(['nextjs', 'nuxtjs', 'vuejs', 'nestia', 'gentry', 'prismo', 'slacks', 'elastics', 'rsbuild', 'remotion', 'storyblok', 'vinejs', 'svitejs',
  'nestjsx'])

/** Plugins of OpenClaw's own makers, whose names without the scope are free for anybody. */
const officialPlugins = new Set(`acpx amazon-bedrock anthropic-vertex brave browser codex copilot-proxy diffs discord feishu firecrawl google-meet googlechat
  imessage irc line llm-task lobster matrix mattermost memory-core memory-lancedb microsoft msteams nextcloud-talk nostr openshell qqbot signal slack
  synology-chat telegram tlon twitch voice-call webhooks whatsapp zalo zalouser`.split(/\s+/))

const minLength = 5
const bare = (name: string): string => name.replace(/[-_.]/g, '')
const words = (name: string): readonly string[] => name.split(/[-_.]/).filter(word => word !== '')

/** The name as a hurried eye reads it: letters that look alike become one. */
const skeleton = (name: string): string =>
  [...name.normalize('NFKC')].map(letter => imitated(letter)?.ascii ?? letter).join('').toLowerCase()
    .replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[1i|]/g, 'l').replace(/0/g, 'o').replace(/5/g, 's').replace(/3/g, 'e')

const longModels = models.filter(name => name.length >= minLength)
const bySkeleton = new Map(longModels.map(name => [skeleton(name), name]))
const byLetters = new Map(longModels.map(name => [bare(name), name]))
const byWords = new Map(longModels.filter(name => words(name).length > 1).map(name => [words(name).toSorted().join(' '), name]))
const scopesBySkeleton = new Map(scopes.map(scope => [skeleton(bare(scope)), scope]))

const imitationOf = (name: string): Imitation | undefined => {
  if (isWellKnown(name) || name.length < minLength) return undefined
  const twin = bySkeleton.get(skeleton(name))
  if (twin) return { model: twin, trick: 'with letters that look alike' }
  const letters = byLetters.get(bare(name))
  if (letters) return { model: letters, trick: 'with other separators' }
  const turned = words(name).length > 1 ? byWords.get(words(name).toSorted().join(' ')) : undefined
  if (turned) return { model: turned, trick: 'with its words in another order' }
  const near = imitates(name)
  return near === undefined ? dressedUp(name) : { model: near, trick: 'with one letter off' }
}

const isModel = new Set(models)

/** What people type who half remember a name: the language behind it, the platform before it, the scope of typings without its sign. */
const dressedUp = (name: string): Imitation | undefined => {
  const plain = /^(.+?)[-_.]?js$/.exec(name)?.[1] ?? /^node(?![-_.])(.+)$/.exec(name)?.[1]
  if (plain !== undefined && isModel.has(plain)) return { model: plain, trick: 'with its platform written onto it' }
  const typings = /^types[-_.]+(.+)$/.exec(name)?.[1]
  return typings === 'node' || isModel.has(typings ?? '') ? { model: `@types/${typings}`, trick: 'without the scope of typings' } : undefined
}

const sortedLetters = (text: string): string => [...text].sort().join('')
// Short scopes lie one letter apart by chance; two letters in the other order are a slip of the hand.
const isAnagram = (a: string, b: string): boolean => sortedLetters(a) === sortedLetters(b)

const scopeImitationOf = (scope: string, base: string): Imitation | undefined => {
  if (scopes.includes(scope) || neighbours.has(scope)) return undefined
  const twin = scope.length >= 4 ? scopesBySkeleton.get(skeleton(bare(scope))) : undefined
  if (twin) return { model: `@${twin}/${base}`, trick: 'with a scope that reads the same' }
  // The makers have one scope; whoever puts words around its name wants to be taken for them.
  if (/^(?:the-?|get-?|real-?|team-?)?openclaw-?(?:official|team|org|inc|hq|dev|ai|core|labs?|plugins?|bot|app|io|js)$|^(?:the|get|real|team|official)-?openclaw$/.test(scope)) {
    return { model: `@openclaw/${base}`, trick: 'with a scope that sounds like the makers' }
  }
  const near = scope.length >= minLength ? scopes.find(model => isOneSlip(scope, model) && (scope.length > minLength || isAnagram(scope, model))) : undefined
  return near === undefined ? undefined : { model: `@${near}/${base}`, trick: 'with one letter of the scope off' }
}

/** The well-known package that a name could be taken for; undefined for the well-known themselves. */
export const imitation = (name: string): Imitation | undefined => {
  const scoped = /^@([^/]+)\/(.+)$/.exec(name)
  if (scoped) return scopeImitationOf(scoped[1]!, scoped[2]!)
  const plugin = /^openclaw[-_.](.+)$/.exec(name)?.[1]
  if (plugin !== undefined && officialPlugins.has(plugin)) return { model: `@openclaw/${plugin}`, trick: 'without the scope of the makers' }
  return imitationOf(name)
}
