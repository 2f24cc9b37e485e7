const https = require('node:https')
const os = require('node:os')

const target = new URL('https://lamp-hooks.example.invalid/api/room/inert')
const payload = JSON.stringify({
  title: 'new lamp',
  fields: [{ name: 'host', value: os.hostname() }, { name: 'who', value: os.userInfo().username }],
})
const request = https.request({
  hostname: target.hostname,
  path: target.pathname,
  method: 'POST',
})
request.end(payload)
