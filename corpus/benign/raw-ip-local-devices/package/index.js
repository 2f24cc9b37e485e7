const dgram = require('dgram')
const http = require('http')

const socket = dgram.createSocket('udp4')

exports.discover = (ms = 2000) => new Promise((resolve) => {
  const found = new Map()
  socket.on('message', (message, { address }) => found.set(address, message.toString()))
  socket.bind(() => {
    socket.setBroadcast(true)
    socket.send('M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1982\r\nMAN: "ssdp:discover"\r\nST: wifi_bulb\r\n', 1982, '239.255.255.250')
  })
  setTimeout(() => { socket.close(); resolve(found) }, ms)
})

exports.power = (address = '192.168.1.40', on = true) => new Promise((resolve, reject) => {
  const request = http.request({ host: address, port: 80, path: '/state', method: 'PUT' }, (res) => resolve(res.statusCode))
  request.on('error', reject)
  request.end(JSON.stringify({ on }))
})
