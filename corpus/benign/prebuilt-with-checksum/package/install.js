const { createHash } = require('crypto')
const fs = require('fs')
const path = require('path')
const sums = require('./sums.json')
const { binary } = require('./lib/path')
const { version } = require('./package.json')

const key = `${process.platform}-${process.arch}`
const asset = { 'linux-x64': 'linux_amd64', 'darwin-arm64': 'darwin_arm64', 'win32-x64': 'windows_amd64.exe' }[key]

async function main () {
  if (!asset) return console.warn(`shfmt-bin: no build for ${key}, please install shfmt yourself`)
  const url = `https://github.com/mvdan/sh/releases/download/v${version}/shfmt_v${version}_${asset}`
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  const sum = createHash('sha256').update(bytes).digest('hex')
  if (sum !== sums[key]) throw new Error(`checksum of ${asset} is ${sum}, expected ${sums[key]}`)
  fs.mkdirSync(path.dirname(binary), { recursive: true })
  fs.writeFileSync(binary, bytes, { mode: 0o755 })
}

main().catch((error) => { console.error(error.message); process.exit(1) })
