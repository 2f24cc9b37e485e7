import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rules } from '../../../src/catalog/rules.ts'
import { scanTree } from '../../../src/code/index.ts'
import { memoryTree, openStore } from '../../../src/io/index.ts'
import { asPart } from '../../../src/guard/index.ts'
import { mutatedJson } from '../json.ts'
import { must } from '../target.ts'
import type { Target } from '../target.ts'

const folder = mkdtempSync(join(tmpdir(), 'plugvet-fuzz-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const tree = memoryTree({ 'index.js': 'require("child_process").exec(process.argv[2])' })
const store = openStore(folder, 'results', '1')
const few = rules.filter(({ meta }) => /process|shell|exec/.test(meta.id))
const scan = async (): Promise<string> => JSON.stringify((await scanTree(tree, { jobs: 0, rules: few, memory: store })).hits)

let plain: string | undefined
const files = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.gz')).map(name => join(folder, name))

/** Files of the cache that somebody damaged or wrote by hand: the scan says the same as without them. */
export const target: Target = {
  maxBytes: 8_192,
  seeds: ['{"key":"x","value":{"body":"[]","sum":"0"}}', '{"key":"x"}', '', '{"findings":[],"capabilities":[],"isCutShort":false}', gzipSync('{}')],
  mutate: mutatedJson,
  async run(input) {
    plain ??= await scan()
    must(plain !== '[]', 'the scan finds nothing')
    for (const file of files()) writeFileSync(file, input.length % 3 === 0 ? input : gzipSync(input))
    must(await scan() === plain, 'a damaged cache changed what is found')
    try {
      asPart(JSON.parse(Buffer.from(input).toString('utf8')))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  },
}
