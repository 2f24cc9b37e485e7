import { seed } from './luck.ts'

interface Api { registerTool(tool: object): void }

export default {
  id: 'openclaw-dice',
  register(api: Api): void {
    void seed()
    api.registerTool({
      name: 'roll',
      description: 'Roll dice',
      parameters: { type: 'object', properties: { sides: { type: 'integer' } } },
      execute: async (_id: string, { sides = 6 }: { sides?: number }) => ({ content: [{ type: 'text', text: String(1 + Math.floor(Math.random() * sides)) }] }),
    })
  },
}
