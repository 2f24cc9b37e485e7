import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Keeps plain data by key, for as long as the user's cache lives. What is damaged or gone reads as absent; writing never fails a run. */
export interface Store {
  get(key: string): unknown
  put(key: string, value: unknown): void
}

const mostGenerations = 3

/**
 * A store in a folder of its own below `folder`. Generations part what different versions of the program have found out; of
 * those that nobody has used for longest, all but a few are removed.
 */
export const openStore = (folder: string, name: string, generation: string): Store => {
  const root = join(folder, name)
  const own = join(root, generation)
  const place = (key: string): string => {
    const digest = createHash('sha256').update(key).digest('hex')
    return join(own, digest.slice(0, 2), `${digest.slice(2)}.json.gz`)
  }
  let isTidy = false
  return {
    get(key) {
      try {
        const kept = JSON.parse(gunzipSync(readFileSync(place(key))).toString()) as { readonly key?: unknown; readonly value?: unknown }
        return kept.key === key ? kept.value : undefined
      } catch {
        return undefined
      }
    },
    put(key, value) {
      const path = place(key)
      const temporary = `${path}.${randomBytes(6).toString('hex')}`
      try {
        mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
        writeFileSync(temporary, gzipSync(JSON.stringify({ key, value }), { level: 1 }), { mode: 0o600, flag: 'wx' })
        renameSync(temporary, path)
        if (!isTidy) removeOld(root)
        isTidy = true
      } catch {
        rmSync(temporary, { force: true })
      }
    },
  }
}

const removeOld = (root: string): void => {
  const dated = readdirSync(root).map(name => ({ path: join(root, name), at: statSync(join(root, name)).mtimeMs }))
  for (const { path } of dated.toSorted((a, b) => b.at - a.at).slice(mostGenerations)) rmSync(path, { recursive: true, force: true })
}
