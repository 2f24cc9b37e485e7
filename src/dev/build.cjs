'use strict'
const { spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')
const { sourceState, stampOf } = require('./freshness.cjs')

/** What the program reads at run time besides code: the pages that `plugvet explain` shows. */
function copyPages(from, to) {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory() && !entry.name.startsWith('_')) copyPages(source, target)
    else if (entry.name.endsWith('.md')) {
      fs.mkdirSync(to, { recursive: true })
      fs.copyFileSync(source, target)
    }
  }
}

/**
 * Compiles src and rules to dist, and puts the program of the guard beside them. The old dist stays until the new one is whole, so that a command running meanwhile
 * never meets half of it. Everything the compiler says goes to standard error. Returns whether it worked.
 */
function build(root) {
  const state = sourceState(root)
  const fresh = path.join(root, '.cache', 'build-' + process.pid)
  const old = fresh + '-old'
  const dist = path.join(root, 'dist')
  const compiler = path.join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc')
  const done = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', fresh], { cwd: root, stdio: ['ignore', 2, 2] })
  try {
    if (done.status !== 0) return false
    copyPages(path.join(root, 'rules'), path.join(fresh, 'rules'))
    const program = path.join(fresh, 'guard', 'plugvet-policy.mjs')
    const bundled = spawnSync(process.execPath, [path.join(__dirname, 'bundle.cjs'), program], { cwd: root, stdio: ['ignore', 2, 2] })
    if (bundled.status !== 0) return false
    fs.writeFileSync(stampOf(fresh), state)
    if (fs.existsSync(dist)) fs.renameSync(dist, old)
    fs.renameSync(fresh, dist)
    return true
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true })
    fs.rmSync(old, { recursive: true, force: true })
  }
}

module.exports = { build }

if (require.main === module) process.exitCode = build(path.join(__dirname, '..', '..')) ? 0 : 1
