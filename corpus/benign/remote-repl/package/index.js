'use strict'
const net = require('node:net')
const repl = require('node:repl')

exports.start = (context, port = 5001) => net.createServer(socket => {
  const server = repl.start({ prompt: '> ', input: socket, output: socket, terminal: true })
  Object.assign(server.context, context)
  server.on('exit', () => socket.end())
}).listen(port, '127.0.0.1')
