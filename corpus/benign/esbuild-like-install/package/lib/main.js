const { spawnSync } = require('child_process')
const path = require('path')
exports.build = (options) => spawnSync(path.join(__dirname, '..', 'bin', 'fastpack'), Object.entries(options).map(([k, v]) => `--${k}=${v}`), { stdio: 'inherit' }).status === 0
