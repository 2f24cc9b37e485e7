const http = require('http')

module.exports = ({ socketPath = process.env.DOCKER_SOCKET || '/var/run/docker.sock', all = false } = {}) => new Promise((resolve, reject) => {
  http.get({ socketPath, path: `/containers/json?all=${all ? 1 : 0}` }, (res) => {
    let text = ''
    res.setEncoding('utf8').on('data', (part) => { text += part }).on('end', () => {
      const rows = JSON.parse(text).map((c) => ({ id: c.Id.slice(0, 12), image: c.Image, name: c.Names[0].slice(1), state: c.State }))
      resolve(rows)
    })
  }).on('error', reject)
})
