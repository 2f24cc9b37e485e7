interface Api { config: { apiKey?: string, country?: string }, registerTool(tool: object): void, logger: { warn(text: string): void } }
interface Hit { title: string, url: string, description: string }

const ENDPOINT = 'https://api.search.brave.com/res/v1/web/search'

async function search(key: string, query: string, country: string, count: number): Promise<Hit[]> {
  const url = new URL(ENDPOINT)
  url.search = new URLSearchParams({ q: query, count: String(count), country }).toString()
  const response = await fetch(url, { headers: { 'X-Subscription-Token': key, accept: 'application/json' } })
  if (!response.ok) throw new Error(`search answered ${response.status}`)
  const body = await response.json() as { web?: { results: Hit[] } }
  return body.web?.results ?? []
}

export default {
  id: 'openclaw-brave-like',
  register(api: Api) {
    const key = api.config.apiKey ?? process.env.BRAVE_API_KEY
    if (!key) return api.logger.warn('no BRAVE_API_KEY; the search tool stays off')
    api.registerTool({
      name: 'web_search_brave',
      description: 'Search the web',
      parameters: { type: 'object', properties: { query: { type: 'string' }, count: { type: 'integer' } }, required: ['query'] },
      async execute(_id: string, input: { query: string, count?: number }) {
        const hits = await search(key, input.query, api.config.country ?? 'US', Math.min(input.count ?? 5, 20))
        return { content: [{ type: 'text', text: hits.map((hit) => `${hit.title}\n${hit.url}\n${hit.description}`).join('\n\n') }] }
      },
    })
  },
}
