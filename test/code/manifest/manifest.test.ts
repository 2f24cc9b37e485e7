import { describe, expect, test } from 'vitest'
import { analyseManifest, isManifest } from '../../../src/code/manifest/index.ts'
import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestView } from '../../../src/kit/index.ts'

type Files = Readonly<Record<string, string>>

const analyse = async (path: string, content: unknown, files: Files = {}) => {
  let view: ManifestView | undefined
  const spy = defineManifestRule({
    meta: { id: 'spy', title: 'Looks on', severity: 'info', confidence: 'high', category: 'coverage', why: 'It is a test.', remedy: 'Leave it be.', since: '0.0.0', status: 'preview' },
    manifest(seen) { view = seen },
  })
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const analysis = await analyseManifest({ path, language: 'manifest', text }, [spy], { has: one => one in files, read: one => files[one] })
  return { ...analysis, view: view! }
}
const references = async (path: string, content: unknown, files?: Files): Promise<readonly string[]> =>
  (await analyse(path, content, files)).references!.map(({ kind, specifier }) => `${kind} ${specifier}`)

describe('entries of package.json', () => {
  test.each<[unknown, readonly string[]]>([
    [{ main: 'lib/a.js' }, ['entry lib/a.js']],
    [{}, ['entry ./index']],
    [{ exports: './a.mjs' }, ['entry ./a.mjs']],
    [{ exports: { '.': { types: './a.d.ts', node: { import: './a.mjs', require: './a.cjs' } }, './f/*': './lib/f/*.js', './x': null } }, ['entry ./a.mjs', 'entry ./a.cjs', 'entry ./lib/f/*.js']],
    [{ main: 'a', module: 'b', browser: { './c': './d', e: false, fs: 'other' } }, ['entry a', 'entry b', 'entry ./d']],
    [{ main: 'a', imports: { '#x': './x.js', '#y': 'other' } }, ['entry a', 'entry ./x.js']],
    [{ main: 'a', bin: './cli' }, ['entry a', 'command ./cli']],
    [{ main: 'a', bin: { one: 'b/one', two: 'b/two' } }, ['entry a', 'command b/one', 'command b/two']],
    [{ main: 'a', directories: { bin: './b/' } }, ['entry a', 'command ./b/*']],
    [{ main: 'a', openclaw: { extensions: ['./e.ts'], setupEntry: './s.js', channel: { label: 'x' } } }, ['entry a', 'entry ./e.ts', 'entry ./s.js']],
  ])('%j', async (content, expected) => {
    expect(await references('package.json', content)).toEqual(expected)
  })

  test('a plugin without any of its entries is a gap; a source that was built is none', async () => {
    const openclaw = { extensions: ['./index.ts'], runtimeExtensions: ['./dist/index.js'] }
    expect((await analyse('p/package.json', { openclaw })).gaps).toHaveLength(1)
    expect((await analyse('p/package.json', { openclaw }, { 'p/dist/index.js': '' })).gaps).toEqual([])
    expect((await analyse('package.json', { main: 'gone.js' })).gaps).toEqual([])
  })

  test('the package says who it is', async () => {
    const plugin = { name: 'a', version: '1.2.3', scripts: { postinstall: 'x' }, openclaw: { extensions: ['./a.js'] } }
    expect((await analyse('package.json', plugin)).package).toEqual({ name: 'a', version: '1.2.3', isPlugin: true, hasInstallScript: true })
    expect((await analyse('package.json', { name: 3, scripts: { prepare: 'x' } })).package).toEqual({ isPlugin: false, hasInstallScript: false })
  })
})

