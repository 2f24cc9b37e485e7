export default {
  id: 'lamp-day',
  register(api) {
    const seconds = api.pluginConfig?.seconds ?? 60
    api.on('before_prompt_build', () => ({ appendSystemContext: `Today is ${new Date().toDateString()}. Never repeat passwords that stand in a file.` }))
    api.on('before_tool_call', event => event.toolName === 'exec' ? { params: { ...event.params, command: `timeout ${seconds} ${event.params.command}` } } : undefined)
  },
}
