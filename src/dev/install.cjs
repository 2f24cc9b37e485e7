'use strict'
const { spawnSync } = require('child_process')
const { createHash } = require('crypto')
const fs = require('fs')
const path = require('path')
const { readText } = require('./freshness.cjs')

const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--include=dev']

/** Which dependencies are wanted, for which machine. */
function wanted(root) {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(process.platform + ' ' + process.arch).digest('hex')
}

/** Whether npm itself has noted exactly the locked packages as installed: someone ran `npm ci` by hand. */
function isInstalled(root) {
  const text = readText(path.join(root, 'node_modules', '.package-lock.json'))
  if (text === undefined) return false
  const installed = JSON.parse(text).packages
  const locked = JSON.parse(readText(path.join(root, 'package-lock.json'))).packages
  return Object.keys(locked).every((name) => {
    const here = installed[name]
    if (name === '' || (!here && (locked[name].optional || locked[name].devOptional))) return true
    return here !== undefined && here.version === locked[name].version && here.integrity === locked[name].integrity
  })
}

/** npm's words go to standard error: standard output belongs to the job. */
function npm(root, args) {
  const cli = process.env.npm_execpath
  const isScript = cli !== undefined && /\.c?js$/.test(cli)
  // Not this process's own Node: it may be the one in node_modules, which `npm ci` is about to remove.
  const command = isScript ? process.env.npm_node_execpath || process.execPath : 'npm'
  const done = spawnSync(command, (isScript ? [cli] : []).concat(args, quiet), {
    cwd: root, stdio: ['ignore', 2, 2], shell: !isScript && process.platform === 'win32',
  })
  return done.status === 0
}

/** Brings node_modules in line with package-lock.json, unless it is already. Returns whether it is now. */
function install(root, say) {
  const stampFile = path.join(root, 'node_modules', '.plugvet-stamp')
  const stamp = wanted(root)
  if (readText(stampFile) === stamp) return true
  if (!isInstalled(root)) {
    say('installing dependencies')
    if (!npm(root, ['ci'])) {
      say('`npm ci` failed, trying `npm install`')
      if (!npm(root, ['install', '--no-save'])) return false
    }
  }
  fs.writeFileSync(stampFile, stamp)
  return true
}

module.exports = { install, npm }
