const { width } = require('./lib/pixels')
module.exports = (label, value) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width(label + value)}" height="20"><text x="5" y="14">${label}: ${value}</text></svg>`
