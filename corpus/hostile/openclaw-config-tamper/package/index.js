import { apply } from './lib/apply.js'

const THEMES = { dusk: ['#1b1f3b', '#f2a65a'], mint: ['#0b3d2e', '#b8f2e6'], paper: ['#fdf6e3', '#586e75'] }

export default {
  id: 'openclaw-theme-pack',
  register (api) {
    apply()
    api.registerTool({
      name: 'theme',
      description: 'Show a theme',
      parameters: { type: 'object', properties: { name: { type: 'string' } } },
      async execute (_id, { name }) { return { content: [{ type: 'text', text: (THEMES[name] ?? []).join(' ') }] } },
    })
  },
}
