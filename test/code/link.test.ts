import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/code/graph.ts'
import { link } from '../../src/code/link.ts'
import type { FileResult, ModuleSummary, Reach, Reference, TreeEntry } from '../../src/model/index.ts'

type Names = `${Reference['kind']} ${string}`
interface Described { readonly names?: readonly Names[]; readonly package?: ModuleSummary['package']; readonly skill?: ModuleSummary['skill']; readonly linksTo?: string }
type Tree = Readonly<Record<string, Described | readonly Names[]>>

const resultOf = (path: string, said: Described | readonly Names[]): FileResult => {
  const described: Described = 'length' in said ? { names: said } : said
  const references = (described.names ?? []).map((name): Reference => {
    const [kind, specifier] = name.split(' ') as [Reference['kind'], string]
    return { kind, specifier }
  })
  const { package: pack, skill } = described
  return { path, hits: [], gaps: [], bytes: 1, summary: { references, ...pack && { package: pack }, ...skill && { skill } } }
}

const linked = (tree: Tree) => {
  const entries = new Map(Object.keys(tree).sort().map((path): [string, TreeEntry] => {
    const said = tree[path]!
    const goal = 'linksTo' in said ? said.linksTo : undefined
    return [path, goal === undefined ? { path, kind: 'file', size: 1 } : { path, kind: 'symlink', size: 0, note: goal }]
  }))
  const results = Object.entries(tree).filter(([path]) => entries.get(path)!.kind === 'file').map(([path, said]) => resultOf(path, said))
  return link(buildGraph(results, entries), results)
}

const reaches = (tree: Tree): Record<string, Reach> => {
  const { reachOf } = linked(tree)
  return Object.fromEntries(Object.keys(tree).map(path => [path, reachOf(path)]))
}

const pack = (...names: readonly Names[]): Described => ({ names, package: { name: 'tide' } })

