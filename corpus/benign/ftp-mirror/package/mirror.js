import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Client } from 'basic-ftp'

export async function mirror ({ host, user, password, from, to }) {
  const client = new Client()
  try {
    await client.access({ host, user, password, secure: true })
    for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      await client.uploadFrom(createReadStream(file), `${to}/${relative(from, file)}`)
    }
  } finally {
    client.close()
  }
}
