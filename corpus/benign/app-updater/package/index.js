import { spawn } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export class Updater {
  constructor ({ feed, publicKey }) {
    this.feed = feed
    this.publicKey = createPublicKey(publicKey)
  }

  async check () { return (await fetch(`${this.feed}/latest.json`)).json() }

  async install () {
    const latest = await this.check()
    const bytes = Buffer.from(await (await fetch(`${this.feed}/${latest.file}`)).arrayBuffer())
    if (!verify(null, bytes, this.publicKey, Buffer.from(latest.signature, 'base64'))) throw new Error('the signature does not fit')
    const file = join(tmpdir(), 'ketch-setup.exe')
    await writeFile(file, bytes)
    spawn(file, ['--updated'], { detached: true, stdio: 'ignore' }).unref()
  }
}
