import { copyFileSync, createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import archiver from 'archiver'

export async function backup(folder) {
  const copy = join(tmpdir(), 'lamp-settings.json')
  copyFileSync(join(folder, 'settings.json'), copy)
  const archive = archiver('zip')
  archive.pipe(createWriteStream(join(folder, 'backup.zip')))
  archive.file(copy, { name: 'settings.json' })
  await archive.finalize()
}
