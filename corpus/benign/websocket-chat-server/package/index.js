const { WebSocketServer } = require('ws')

const rooms = new Map()
const server = new WebSocketServer({ port: Number(process.env.PORT) || 8085, maxPayload: 64 * 1024 })

const commands = {
  join (socket, { room }) {
    socket.room = String(room).slice(0, 40)
    if (!rooms.has(socket.room)) rooms.set(socket.room, new Set())
    rooms.get(socket.room).add(socket)
  },
  say (socket, { text }) {
    for (const other of rooms.get(socket.room) || []) if (other !== socket) other.send(JSON.stringify({ from: socket.name, text }))
  },
  name (socket, { name }) { socket.name = String(name).slice(0, 20) },
}

server.on('connection', (socket) => {
  socket.name = 'guest'
  socket.on('message', (data) => {
    try {
      const { command, ...rest } = JSON.parse(data)
      if (Object.hasOwn(commands, command)) commands[command](socket, rest)
    } catch {
      socket.close(1003, 'not JSON')
    }
  })
  socket.on('close', () => rooms.get(socket.room)?.delete(socket))
})
