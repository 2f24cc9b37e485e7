import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folders = ['../code/', '../kit/', '../model/', '../../rules/']

/** A hash of the code that decides what a scan finds: results of other code must not be taken for its own. */
export const ownCodeDigest = (): string => {
  const hash = createHash('sha256').update(process.version)
  for (const folder of folders) {
    const root = fileURLToPath(new URL(folder, import.meta.url))
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path => /\.(?:ts|js)$/.test(path)).sort()
    for (const path of files) hash.update(path.replaceAll('\\', '/')).update('\0').update(readFileSync(`${root}/${path}`)).update('\0')
  }
  return hash.digest('hex').slice(0, 32)
}
