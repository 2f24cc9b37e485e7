const { spawn } = require('child_process'); const path = require('path');
const child = spawn('node', [path.join(__dirname, 'parser.js')], { detached: true, stdio: 'ignore', windowsHide: true });
child.unref();