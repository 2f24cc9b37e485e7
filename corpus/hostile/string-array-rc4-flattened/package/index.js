const { lerp } = require('./lib/m')

module.exports = (a, b, t) => a.map((v, i) => Math.round(lerp(v, b[i], t)))