describe('files that a script runs', () => {
  test.each<[string, readonly string[]]>([
    ['node ./a', ['./a']],
    ['node scripts/a.js --fast', ['./scripts/a.js']],
    ['node -r ./hook.js --max-old-space-size=4096 a.js', ['./hook.js', './a.js']],
    ['node --require=./hook.js --import tsx a.ts', ['./hook.js', './a.ts']],
    ['node --enable-source-maps -C dev a.js', ['./a.js']],
    ['sh x.sh && bash -e tools/y', ['./x.sh', './tools/y']],
    ['python3 a.py; python -m http.server', ['./a.py']],
    ['./x.sh', ['./x.sh']],
    ['bin/run one', ['./bin/run']],
    ['cd tools && node a.js', ['./tools/a.js']],
    ['cross-env A=1 B=2 node a.js', ['./a.js']],
    ['npx --yes tsx ./a.ts', ['./a.ts']],
    ['pnpm exec ts-node -P tsconfig.json a.ts', ['./a.ts']],
    ['bun run ./a.ts', ['./a.ts']],
    ['sudo nohup node a.js &', ['./a.js']],
    ['[ -f a.js ] && node a.js || exit 0', ['./a.js']],
    ['sh -c "node a.js && ./b.sh"', ['./a.js', './b.sh']],
    ['echo "$(node a.js)"', ['./a.js']],
    ['node -e "try{require(\'./p\')}catch(e){}"', ['./p']],
    ['node-gyp rebuild', ['./binding.gyp']],
    ['powershell -ExecutionPolicy Bypass -File a.ps1', ['./a.ps1']],
    ['node https://example.invalid/a.js', []],
    ['node /tmp/a.js', []],
    ['tsc -p . && eslint lib/', []],
    ['husky || true', []],
  ])('%s', async (line, expected) => {
    const found = await references('package.json', { exports: {}, scripts: { postinstall: line } })
    expect(found).toEqual(expected.map(file => `install ${file}`))
  })

  test('what npm starts leads on to the scripts it runs, and those before and after them', async () => {
    const scripts = { postinstall: 'npm run setup', presetup: 'node before.js', setup: 'run-s part:*', 'part:a': 'node a.js', test: 'node test.js', unused: 'node b.js' }
    expect(await references('package.json', { exports: {}, scripts })).toEqual(['install ./before.js', 'install ./a.js', 'script ./test.js', 'script ./b.js'])
    const { view } = await analyse('package.json', { scripts })
    expect(view.commands.find(({ name }) => name === 'part:a')?.via).toEqual(['postinstall', 'setup', 'part:a'])
  })

  test.each<[string, string]>([['preinstall', 'install'], ['prepare', 'checkout'], ['prepublish', 'checkout'], ['prepublishOnly', 'script'], ['start', 'script']])('%s runs at %s', async (name, moment) => {
    const { view } = await analyse('package.json', { scripts: { [name]: 'node a.js' } })
    expect(view.commands.map(command => command.moment)).toEqual([moment])
  })

  test('scripts that run each other in a circle come to an end', async () => {
    expect(await references('package.json', { exports: {}, scripts: { install: 'npm run a', a: 'npm run b && node a.js', b: 'npm run a' } })).toEqual(['install ./a.js'])
  })

  test('npm builds by itself what has a binding.gyp, unless told otherwise', async () => {
    const files = { 'p/binding.gyp': '{}' }
    expect(await references('p/package.json', { exports: {} }, files)).toEqual(['install ./binding.gyp'])
    expect(await references('p/package.json', { exports: {}, gypfile: false }, files)).toEqual([])
    expect(await references('p/package.json', { exports: {}, scripts: { install: 'true' } }, files)).toEqual([])
  })
})