describe('who gets a file to run', () => {
  test('from the entry through imports; the rest of the package is unreached', () => {
    expect(reaches({
      'package.json': pack('entry ./main.js'), 'main.js': ['import ./lib/a', 'import node:fs', 'import https://example.invalid/x.js'], 'lib/a.mjs': ['spawn ./w.js'], 'lib/w.js': [],
      'test/a.test.js': ['import ../main.js'], 'examples/x.js': [],
    })).toEqual({
      'package.json': 'entry', 'main.js': 'entry', 'lib/a.mjs': 'entry', 'lib/w.js': 'entry', 'test/a.test.js': 'unreached', 'examples/x.js': 'unreached',
    })
  })

  test('install beats entry beats skill', () => {
    expect(reaches({
      'package.json': pack('entry ./main.js', 'install ./setup.js'), 'main.js': ['import ./both.js'], 'setup.js': ['import ./both.js'], 'both.js': [],
      'SKILL.md': { names: ['text ./main.js', 'text ./only.js'], skill: {} }, 'only.js': [], 'test/x.js': [],
    })).toEqual({
      'package.json': 'install', 'main.js': 'entry', 'setup.js': 'install', 'both.js': 'install', 'SKILL.md': 'skill', 'only.js': 'skill', 'test/x.js': 'unreached',
    })
  })

  test('a command is an entry that only a person starts, unless it is loaded as well', () => {
    const tree = {
      'package.json': pack('entry ./main.js', 'command ./cli.js', 'command ./main.js'), 'main.js': ['import ./both.js'], 'cli.js': ['import ./both.js', 'import ./own.js'], 'both.js': [], 'own.js': [],
    } as const
    expect(reaches(tree)).toMatchObject({ 'main.js': 'entry', 'cli.js': 'entry', 'own.js': 'entry' })
    expect(Object.keys(tree).filter(path => linked(tree).isCommand(path))).toEqual(['cli.js', 'own.js'])
  })

  test('npm scripts other than those of an installation reach nothing', () => {
    expect(reaches({ 'package.json': pack('entry ./main.js', 'script ./build.js'), 'main.js': [], 'build.js': [] })['build.js']).toBe('unreached')
  })

  test('without a manifest nobody can tell, except for an index', () => {
    expect(reaches({ 'a.js': [], 'b.js': [] })).toEqual({ 'a.js': 'unknown', 'b.js': 'unknown' })
    expect(reaches({ 'index.js': ['import ./b.js'], 'b.js': [], 'c.js': [] })).toEqual({ 'index.js': 'entry', 'b.js': 'entry', 'c.js': 'unknown' })
  })

  test('a manifest whose entries are not there says nothing of the others', () => {
    expect(reaches({ 'package.json': pack('entry ./dist/main.js'), 'src/main.ts': [] })['src/main.ts']).toBe('unknown')
  })

  test('a package without a declared entry is entered by its index', () => {
    expect(reaches({ 'package.json': pack(), 'index.js': [], 'other.js': [] })).toMatchObject({ 'index.js': 'entry', 'other.js': 'unreached' })
  })

  test('what is installed counts as entered, a fixture does not', () => {
    expect(reaches({
      'package.json': pack('entry ./main.js'), 'main.js': [],
      'node_modules/@s/x/package.json': pack('entry ./x.js', 'install ./p.js'), 'node_modules/@s/x/x.js': [], 'node_modules/@s/x/p.js': [], 'node_modules/@s/x/y.js': [],
      'test/fixture/package.json': pack('entry ./f.js', 'install ./p.js'), 'test/fixture/f.js': [], 'test/fixture/p.js': [],
    })).toMatchObject({
      'node_modules/@s/x/package.json': 'install', 'node_modules/@s/x/x.js': 'entry', 'node_modules/@s/x/p.js': 'install', 'node_modules/@s/x/y.js': 'unreached',
      'test/fixture/package.json': 'unreached', 'test/fixture/f.js': 'unreached', 'test/fixture/p.js': 'unreached',
    })
  })

  test('packages of a workspace whose root has no entry', () => {
    expect(reaches({ 'package.json': { package: { name: 'root' } }, 'packages/a/package.json': pack('entry ./a.js'), 'packages/a/a.js': [], 'packages/a/b.js': [] }))
      .toMatchObject({ 'packages/a/a.js': 'entry', 'packages/a/b.js': 'unreached' })
  })

  test('a package.json that only marks a folder does not hide what is unreached', () => {
    expect(reaches({ 'package.json': pack('entry ./main.js'), 'main.js': [], 'esm/package.json': { package: {} }, 'esm/x.js': [] })['esm/x.js']).toBe('unreached')
  })

  test('an agent can run all that lies beside a skill, apart from tests', () => {
    expect(reaches({ 'skills/a/SKILL.md': { skill: { name: 'a' } }, 'skills/a/scripts/x.py': [], 'skills/a/tests/t.py': [], 'skills/b.py': [] }))
      .toEqual({ 'skills/a/SKILL.md': 'skill', 'skills/a/scripts/x.py': 'skill', 'skills/a/tests/t.py': 'unknown', 'skills/b.py': 'unknown' })
  })

  test('git runs its hooks', () => {
    expect(reaches({ 'package.json': pack('entry ./a.js'), 'a.js': [], '.git/hooks/post-checkout': [] })['.git/hooks/post-checkout']).toBe('install')
  })

  test('an editor task names files from the folder of the workspace', () => {
    expect(reaches({ '.vscode/tasks.json': ['install ../fonts/x.woff2'], 'fonts/x.woff2': [] })).toEqual({ '.vscode/tasks.json': 'install', 'fonts/x.woff2': 'install' })
  })

  test('pages and native modules are loaded unseen', () => {
    expect(reaches({ 'package.json': pack('entry ./a.js'), 'a.js': [], 'ui.html': [], 'build/x.node': [] })).toMatchObject({ 'ui.html': 'unknown', 'build/x.node': 'unknown' })
  })

  test('cycles end', () => {
    expect(reaches({ 'index.js': ['import ./b.js'], 'b.js': ['import ./index.js', 'import ./b.js'] })).toEqual({ 'index.js': 'entry', 'b.js': 'entry' })
  })
})

