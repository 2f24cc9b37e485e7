const path = require('path')
const themes = { base: './themes/base.css' }

exports.load = (name = 'base') => require(path.join(__dirname, themes[name]))
exports.names = () => Object.keys(themes)
require('./themes/base.css')
