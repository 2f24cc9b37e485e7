const { execFile } = require('child_process')

/** Asked for with `lamp service install`. */
exports.installService = script => new Promise((resolve, reject) => {
  execFile('schtasks', ['/create', '/sc', 'onlogon', '/tn', 'Lamp', '/tr', `node ${script}`], error => error ? reject(error) : resolve())
})
