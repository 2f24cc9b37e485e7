#!/usr/bin/env node
const { createCipheriv, createDecipheriv, randomBytes, scryptSync } = require('crypto')
const fs = require('fs')

exports.encrypt = (data, password) => {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', scryptSync(password, salt, 32), iv)
  const body = Buffer.concat([cipher.update(data), cipher.final()])
  return Buffer.concat([salt, iv, cipher.getAuthTag(), body])
}

exports.decrypt = (data, password) => {
  const decipher = createDecipheriv('aes-256-gcm', scryptSync(password, data.subarray(0, 16), 32), data.subarray(16, 28))
  decipher.setAuthTag(data.subarray(28, 44))
  return Buffer.concat([decipher.update(data.subarray(44)), decipher.final()])
}

if (require.main === module) {
  const [mode, file] = process.argv.slice(2)
  const password = process.env.LOCK_PASSWORD
  if (!password || !['lock', 'unlock'].includes(mode)) throw new Error('LOCK_PASSWORD=… lock-file lock|unlock FILE')
  const out = mode === 'lock' ? `${file}.locked` : file.replace(/\.locked$/, '')
  fs.writeFileSync(out, exports[mode === 'lock' ? 'encrypt' : 'decrypt'](fs.readFileSync(file), password))
}
