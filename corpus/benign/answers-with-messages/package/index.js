const { io } = require('socket.io-client')
const request = require('request')

exports.follow = (address, show) => {
  const socket = io(address)
  socket.on('lamp', event => {
    if (event.code === 7) show(`${event.name}: ${event.message}`)
  })
}
exports.state = done => request({ url: 'https://lamp.example.invalid/state', json: true }, (error, answer, body) => done(error || body.message))
