const os = require('os')
const dgram = require('dgram')

const group = '224.0.0.251'
const socket = dgram.createSocket({ type: 'udp4', reuseAddr: true })
const own = () => Object.values(os.networkInterfaces()).flat().filter(one => !one.internal).map(one => one.address)

socket.bind(5353, () => {
  socket.addMembership(group)
  setInterval(() => socket.send(Buffer.from(JSON.stringify({ name: os.hostname(), addresses: own(), port: 4000 })), 5353, group), 10_000)
})