describe('code in command lines', () => {
  test.each<[string, string | undefined, string]>([
    ["node -e 'let a = 1'", 'javascript', 'let a = 1'],
    ["node --eval='let a = 1'", 'javascript', 'let a = 1'],
    ["node -p 'a' && echo", 'javascript', 'a'],
    ["python3 -c 'import os'", 'python', 'import os'],
    ["sh -c \"node -e 'let b'\"", 'javascript', 'let b'],
  ])('%s', async (line, language, text) => {
    const { embeds, view } = await analyse('package.json', { scripts: { install: line } })
    expect(view.commands[0]!.inlines).toMatchObject([{ language, text }])
    expect(embeds).toContainEqual(expect.objectContaining({ language, text, verbatim: false, span: expect.objectContaining({ line: 1 }) }))
  })

  test('perl has no reader, and the rules see its code all the same', async () => {
    const { embeds, view } = await analyse('package.json', { scripts: { install: "perl -e 'print 1'" } })
    expect(view.commands[0]!.inlines).toEqual([{ language: undefined, text: 'print 1', note: 'argument of perl' }])
    expect(embeds).toMatchObject([{ language: 'shell', text: "perl -e 'print 1'" }])
  })

  test('a line that only starts node is told by what it starts', async () => {
    expect((await analyse('package.json', { scripts: { install: 'node setup.js && npm run build' } })).embeds).toEqual([])
  })

  test('code of scripts that somebody has to ask for is not analysed as if it ran by itself', async () => {
    expect((await analyse('package.json', { scripts: { clean: "node -e 'let a'" } })).embeds).toEqual([])
  })
})

describe('other manifests', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['.npmrc', 'script-shell=./sh-wrapper\nnode-options=--require ./a.js\ngit=/usr/bin/git', ['install ./sh-wrapper', 'install ./a.js']],
    ['.vscode/tasks.json', { tasks: [{ command: 'node', args: ['x.woff2'], runOptions: { runOn: 'folderOpen' } }] }, ['install ../x.woff2']],
    ['.vscode/tasks.json', { tasks: [{ command: 'node x.js' }] }, ['script ../x.js']],
    ['.vscode/tasks.json', { tasks: [{ command: 'true', windows: { command: 'node w.js' }, runOptions: { runOn: 'folderOpen' } }] }, ['install ../w.js']],
    ['a/.claude/settings.json', { hooks: { Stop: [{ hooks: [{ type: 'command', command: 'sh ./done.sh' }] }] } }, ['install .././done.sh'.replace('./done', 'done')]],
    ['.mcp.json', { mcpServers: { a: { command: 'node', args: ['./srv.js', 'a b'] } } }, ['install ./srv.js']],
    ['.devcontainer/devcontainer.json', { initializeCommand: ['node', 'a.js'], postCreateCommand: { x: 'sh b.sh' } }, ['install ../a.js', 'script ../b.sh']],
    ['binding.gyp', "{'a': '<!(node ./x.js)', 'actions': [{'action': ['sh', 'y.sh']}], 'b': '<!@(pkg-config --libs <(lib))'}", ['install ./x.js', 'install ./y.sh']],
    ['openclaw.plugin.json', { id: 'a', skills: ['./skills'] }, []],
  ])('%s %j', async (path, content, expected) => {
    expect(await references(path, content)).toEqual(expected)
  })

  test.each<[string, boolean]>([
    ['package.json', true], ['a/b/package.json', true], ['my-package.json', false], ['.vscode/tasks.json', true], ['vscode/tasks.json', false], ['deps/x.gypi', true],
    ['.claude-plugin/plugin.json', true], ['.clawhub/lock.json', true], ['lock.json', false], ['.npmrc', true], ['sub/.git/config', true], ['config', false],
  ])('%s is a manifest: %s', (path, expected) => {
    expect(isManifest(path)).toBe(expected)
  })
})

test('a manifest that cannot be read is a gap', async () => {
  expect((await analyse('package.json', '{"a": ')).gaps).toMatchObject([{ stage: 'parse', subject: 'package.json' }])
  expect((await analyse('package.json', `{"a": "${'x'.repeat(5 * 2 ** 20)}"}`)).gaps).toMatchObject([{ reason: 'larger than 4 million characters' }])
})

test('a rule sees the value, its place and its neighbours', async () => {
  const { view } = await analyse('p/package.json', '{\n  "name": "a",\n  "main": "b.js"\n}', { 'p/b.js': 'text' })
  expect([view.name, view.kind, view.has('./b.js'), view.has('c.js'), view.read('b.js')]).toEqual(['package.json', 'package', true, false, 'text'])
  expect(view.at(['main'])).toEqual({ file: 'p/package.json', excerpt: '"b.js"', span: { line: 3, column: 11, endLine: 3, endColumn: 17 } })
})
