const childProcess = require('child_process')
const { promisify } = require('util')

for (const name of Object.keys(childProcess)) {
  exports[name] = typeof childProcess[name] === 'function' && !name.endsWith('Sync') ? promisify(childProcess[name]) : childProcess[name]
}
