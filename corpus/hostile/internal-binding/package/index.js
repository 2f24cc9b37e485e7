module.exports = require('./lib/size')
