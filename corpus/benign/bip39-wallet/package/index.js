const { createHash, pbkdf2Sync, randomBytes, createHmac } = require('crypto')
const wordlist = require('./wordlist')

const bits = (buffer) => [...buffer].map((byte) => byte.toString(2).padStart(8, '0')).join('')
const checksum = (entropy) => bits(createHash('sha256').update(entropy).digest()).slice(0, entropy.length / 4)

exports.generateMnemonic = function generateMnemonic (strength = 128) {
  const entropy = randomBytes(strength / 8)
  return (bits(entropy) + checksum(entropy)).match(/.{11}/g).map((chunk) => wordlist[parseInt(chunk, 2) % wordlist.length]).join(' ')
}

exports.mnemonicToSeed = (mnemonic, password = '') =>
  pbkdf2Sync(mnemonic.normalize('NFKD'), 'mnemonic' + password.normalize('NFKD'), 2048, 64, 'sha512')

exports.masterKey = function masterKey (seed) {
  const I = createHmac('sha512', 'Bitcoin seed').update(seed).digest()
  return { privateKey: I.subarray(0, 32), chainCode: I.subarray(32) }
}
