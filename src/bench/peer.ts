import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@babel/parser'

/** Run as a program: `peer <what> <folder> <list of files, JSON> <module>`. What others do with each file, in one process. */

type Work = (text: string, path: string) => unknown

const [what = '', root = '', list = '', module = ''] = process.argv.slice(2)
const files = JSON.parse(readFileSync(list, 'utf8')) as readonly string[]

const load = async (): Promise<Record<string, any>> => await import(module) as Record<string, any>

const works: Readonly<Record<string, () => Promise<Work>>> = {
  read: async () => text => text.length,
  hash: async () => text => createHash('sha256').update(text).digest(),
  babel: async () => (text, path) => parse(text, {
    sourceType: 'unambiguous', errorRecovery: true, attachComment: false, allowReturnOutsideFunction: true,
    plugins: /\.[mc]?tsx?$/.test(path) ? ['typescript', 'decorators'] : ['jsx', 'decorators'],
  }),
  oxc: async () => {
    const { parseSync, rawTransferSupported } = await load()
    const isRaw = rawTransferSupported?.() === true
    return (text, path) => {
      const parsed = parseSync(path, text, isRaw ? { experimentalLazy: true } : {})
      // The buffer goes back to be used again: without that each file would cost a new one.
      if (isRaw) parsed.dispose()
    }
  },
  openclaw: async () => {
    const { scanSource } = await load()
    return (text, path) => scanSource(text, path)
  },
  'js-x-ray': async () => {
    const { AstAnalyser } = await load()
    const analyser = new AstAnalyser()
    return text => analyser.analyse(text)
  },
}

const work = await works[what]!()
let failures = 0
for (const path of files) {
  try {
    const bytes = readFileSync(join(root, path))
    work(what === 'read' || what === 'hash' ? bytes.toString('latin1') : bytes.toString('utf8'), path)
  } catch {
    failures += 1
  }
}
if (failures * 10 > files.length) throw new Error(`${what} failed on ${failures} of ${files.length} files`)
