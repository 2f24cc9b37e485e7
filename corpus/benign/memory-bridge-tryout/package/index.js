import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const read = folder => readFileSync(join(folder, 'notes.json'), 'utf8')
export const write = (folder, notes) => writeFileSync(join(folder, 'notes.json'), JSON.stringify(notes))
