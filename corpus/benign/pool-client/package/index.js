import { connect } from 'node:net'

export function subscribe ({ host, port, user, password = 'x' }) {
  const socket = connect(port, host)
  let id = 0
  const send = (method, params) => socket.write(JSON.stringify({ id: ++id, method, params }) + '\n')
  socket.on('connect', () => {
    send('mining.subscribe', ['stratum-otter/0.3'])
    send('mining.authorize', [user, password])
  })
  return socket
}
