module.exports = require('path').join(require('os').tmpdir(), 'lamp-pack', 'lamp')
