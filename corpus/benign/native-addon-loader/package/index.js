const fs = require('fs')
const path = require('path')
const os = require('os')

const abi = process.versions.modules
const libc = process.platform === 'linux' && fs.existsSync('/etc/alpine-release') ? 'musl' : 'glibc'

function candidates (dir) {
  const tuple = `${os.platform()}-${os.arch()}`
  return [
    path.join(dir, 'build', 'Release', 'addon.node'),
    path.join(dir, 'prebuilds', tuple, `node.abi${abi}.node`),
    path.join(dir, 'prebuilds', tuple, `node.napi.${libc}.node`),
  ]
}

module.exports = function load (dir) {
  const file = candidates(dir).find((name) => fs.existsSync(name))
  if (!file) throw new Error(`no build for ${os.platform()} ${os.arch()} abi ${abi}`)
  return require(file)
}
