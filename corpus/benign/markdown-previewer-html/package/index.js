const fs = require('fs')
const path = require('path')
module.exports = (html) => fs.readFileSync(path.join(__dirname, 'page.html'), 'utf8').replace('<!--body-->', html)
