import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const REGISTRY = 'https://registry.npmjs.org'

async function authorization () {
  const text = await readFile(join(homedir(), '.npmrc'), 'utf8').catch(() => '')
  const token = /^\/\/registry\.npmjs\.org\/:_authToken=(.+)$/m.exec(text)?.[1]
  return token ? { authorization: `Bearer ${token}` } : {}
}

export async function metadata (name) {
  const response = await fetch(`${REGISTRY}/${name.replace('/', '%2f')}`, { headers: { accept: 'application/vnd.npm.install-v1+json', ...(await authorization()) } })
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.json()
}

export async function tarball (dist) {
  const response = await fetch(dist.tarball, { headers: await authorization() })
  return Buffer.from(await response.arrayBuffer())
}
