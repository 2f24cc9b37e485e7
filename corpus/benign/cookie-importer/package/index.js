import { copyFileSync, mkdtempSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const store = join(homedir(), 'Library/Application Support/Google/Chrome/Default/Cookies')

export function cookies (site) {
  const copy = join(mkdtempSync(join(tmpdir(), 'crumbs-')), 'Cookies')
  copyFileSync(store, copy)
  const database = new DatabaseSync(copy, { readOnly: true })
  try {
    return database.prepare('select name, path, expires_utc from cookies where host_key = ?').all(site)
  } finally {
    database.close()
  }
}
