const path = require('path')
exports.binary = path.join(__dirname, '..', 'vendor', process.platform === 'win32' ? 'shfmt.exe' : 'shfmt')
