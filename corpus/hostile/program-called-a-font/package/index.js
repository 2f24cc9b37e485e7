exports.zip = bytes => require('zlib').gzipSync(bytes)
