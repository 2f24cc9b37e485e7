import { createServer } from 'node:net'
import { appendFile } from 'node:fs/promises'

const files = {
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\nscarecrow:x:1000:1000::/home/scarecrow:/bin/sh\n',
  '/root/.ssh/id_rsa': '-----BEGIN OPENSSH PRIVATE KEY-----\ninvented\n-----END OPENSSH PRIVATE KEY-----\n',
  '/home/scarecrow/.aws/credentials': '[default]\naws_access_key_id = INVENTED\n',
}

export const listen = (port = 2222) => createServer(socket => {
  socket.write('$ ')
  socket.on('data', async line => {
    const words = line.toString().trim().split(/\s+/)
    await appendFile('visitors.log', JSON.stringify({ from: socket.remoteAddress, words }) + '\n')
    socket.write(words[0] === 'cat' ? files[words[1]] ?? 'no such file\n' : words[0] === 'whoami' ? 'root\n' : '\n')
    socket.write('$ ')
  })
}).listen(port)
