const { spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')

module.exports = function install (dir = '.hooks') {
  if (process.env.HOOK_DIR === '0') return 'skipped\n'
  if (dir.includes('..')) return '.. is not allowed\n'
  if (!fs.existsSync('.git')) return 'no .git folder\n'
  const { status, stderr } = spawnSync('git', ['config', 'core.hooksPath', dir])
  if (status === null) return 'git was not found\n'
  if (status) return String(stderr)
  fs.mkdirSync(dir, { recursive: true })
  fs.writeFileSync(path.join(dir, '.gitignore'), '*')
  return ''
}
