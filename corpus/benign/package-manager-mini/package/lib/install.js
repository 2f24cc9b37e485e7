import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import ssri from 'ssri'
import { x as extract } from 'tar'
import { metadata, tarball } from './registry.js'

const run = (line, cwd) => new Promise((resolve, reject) => {
  spawn(line, { cwd, shell: true, stdio: 'inherit' }).on('exit', (code) => (code ? reject(new Error(`${line}: ${code}`)) : resolve()))
})

export async function install (root, { scripts = false } = {}) {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const { versions, 'dist-tags': tags } = await metadata(name)
    const { dist } = versions[tags.latest]
    const bytes = await tarball(dist)
    ssri.checkData(bytes, dist.integrity, { error: true })
    const into = join(root, 'node_modules', name)
    await mkdir(into, { recursive: true })
    await pipeline(Readable.from([bytes]), extract({ cwd: into, strip: 1 }))
    const { scripts: own = {} } = JSON.parse(await readFile(join(into, 'package.json'), 'utf8'))
    if (scripts && own.postinstall) await run(own.postinstall, into)
  }
}
