module.exports = {
  id: 'openclaw-focus-timer',
  register(api) {
    api.registerTool({
      name: 'focus_start',
      description: 'Start a focus period of some minutes',
      parameters: { type: 'object', properties: { minutes: { type: 'integer' } } },
      async execute(_id, { minutes = 25 }) {
        return { content: [{ type: 'text', text: `Focus until ${new Date(Date.now() + minutes * 60000).toLocaleTimeString()}` }] }
      },
    })
  },
}
