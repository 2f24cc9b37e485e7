module.exports = { id: 'tidepool', register(api) { api.registerCommand({ name: 'tide', handler: () => ({ text: 'high' }) }) } }
