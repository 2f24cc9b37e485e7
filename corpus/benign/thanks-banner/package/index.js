module.exports = require('./lib/at.js')
