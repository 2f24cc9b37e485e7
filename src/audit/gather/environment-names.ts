import type { Environment } from './locations.ts'

const prefixes = /^(OPENCLAW|TELEGRAM|DISCORD|SLACK|WHATSAPP|SIGNAL|IMESSAGE|IRC|MATTERMOST|MATRIX|GOOGLE_?CHAT|MSTEAMS|FEISHU|LINE|ZALO|ZALOUSER|NEXTCLOUD_TALK|NOSTR|SYNOLOGY_CHAT|QQBOT)_/
const providers = new Set(`EXA_API_KEY FIRECRAWL_API_KEY GEMINI_API_KEY GOOGLE_API_KEY MINIMAX_CODE_PLAN_KEY MINIMAX_CODING_API_KEY
MINIMAX_API_KEY MINIMAX_OAUTH_TOKEN MOONSHOT_API_KEY KIMI_API_KEY OLLAMA_API_KEY PERPLEXITY_API_KEY OPENROUTER_API_KEY TAVILY_API_KEY
XAI_API_KEY BRAVE_API_KEY`.split(/\s+/))

/** Names of set variables that a check may ask for; no value leaves here. */
export const meaningfulNames = (env: Environment): readonly string[] =>
  Object.keys(env).filter((name) => (prefixes.test(name) || providers.has(name)) && env[name]?.trim()).sort()
