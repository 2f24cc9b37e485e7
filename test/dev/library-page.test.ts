import { expect, test } from 'vitest'
import { libraryPage } from '../../src/dev/library-page.ts'
import * as library from '../../src/index.ts'
import { readText, root } from '../support/repository.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const settings = JSON.parse(readText('typedoc.json')) as { plugin: readonly string[] }

/** A library with the settings of this one. */
const project = (index: string): string => temporaryProject({
  'typedoc.json': JSON.stringify({ ...settings, plugin: settings.plugin.map(name => `${root}/node_modules/${name}/dist/index.js`) }),
  'package.json': '{ "name": "cups", "version": "1.0.0", "type": "module" }',
  'src/dev/tsconfig.library.json': '{ "compilerOptions": { "module": "nodenext", "target": "es2024", "types": [] }, "files": ["../index.ts"] }',
  'src/index.ts': index,
})

const long = { timeout: 120_000 }

test('functions come first, with their words and with links to the shapes that they take', long, async () => {
  const page = await libraryPage(project(`
/** A cup. */
export interface Cup {
  /** In grams. */
  readonly tea?: number
  readonly of: readonly ('oak' | 'tin')[]
}
/** Fills a {@link Cup}. Never throws. */
export const fill = (cup: Cup = { of: [] }): Cup => cup
`))
  expect(page).toMatch(/^<!-- Written by [^\n]* -->\n\n# [^]*## Functions\n\n### fill\(\)\n\n```ts\nfunction fill\(cup\?\): Cup;\n```\n\nFills a \[Cup\]\(#cup\)\. Never throws\./)
  expect(page).toMatch(/## Interfaces\n\n### Cup\n\nA cup\.\n[^]*`tea\?` \| `number` \| In grams\. \|/)
})

test('what an export is made of has to be exported', long, async () => {
  await expect(libraryPage(project('interface Leaf { readonly grams: number }\nexport const weigh = (leaf: Leaf): number => leaf.grams\n'))).rejects.toThrow('TypeDoc cannot describe src/index.ts')
})

test('the page of this library leads nowhere that is not there, and tells every function and class in words', () => {
  const page = readText('docs/api/README.md')
  const anchors = new Set([...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, name = '']) => name.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-')).concat([...page.matchAll(/<a id="([\w-]+)">/g)].map(([, id = '']) => id)))
  const links = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor = '']) => anchor)
  expect(links.length).toBeGreaterThan(50)
  expect(links.filter(anchor => !anchors.has(anchor))).toEqual([])
  for (const name of Object.keys(library)) {
    const section = page.split(new RegExp(`^### ${name}(?:\\(\\))?$`, 'm'))[1]?.split(/^### /m)[0] ?? ''
    expect(section.replace(/```[^]*?```/, '').trimStart(), name).toMatch(/^[A-Z]/)
  }
})
