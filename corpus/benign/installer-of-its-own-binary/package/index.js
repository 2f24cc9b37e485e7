const { execFile } = require('node:child_process')
exports.run = (args, done) => execFile(__dirname + '/bin/lamp', args, done)
