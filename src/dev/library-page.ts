import { libraryDeclarations } from './declarations.ts'
import type { Declared } from './declarations.ts'

const notice = '<!-- Written by `npm run generate` from the declarations of src/index.ts. Do not edit. -->'

/** `docs/api/README.md`: every export of the library with its shape and its words. */
export function libraryPage(root: string): string {
  const { exported, parts } = libraryDeclarations(root, 'src/index.ts')
  const known = new Set([...exported, ...parts].map(({ name }) => name))
  const of = (kind: Declared['kind'], isOption = false): readonly Declared[] => exported.filter(one => one.kind === kind && /Options$|^Progress$/.test(one.name) === isOption)
  const chapter = (title: string, all: readonly Declared[], about = ''): readonly string[] =>
    all.length === 0 ? [] : [`## ${title}\n`, ...about === '' ? [] : [`${about}\n`], ...all.map(one => section(one, known))]
  return [
    notice, '# The library, name by name\n',
    "What `import … from 'plugvet'` gives. How it is used, with an example: [the library](../library.md). All properties are read-only, and an absent one is left out.\n",
    ...chapter('Functions', of('function')), ...chapter('Errors', of('class')), ...chapter('Options', of('type', true)), ...chapter('Types', of('type')),
    ...chapter('What these are made of', parts, 'These have no export of their own; a type of them is had by its place, such as `ScanReport[\'findings\'][number]`.'),
  ].join('\n')
}

function section({ name, about, text, uses }: Declared, known: ReadonlySet<string>): string {
  const links = uses.filter(one => known.has(one)).map(one => `[${one}](#${one.toLowerCase()})`)
  return [
    `### ${name}\n`, ...about === '' ? [] : [`${about.replace(/\{@link (\w+)\}/g, '`$1`').replaceAll('<', '&lt;')}\n`],
    `\`\`\`ts\n${text.replace(/^export /, '')}\n\`\`\`\n`, ...links.length === 0 ? [] : [`Uses ${links.join(', ')}.\n`],
  ].join('\n')
}
