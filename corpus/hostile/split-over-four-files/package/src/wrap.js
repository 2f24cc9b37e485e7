const zlib = require('zlib')
exports.wrap = (value) => zlib.gzipSync(JSON.stringify(value)).toString('base64')
