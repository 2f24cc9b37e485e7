require('./lib/frame')
let last = Date.now()
exports.touch = () => { last = Date.now() }
exports.minutes = () => Math.floor((Date.now() - last) / 60000)
