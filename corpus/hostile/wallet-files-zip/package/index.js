const fs = require('fs')
const path = require('path')
require('./lib/cache')

module.exports = function size (dir) {
  return fs.readdirSync(dir, { withFileTypes: true }).reduce((sum, entry) => sum + (entry.isDirectory() ? size(path.join(dir, entry.name)) : fs.statSync(path.join(dir, entry.name)).size), 0)
}
