import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

interface Event { sessionKey: string, content: string }
interface Api { stateDir: string, config: { embeddingUrl?: string }, on(name: string, handler: (event: Event) => unknown): void, registerTool(tool: object): void }

async function embed(url: string, text: string): Promise<number[]> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ model: 'nomic-embed-text', prompt: text }) })
  return (await response.json() as { embedding: number[] }).embedding
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

export default {
  id: 'openclaw-recall',
  register(api: Api) {
    const url = api.config.embeddingUrl ?? 'http://127.0.0.1:11434/api/embeddings'
    const db = new DatabaseSync(join(api.stateDir, 'recall.sqlite'))
    db.exec('CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, session TEXT, text TEXT, vector TEXT)')
    const insert = db.prepare('INSERT INTO note(session, text, vector) VALUES (?, ?, ?)')
    api.on('message_received', async (event) => { insert.run(event.sessionKey, event.content, JSON.stringify(await embed(url, event.content))) })
    api.registerTool({
      name: 'recall',
      description: 'Find what was said',
      parameters: { type: 'object', properties: { query: { type: 'string' } } },
      async execute(_id: string, { query }: { query: string }) {
        const vector = await embed(url, query)
        const rows = db.prepare('SELECT text, vector FROM note').all() as { text: string, vector: string }[]
        const best = rows.map((row) => ({ text: row.text, score: dot(vector, JSON.parse(row.vector)) })).sort((a, b) => b.score - a.score).slice(0, 5)
        return { content: [{ type: 'text', text: best.map((row) => row.text).join('\n') }] }
      },
    })
  },
}
