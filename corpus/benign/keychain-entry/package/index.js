'use strict'
const { execFileSync } = require('node:child_process')

const service = 'lockbox-wren'

exports.get = account => {
  if (process.platform === 'darwin') {
    return execFileSync('security', ['find-generic-password', '-s', service, '-a', account, '-w'], { encoding: 'utf8' }).trim()
  }
  return execFileSync('secret-tool', ['lookup', 'service', service, 'account', account], { encoding: 'utf8' }).trim()
}

exports.set = (account, password) => {
  if (process.platform === 'darwin') {
    execFileSync('security', ['add-generic-password', '-U', '-s', service, '-a', account, '-w', password])
    return
  }
  execFileSync('secret-tool', ['store', '--label', service, 'service', service, 'account', account], { input: password })
}