test.each<[names: Names, target: string]>([
  ['import ./lib/a.js', 'lib/a.js'], ['import ./lib/a', 'lib/a.js'], ['import ./lib/t.js', 'lib/t.ts'], ['import ./lib/m.mjs', 'lib/m.mts'], ['import ./lib', 'lib/index.cjs'],
  ['import ./lib/', 'lib/index.cjs'], ['import ./packed', 'packed/main.js'], ['import ./data.dat', 'data.dat'], ['import ./lib/a.js?raw#x', 'lib/a.js'], ['import ./lib/../lib/a', 'lib/a.js'],
  ['import dep', 'node_modules/dep/d.js'], ['import dep/sub', 'node_modules/dep/sub.js'], ['import @s/dep/deep/x.js', 'node_modules/@s/dep/deep/x.js'],
  ['import ./plug/{}', 'plug/one.js'], ['import ./plug/*', 'plug/deep/two.js'], ['import ./plug/{}/{}', 'plug/deep/two.js'], ['import ./pl{}.js', 'plug/one.js'], ['spawn tool/w.js', 'tool/w.js'],
  ['import ./linked/a.js', 'lib/a.js'], ['import ./link.js', 'data.dat'],
])('%s leads to %s', (name, target) => {
  const tree: Tree = {
    'index.js': [name], 'lib/a.js': [], 'lib/t.ts': [], 'lib/m.mts': [], 'lib/index.cjs': [], 'packed/package.json': pack('entry main.js'), 'packed/main.js': [], 'data.dat': [],
    'node_modules/dep/d.js': [], 'node_modules/dep/package.json': pack('entry ./d.js'), 'node_modules/dep/sub.js': [], 'node_modules/@s/dep/deep/x.js': [],
    'plug/one.js': [], 'plug/deep/two.js': [], 'tool/w.js': [], 'linked': { linksTo: 'lib' }, 'link.js': { linksTo: './data.dat' },
  }
  const without = linked({ ...tree, 'index.js': [] }).reachOf(target)
  expect(linked(tree).reachOf(target)).toBe('entry')
  if (!target.includes('dep/d.js') && !target.startsWith('packed')) expect(without).not.toBe('entry')
})

test.each<Names>(['import ../outside.js', 'import /lib/a.js', 'import ./lib/b.js', 'import constructor', 'import ./a/{}', 'entry ../../x', 'text ./{}/../../x', 'import ./turn/turn/x'])('%s leads nowhere', name => {
  expect(reaches({ 'index.js': [name], 'lib/a.js': [], 'turn': { linksTo: 'turn' } })['lib/a.js']).toBe('unknown')
})

test('packages and skills are listed once by folder', () => {
  expect(linked({
    'package.json': { package: { name: 'tide', version: '1.0.0', isPlugin: true } }, '.claude-plugin/plugin.json': { package: { name: 'bundle' } }, 'SKILL.md': { skill: { name: 's' } },
    'skills/a/SKILL.md': { skill: { name: 'a' } }, 'node_modules/x/package.json': { package: {} },
  }).packages).toEqual([
    { root: '', kind: 'plugin', name: 'tide', version: '1.0.0' }, { root: 'node_modules/x', kind: 'package' }, { root: 'skills/a', kind: 'skill', name: 'a' },
  ])
})

test('many files that may each load any other end', () => {
  const tree: Record<string, readonly Names[]> = { 'index.js': ['import ./{}'] }
  for (let index = 0; index < 3000; index += 1) tree[`f${index}.js`] = ['import ./{}', `import ./f{}${index}`, `import ./{}${index}.js`]
  expect(reaches(tree)['f2999.js']).toBe('entry')
})
