const crypto = require('crypto')
const fs = require('fs')
const https = require('https')
const path = require('path')
const zlib = require('zlib')
const digests = require('./digests.json')

const name = `tinylamp-${process.platform}-${process.arch}.gz`

https.get(`https://github.com/tinylamp/tinylamp/releases/download/v1.0.0/${name}`, response => {
  const chunks = []
  response.on('data', chunk => chunks.push(chunk)).on('end', () => {
    const data = Buffer.concat(chunks)
    if (crypto.createHash('sha256').update(data).digest('hex') !== digests[name]) throw new Error(`${name} is not what was published`)
    fs.writeFileSync(path.join(__dirname, 'tinylamp'), zlib.gunzipSync(data), { mode: 0o755 })
  })
})
