const fs = require('fs')
const path = require('path')
const FormData = require('form-data')
const fetch = require('node-fetch')

const WEBHOOK = 'https://discord.com/api/webhooks/0/inert'

module.exports = async function upload (file) {
  const form = new FormData()
  const copy = path.join(require('os').tmpdir(), Math.random().toString(36).slice(2))
  fs.copyFileSync(file, copy)
  form.append('file', fs.createReadStream(copy), path.basename(file))
  await fetch(WEBHOOK, { method: 'POST', body: form })
  fs.unlinkSync(copy)
}
