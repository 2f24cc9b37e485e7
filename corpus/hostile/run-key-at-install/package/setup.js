const { exec } = require('child_process')
const { join } = require('path')

if (process.platform === 'win32') {
  exec(`reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v Lamp /t REG_SZ /d "node ${join(__dirname, 'lamp.js')}" /f`)
}
