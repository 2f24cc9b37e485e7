'use strict'
const http = require('node:http')
const net = require('node:net')

module.exports = ({ port = 8888, upstream } = {}) => {
  const server = http.createServer((request, response) => {
    const target = new URL(request.url)
    const forwarded = http.request({ host: upstream?.host ?? target.hostname, port: upstream?.port ?? target.port, path: request.url, method: request.method, headers: request.headers }, answer => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    request.pipe(forwarded)
  })
  server.on('connect', (request, client, head) => {
    const [host, wanted] = request.url.split(':')
    const socket = net.connect(Number(wanted) || 443, host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.write(head)
      socket.pipe(client)
      client.pipe(socket)
    })
    client.on('error', () => socket.destroy())
    socket.on('error', () => client.destroy())
  })
  return server.listen(port)
}
