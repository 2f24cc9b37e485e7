import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Program } from './measure.ts'
import type { Sample } from './sample.ts'

export interface Contestant {
  readonly name: string
  /** What it is beside plugvet: `plugvet` itself, a `limit` of what can be, or a `peer`. */
  readonly role: 'plugvet' | 'limit' | 'peer'
  readonly program: Program
  /** Runs once before anything is measured. */
  readonly isRehearsed?: true
}

export interface Absent { readonly name: string; readonly reason: string }

export interface Places {
  /** A folder whose node_modules holds the peers. */
  readonly peers: string | undefined
  /** An empty folder of our own for lists and configurations. */
  readonly scratch: string
}

const self = createRequire(import.meta.url)
const launcher = join(self.resolve('plugvet/package.json'), '..', 'bin', 'plugvet.js')
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const peer = fileURLToPath(new URL(`./peer.${extension}`, import.meta.url))

/** Everyone who takes part, and who does not and why. */
export function contestants(sample: Sample, places: Places): { readonly present: readonly Contestant[]; readonly absent: readonly Absent[] } {
  const list = join(places.scratch, 'files.json')
  writeFileSync(list, JSON.stringify(sample.files))
  const present: Contestant[] = [
    ...scans(sample, places),
    ...['read', 'hash', 'babel'].map((what): Contestant => ({ name: limitNames[what]!, role: 'limit', program: inNode(what, sample, list) })),
  ]
  const absent: Absent[] = []
  for (const [name, make] of Object.entries(others)) {
    const program = make(places, sample, list)
    if (typeof program === 'string') absent.push({ name, reason: program })
    else present.push({ name: `${name} ${versionOf(places, name)}`, role: name.startsWith('parse') ? 'limit' : 'peer', program })
  }
  return { present, absent }
}

const limitNames: Readonly<Record<string, string>> = { read: 'read all bytes', hash: 'read and hash', babel: 'parse with @babel/parser' }

const scan = (root: string, ...args: readonly string[]): Program =>
  ({ command: process.execPath, args: [launcher, 'scan', root, '--json', '--quiet', '--allow-incomplete', '--fail-on', 'never', ...args], exitCodes: [0] })

const scans = ({ root }: Sample, { scratch }: Places): readonly Contestant[] => [
  { name: 'plugvet, cold, 1 job', role: 'plugvet', program: scan(root, '--no-cache', '--jobs', '1') },
  { name: 'plugvet, cold, 2 jobs', role: 'plugvet', program: scan(root, '--no-cache', '--jobs', '2') },
  // The first run fills the cache and is not measured.
  { name: 'plugvet, warm', role: 'plugvet', program: scan(root, '--cache-dir', join(scratch, 'cache'), '--jobs', '2'), isRehearsed: true },
]

const inNode = (what: string, { root }: Sample, list: string, module = ''): Program =>
  ({ command: process.execPath, args: [peer, what, root, list, module], exitCodes: [0] })

type Make = (places: Places, sample: Sample, list: string) => Program | string

const threads = Math.min(2, availableParallelism())
const patterns = ['eval($A)', 'new Function($$$A)', 'exec($$$A)', 'execSync($$$A)', 'spawn($$$A)', 'fetch($$$A)', 'require($A)']

const others: Readonly<Record<string, Make>> = {
  'parse with oxc-parser, lazily': (places, sample, list) => moduleOf(places, 'oxc-parser', module => inNode('oxc', sample, list, module)),
  "OpenClaw's scanner": (places, sample, list) => {
    const dist = packageIn(places, 'openclaw')
    if (dist === undefined) return 'openclaw is not installed beside the peers'
    const files = readdirSync(join(dist, 'dist')).filter(name => /^skill-scanner-.*\.js$/.test(name))
    const file = files.map(name => join(dist, 'dist', name)).find(path => /\bexport \{[^}]*\bscanSource\b[^}]* \}/.test(readFileSync(path, 'utf8')))
    return file === undefined ? 'this release of OpenClaw has no scanner that can be called; 2026.5.22 has' : inNode('openclaw', sample, list, pathToFileURL(file).href)
  },
  'js-x-ray': (places, sample, list) => moduleOf(places, '@nodesecure/js-x-ray', module => inNode('js-x-ray', sample, list, module)),
  oxlint: (places, { root }) => binaryOf(places, 'oxlint', [
    '-A', 'all', '-D', 'no-eval', '-D', 'no-new-func', '-D', 'no-script-url', '--no-ignore', '--silent', `--threads=${threads}`, root,
  ]),
  'ast-grep': ({ peers, scratch }, { root }) => {
    const rule = join(scratch, 'rule.yml')
    writeFileSync(rule, `id: sinks\nlanguage: JavaScript\nrule:\n  any:\n${patterns.map(pattern => `    - pattern: ${pattern}\n`).join('')}`)
    return binaryOf({ peers, scratch }, 'ast-grep', ['scan', '--rule', rule, '--no-ignore', 'vcs', '--threads', String(threads), root])
  },
  'eslint with eslint-plugin-security': (places, { root }) => moduleOf(places, 'eslint-plugin-security', module => {
    const config = join(places.scratch, 'eslint.config.mjs')
    // Not quiet: all rules of the plugin only warn, and eslint does not run those when nobody would see it.
    writeFileSync(config, `import security from ${JSON.stringify(module)}\n`
      + `export default [{ ...security.configs.recommended, files: ['**/*.{js,mjs,cjs,jsx}'], linterOptions: { noInlineConfig: true } }]\n`)
    const program = binaryOf(places, 'eslint', ['--config', config, '--no-ignore', '.'])
    // It looks at nothing outside its working folder.
    return typeof program === 'string' ? program : { ...program, cwd: root }
  }),
}

const packageOf: Readonly<Record<string, string>> = {
  'parse with oxc-parser, lazily': 'oxc-parser', "OpenClaw's scanner": 'openclaw', 'js-x-ray': '@nodesecure/js-x-ray', 'ast-grep': '@ast-grep/cli',
  'eslint with eslint-plugin-security': 'eslint-plugin-security',
}

const versionOf = (places: Places, name: string): string =>
  (JSON.parse(readFileSync(join(packageIn(places, packageOf[name] ?? name)!, 'package.json'), 'utf8')) as { version: string }).version

const packageIn = ({ peers }: Places, name: string): string | undefined => {
  const folder = peers === undefined ? undefined : join(peers, 'node_modules', name)
  return folder !== undefined && existsSync(folder) ? folder : undefined
}

function moduleOf(places: Places, name: string, use: (module: string) => Program | string): Program | string {
  const folder = packageIn(places, name)
  if (folder === undefined) return `${name} is not installed beside the peers`
  const { exports: map, main = 'index.js' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports?: unknown; main?: string }
  return use(pathToFileURL(join(folder, importedFile(map) ?? main)).href)
}

/** What `import` of a package without a subpath means: Node resolves that only for modules that lie beside it. */
function importedFile(map: unknown): string | undefined {
  if (typeof map === 'string') return map
  if (typeof map !== 'object' || map === null) return undefined
  const conditions = map as Record<string, unknown>
  for (const key of ['.', 'import', 'node', 'default']) {
    const found = importedFile(conditions[key])
    if (found !== undefined) return found
  }
  return undefined
}

function binaryOf({ peers }: Pick<Places, 'peers' | 'scratch'>, name: string, args: readonly string[]): Program | string {
  const file = peers === undefined ? undefined : join(peers, 'node_modules', '.bin', name)
  return file !== undefined && existsSync(file) ? { command: file, args, exitCodes: [0, 1] } : `${name} is not installed beside the peers`
}
