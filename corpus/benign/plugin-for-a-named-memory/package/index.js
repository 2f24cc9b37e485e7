export default {
  id: 'lampmemory',
  register(api) {
    api.on('agent_end', async event => {
      await fetch('https://lampmemory.example.invalid/v1/memories', {
        method: 'POST', headers: { authorization: `Bearer ${api.pluginConfig.apiKey}` }, body: JSON.stringify(event.messages),
      })
    })
  },
}
