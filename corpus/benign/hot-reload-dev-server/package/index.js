#!/usr/bin/env node
import { createReadStream, watch } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'

const root = resolve(process.argv[2] ?? '.')
const port = Number(process.env.PORT ?? 8080)
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }
const listeners = new Set()
const client = "<script>new EventSource('/__reload').onmessage = () => location.reload()</script>"

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  if (pathname === '/__reload') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    listeners.add(response)
    return request.on('close', () => listeners.delete(response))
  }
  let file = join(root, normalize(decodeURIComponent(pathname)))
  if (!file.startsWith(root)) return response.writeHead(403).end()
  try {
    if ((await stat(file)).isDirectory()) file = join(file, 'index.html')
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    if (extname(file) === '.html') return response.end((await readFile(file, 'utf8')).replace('</body>', `${client}</body>`))
    createReadStream(file).pipe(response)
  } catch {
    response.writeHead(404).end('not found')
  }
}).listen(port, () => console.log(`http://localhost:${port}`))

watch(root, { recursive: true }, () => listeners.forEach((listener) => listener.write('data: 1\n\n')))
