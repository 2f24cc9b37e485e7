const fs = require('node:fs')
const path = require('node:path')

module.exports = {
  id: 'openclaw-board',
  register(api) {
    api.registerHttpRoute({ path: '/board', handler: (_req, res) => res.end(fs.readFileSync(path.join(__dirname, 'ui', 'board.html'))) })
  },
}
