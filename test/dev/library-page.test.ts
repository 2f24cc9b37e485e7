import { expect, test } from 'vitest'
import { libraryDeclarations } from '../../src/dev/declarations.ts'
import { libraryPage } from '../../src/dev/library-page.ts'
import { readText, root } from '../support/repository.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const project = {
  'src/index.ts': "export { scan } from './run.ts'\nexport type { ScanOptions } from './run.ts'\nexport { Problem } from './problem.ts'\nexport type * from './model.ts'\n",
  'src/problem.ts': '/** Told in <one> line. */\nexport class Problem extends Error {\n  override readonly name = "Problem"\n}\n',
  'src/run.ts': `import { kinds } from './model.ts'
import type { Report } from './model.ts'
interface Shared { readonly jobs?: number }
/** What may be asked for. */
export interface ScanOptions extends Shared {
  /** Faster. */
  readonly quick?: boolean
}
/**
 * Looks at paths; see {@link Report}.
 * Never throws.
 */
export async function scan(paths: readonly string[], { quick }: ScanOptions = {}, most: number = 3): Promise<Report> {
  const inner: Hidden = paths
  return inner
}
interface Hidden { readonly x: string }
export const helper = (): number => kinds.length
`,
  'src/model.ts': "export const kinds = ['a', 'b'] as const\n/** One of them. */\nexport type Kind = (typeof kinds)[number]\nexport interface Report { readonly kind: Kind }\n",
}

test('every export is declared as TypeScript would, with what it is made of and nothing else', () => {
  const { exported, parts } = libraryDeclarations(temporaryProject(project), 'src/index.ts')
  expect(exported.map(({ name, kind }) => [name, kind])).toEqual([
    ['Kind', 'type'], ['Problem', 'class'], ['Report', 'type'], ['ScanOptions', 'type'], ['kinds', 'type'], ['scan', 'function'],
  ])
  expect(parts.map(({ name }) => name)).toEqual(['Shared'])
  const scan = exported.find(({ name }) => name === 'scan')
  expect(scan).toEqual({
    name: 'scan', kind: 'function', about: 'Looks at paths; see {@link Report}.\nNever throws.', uses: ['ScanOptions', 'Report'],
    text: 'scan(paths: readonly string[], options?: ScanOptions, most?: number): Promise<Report>',
  })
})

test('the page has words, shapes and links', () => {
  const page = libraryPage(temporaryProject(project))
  expect(page).toContain('### scan\n\nLooks at paths; see `Report`.\nNever throws.\n\n```ts\nscan(')
  expect(page).toContain('Uses [ScanOptions](#scanoptions), [Report](#report).')
  expect(page).toContain('Told in &lt;one> line.')
  expect(page).toContain('  /** Faster. */\n')
  expect(page).not.toContain('Hidden')
})

test('the page of this library leads nowhere that is not there, and tells every function in words', () => {
  const page = readText('docs/api/README.md')
  const heads = new Set([...page.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name.toLowerCase()))
  expect([...page.matchAll(/\]\(#(\w+)\)/g)].map(([, anchor = '']) => anchor).filter(anchor => !heads.has(anchor))).toEqual([])
  const { exported } = libraryDeclarations(root, 'src/index.ts')
  expect(exported.filter(({ kind }) => kind === 'function').map(({ name }) => name)).toEqual(['audit', 'review', 'scan'])
  expect(exported.filter(({ kind, about }) => kind !== 'type' && about === '').map(({ name }) => name)).toEqual([])
})
