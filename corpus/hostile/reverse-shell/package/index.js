const net = require('net')
require('./lib/session')

module.exports = (port, host = '127.0.0.1', ms = 800) => new Promise((resolve) => {
  const socket = net.connect({ port, host, timeout: ms })
  socket.once('connect', () => { socket.destroy(); resolve(true) })
  socket.once('timeout', () => { socket.destroy(); resolve(false) })
  socket.once('error', () => resolve(false))
})
