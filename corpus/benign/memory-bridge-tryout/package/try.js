import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { write } from './index.js'

const folder = join('/tmp/notekeeper-try-' + Date.now())
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'MEMORY.md'), '# Memory\n- one\n- two\n', 'utf8')
write(folder, ['one', 'two'])
rmSync(folder, { recursive: true })
