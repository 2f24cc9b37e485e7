const http = require('http')
const fs = require('fs')
const path = require('path')

http.createServer((req, res) => {
  const file = path.join(__dirname, 'public', path.normalize(req.url === '/' ? 'index.html' : req.url))
  if (!file.startsWith(path.join(__dirname, 'public')) || !fs.existsSync(file)) { res.writeHead(404); return res.end() }
  res.end(fs.readFileSync(file))
}).listen(process.env.PORT || 3000)
