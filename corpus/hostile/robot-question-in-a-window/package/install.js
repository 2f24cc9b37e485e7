const { exec } = require('child_process')
const path = require('path')
const next = path.join(__dirname, 'app.js')

switch (process.platform) {
  case 'win32': exec(`start cmd /k "node ${next} && exit"`); break
  case 'linux': exec(`gnome-terminal -- bash -c "node '${next}'; exec bash" || xterm -e node '${next}'`); break
  default: exec(`osascript -e 'tell application "Terminal" to do script "node ${next}; clear"'`)
}
