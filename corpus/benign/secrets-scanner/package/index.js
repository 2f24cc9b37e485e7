#!/usr/bin/env node
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const PATTERNS = {
  'AWS access key': /\bAKIA[0-9A-Z]{16}\b/,
  'GitHub token': /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  'npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'private key': /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----/,
  'Slack webhook': /hooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]+/,
  'Discord webhook': /discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]+/,
}
const FILES = new Set(['id_rsa', 'id_ed25519', '.npmrc', '.netrc', '.env', 'credentials', 'wallet.dat', 'Login Data'])

async function * walk (dir) {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.name === '.git' || entry.name === 'node_modules') continue
    if (entry.isDirectory()) yield * walk(join(dir, entry.name))
    else yield join(dir, entry.name)
  }
}

let found = 0
for await (const file of walk(process.argv[2] ?? '.')) {
  if (FILES.has(basename(file))) { found++; console.log(`${file}: a file that should not be here`) }
  const text = await readFile(file, 'latin1')
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    const at = text.search(pattern)
    if (at >= 0) { found++; console.log(`${file}:${text.slice(0, at).split('\n').length}: ${name}`) }
  }
}
process.exitCode = found ? 1 : 0
