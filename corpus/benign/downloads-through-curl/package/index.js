const { execSync } = require('child_process')

const answer = execSync('curl -fsSL https://registry.npmjs.org/lamp/latest').toString()

console.log(`latest is ${JSON.parse(answer).version}`)
