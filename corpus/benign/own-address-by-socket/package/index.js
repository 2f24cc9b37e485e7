'use strict'
const dgram = require('node:dgram')
const net = require('node:net')

exports.tcp = () => new Promise((resolve, reject) => {
  const socket = net.connect({ host: '8.8.8.8', port: 53 })
  socket.once('connect', () => { resolve(socket.localAddress); socket.destroy() })
  socket.once('error', reject)
})

exports.udp = () => new Promise(resolve => {
  const socket = dgram.createSocket('udp4')
  socket.connect(53, '1.1.1.1', () => { resolve(socket.address().address); socket.close() })
})
