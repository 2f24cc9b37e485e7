module.exports = require('./build/Release/kelp.node')
