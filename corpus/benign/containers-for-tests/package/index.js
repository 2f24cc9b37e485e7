const fs = require('node:fs')
const http = require('node:http')

exports.list = done => http.get({ socketPath: '/var/run/docker.sock', path: '/containers/json' }, answer => done(answer.statusCode))
exports.start = folder => {
  const body = JSON.stringify({ Image: 'postgres', HostConfig: { Binds: [folder + '/data:/var/lib/postgresql'] } })
  http.request({ socketPath: '/var/run/docker.sock', path: '/containers/create', method: 'POST' }).end(body)
}
exports.script = folder => fs.writeFileSync(folder + '/start', '#!/bin/sh\nset -e\necho lamp is lit\n', { mode: 0o755 })
