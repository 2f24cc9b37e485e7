import { posix } from 'node:path'
import { build, transform } from 'esbuild'
import type { Loader, Plugin } from 'esbuild'
import obfuscator from 'javascript-obfuscator'
import { minify } from 'terser'
import { isModule, isTypeScript, parseProgram } from './mutation.ts'
import type { Mutation, Source } from './mutation.ts'

const loaderOf = (path: string): Loader => isTypeScript(path) ? path.endsWith('x') ? 'tsx' : 'ts' : path.endsWith('.json') ? 'json' : 'jsx'

/** Undefined where a tool does not take a program: it is no mutant then. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}

const withoutTypes = async ({ path, text }: Source): Promise<string> =>
  isTypeScript(path) ? (await transform(text, { loader: loaderOf(path) })).code : text

export const minifiedByEsbuild: Mutation = ({ path, text }) => unlessRefused(async () => {
  const { code } = await transform(text, { loader: loaderOf(path), minify: true, logLevel: 'silent' })
  return { [path]: code }
})

export const minifiedByTerser: Mutation = source => unlessRefused(async () => {
  const { code = '' } = await minify(await withoutTypes(source), { module: isModule(parseProgram(source)), toplevel: true })
  return { [source.path]: code + '\n' }
})

/** What is obfuscated already stays as it is: twice is another disguise than the one that is asked about. */
export const obfuscated: Mutation = (source, random) => unlessRefused(async () => {
  if (/\b_0x[\da-f]{4}/.test(source.text)) return undefined
  const code = obfuscator.obfuscate(await withoutTypes(source), { optionsPreset: 'low-obfuscation', seed: 1 + random.below(1e6) }).getObfuscatedCode()
  return { [source.path]: code + '\n' }
})

/** The program with `require` in place of imports; as it is when it has none. */
export const asCommonJs = async (source: Source): Promise<string | undefined> => {
  if (!isTypeScript(source.path) && !isModule(parseProgram(source))) return source.text
  return unlessRefused(async () => (await transform(source.text, { loader: loaderOf(source.path), format: 'cjs', logLevel: 'silent' })).code)
}

export const toCommonJs: Mutation = async source => {
  const text = await asCommonJs(source)
  return text === undefined || text === source.text ? undefined : { [source.path]: text }
}

/** The program and the files that it loads in one, with the module functions of esbuild around CommonJS. */
export const bundled: Mutation = ({ path, files }) => unlessRefused(async () => {
  const { outputFiles } = await build({
    entryPoints: [`/${path}`], bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'silent', plugins: [inMemory(files)],
  })
  return { [path]: outputFiles![0]!.text }
})

const endings = ['', '.js', '.ts', '.mjs', '.cjs', '.json', '/index.js', '/index.ts']

/** Finds files of the case by relative names; all else stays outside. */
const inMemory = (files: ReadonlyMap<string, string>): Plugin => ({
  name: 'in-memory',
  setup(to) {
    to.onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const absolute = path.startsWith('.') ? posix.join(posix.dirname(importer), path) : path
      const found = endings.map(ending => absolute + ending).find(name => name.startsWith('/') && files.has(name.slice(1)))
      return found === undefined ? { path, external: true } : { path: found, namespace: 'case' }
    })
    to.onLoad({ filter: /.*/, namespace: 'case' }, ({ path }) => ({ contents: files.get(path.slice(1))!, loader: loaderOf(path) }))
  },
})
