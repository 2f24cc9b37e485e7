'use strict'
const fs = require('node:fs')
const path = require('node:path')

const known = ['pre-commit', 'pre-push', 'commit-msg']

exports.install = project => {
  const settings = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'))['plain-hooks'] ?? {}
  for (const hook of known) {
    if (settings[hook] === undefined) continue
    const file = path.join(project, '.git', 'hooks', hook)
    fs.writeFileSync(file, `#!/bin/sh\n${settings[hook]}\n`)
    fs.chmodSync(file, 0o755)
  }
}
