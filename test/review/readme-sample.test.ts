import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plugvet, scratch } from '../support/plugvet.ts'
import { readText, root } from '../support/repository.ts'

/** The plugin of the sample home under another version; the harmless one has an empty cache module. */
const version = (number: string, isHarmless: boolean): string => {
  const folder = join(scratch('quick-notes'), number)
  cpSync(join(root, 'corpus/homes/sample/.openclaw/extensions/quick-notes'), folder, { recursive: true })
  const manifest = join(folder, 'package.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('2.0.6', number))
  if (isHarmless) writeFileSync(join(folder, 'dist/cache.js'), '"use strict";\nexports.warm = function warm() {};\n')
  return folder
}

test('an update that begins to steal is explained in at most five points, as the README shows', () => {
  const shown = /^What quick-notes 1\.4\.0 changes[^]*?(?=\n```)/m.exec(readText('README.md'))?.[0] ?? ''
  const { code, stdout } = plugvet(['review', version('1.4.0', false), '--against', version('1.3.0', true), '--jobs', '0'], { env: { HOME: scratch('home') } })
  expect(code).toBe(1)
  const told = stdout.slice(stdout.indexOf('What quick-notes')).split('\n\n')[0]?.split('\n') ?? []
  expect(told).toEqual(shown.split('\n'))
  expect(told.filter(line => line.startsWith('  - ')).length).toBeLessThanOrEqual(5)
})
