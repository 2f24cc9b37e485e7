require('http').createServer((_, res) => res.end('hello')).listen(3000)
