import type { KeyPath } from '../../model/index.ts'
import { canonicalProvider, legacyFamily, normaliseModel, parameterBillions, weaknesses } from './model-names.ts'
import { browserIsOn } from './browser.ts'
import type { ToolContext } from './tool-contexts.ts'
import { toolCatalog } from './tool-catalog.ts'
import { isAvailable, providerPolicy } from './tool-policy.ts'
import { at, isObject, isOff, objectAt, textOf } from './tree.ts'
import type { ConfigObject } from './tree.ts'
import type { ConfigValue, Snapshot } from '../../model/index.ts'
import { isConfigured } from '../secrets.ts'
import type { Resolver } from './resolver.ts'

export interface ModelReference {
  /** `<provider>/<model>`. */
  readonly id: string
  readonly provider: string
  /** Where it is written, for people. */
  readonly source: string
  readonly keyPath: KeyPath
  readonly isImage: boolean
  /** Parameters in billions when the name says so. */
  readonly billions: number | undefined
  readonly context: ToolContext
  /** The family of models that its maker has retired. */
  readonly legacyFamily: string | undefined
  /** Why it resists tricks less well than its successors. */
  readonly weaknesses: readonly string[]
  /** Web tools that are switched on and within this model's reach. */
  readonly webTools: readonly string[]
}

export interface ModelsFacts { readonly references: readonly ModelReference[] }

const searchVariables = `EXA_API_KEY FIRECRAWL_API_KEY GEMINI_API_KEY GOOGLE_API_KEY MINIMAX_CODE_PLAN_KEY MINIMAX_CODING_API_KEY MINIMAX_API_KEY
  MINIMAX_OAUTH_TOKEN MOONSHOT_API_KEY KIMI_API_KEY OLLAMA_API_KEY PERPLEXITY_API_KEY OPENROUTER_API_KEY TAVILY_API_KEY XAI_API_KEY`.split(/\s+/)

const holdsCredential = (section: ConfigValue | undefined): boolean => isObject(section) && Object.entries(section).some(([name, value]) => {
  if (name === 'enabled') return false
  return isConfigured(value) || (isObject(value) ? holdsCredential(value) : value === true || typeof value === 'number')
})

const searchIsOn = ({ config, env }: Snapshot): boolean => {
  const search = at(config.value, 'tools', 'web', 'search')
  const written = at(search, 'enabled')
  if (typeof written === 'boolean') return written
  const plugins = Object.values(objectAt(config.value, 'plugins', 'entries'))
  return holdsCredential(search) || plugins.some((entry) => holdsCredential(at(entry, 'config', 'webSearch'))) || searchVariables.some((name) => env.names.includes(name))
}

const webToolsOn = (snapshot: Snapshot): readonly string[] => [
  ...(searchIsOn(snapshot) ? ['web_search'] : []),
  ...(isOff(snapshot.config.value, 'tools', 'web', 'fetch', 'enabled') ? [] : ['web_fetch']),
  ...(browserIsOn(snapshot) ? ['browser'] : []),
]

interface Written { readonly text: string; readonly source: string; readonly keyPath: KeyPath; readonly isImage: boolean; readonly context: ToolContext }

const written = (section: ConfigObject, name: 'model' | 'imageModel', base: KeyPath, context: ToolContext): readonly Written[] => {
  const value = at(section, name)
  const one = (text: string | undefined, ...rest: KeyPath): readonly Written[] => text === undefined ? []
    : [{ text, source: [...base, name, ...rest].join('.'), keyPath: [...base, name, ...rest], isImage: name === 'imageModel', context }]
  if (!isObject(value)) return one(textOf(value))
  const fallbacks = at(value, 'fallbacks')
  const list = Array.isArray(fallbacks) ? fallbacks as readonly ConfigValue[] : []
  return [...one(textOf(value['primary']), 'primary'), ...list.flatMap((item, index) => one(textOf(item), 'fallbacks', index))]
}

export const models: Resolver<'models'> = (snapshot, fact) => {
  const { config } = snapshot
  const catalog = toolCatalog(snapshot.release)
  const { defaults } = fact('agents')
  const contexts = fact('toolContexts').all
  const switchedOn = webToolsOn(snapshot)
  const tools = at(config.value, 'tools')
  const all = contexts.flatMap((context) => context.agent === undefined
    ? [...written(defaults, 'model', ['agents', 'defaults'], context), ...written(defaults, 'imageModel', ['agents', 'defaults'], context)]
    : written(context.agent.value, 'model', context.agent.keyPath, context))
  const catalogue = objectAt(defaults, 'models')
  return {
    references: all.map(({ text, context, ...rest }) => {
      const { provider, id } = normaliseModel(text, catalogue)
      const policies = [
        ...context.policies, providerPolicy(tools, provider, id, canonicalProvider), providerPolicy(at(context.agent?.value, 'tools'), provider, id, canonicalProvider),
      ].filter((policy) => policy !== undefined)
      return {
        ...rest, context, id, provider, billions: parameterBillions(id), legacyFamily: legacyFamily(id), weaknesses: weaknesses(id),
        webTools: switchedOn.filter((tool) => isAvailable(tool, policies, catalog)),
      }
    }),
  }
}
