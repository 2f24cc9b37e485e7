const fs = require('node:fs')
const { execFileSync } = require('node:child_process')
const program = __dirname + '/bin/lamp'

fs.chmodSync(program, 0o755)
const said = execFileSync(program, ['--version'], { stdio: 'pipe' }).toString().trim()
if (!said) throw new Error('the bundled lamp does not run here')
