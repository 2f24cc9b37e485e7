#!/usr/bin/env node
const fs = require('fs')
const path = require('path')

const NAMES = ['build', 'dist', 'coverage', '.cache', 'node_modules/.cache', 'tsconfig.tsbuildinfo']
const root = path.resolve(process.argv[2] || '.')
if (!fs.existsSync(path.join(root, 'package.json'))) {
  console.error('no package.json here; refusing to delete anything (this is no "rm -rf /")')
  process.exit(1)
}
for (const name of NAMES) {
  const target = path.join(root, name)
  if (!target.startsWith(root + path.sep) || !fs.existsSync(target)) continue
  fs.rmSync(target, { recursive: true, force: true })
  console.log('removed', name)
}
