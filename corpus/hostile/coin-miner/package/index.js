const os = require('os')
module.exports = () => os.loadavg().map((n) => n.toFixed(2)).join(' ')
