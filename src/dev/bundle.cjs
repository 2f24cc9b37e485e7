'use strict'
const fs = require('fs')
const path = require('path')
const zlib = require('zlib')

const runtime = '@vscode/tree-sitter-wasm'
const grammars = ['bash', 'python']

/** The grammars as text inside the bundle: compressed, and unpacked only when a file of their language comes. */
function grammarModule(root) {
  const folder = path.join(root, 'node_modules', runtime, 'wasm')
  const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }
  const packed = (file) => JSON.stringify(zlib.brotliCompressSync(fs.readFileSync(path.join(folder, file)), quality).toString('base64'))
  const entries = grammars.map((name) => `  ${name}: () => ${packed(`tree-sitter-${name}.wasm`)},`)
  return [
    "import { brotliDecompressSync } from 'node:zlib'",
    `import * as runtime from '${runtime}'`,
    "const unpack = (text) => new Uint8Array(brotliDecompressSync(Buffer.from(text, 'base64')))",
    `const grammars = {\n${entries.join('\n')}\n}`,
    'export const loadRuntime = () => runtime.default ?? runtime',
    `export const startOptions = () => ({ wasmBinary: unpack(${packed('tree-sitter.wasm')}) })`,
    'export const grammarSource = (name) => unpack(grammars[name]())',
  ].join('\n')
}

// What packages written as CommonJS expect to find around them.
const banner = [
  "import { createRequire as bundleRequire } from 'node:module'",
  "import { fileURLToPath as bundlePath } from 'node:url'",
  'const require = bundleRequire(import.meta.url)',
  'const __filename = bundlePath(import.meta.url)',
].join('\n')

/** The process that holds the threads, as a program for Node's command line: it starts without reading the whole of the bundle. */
function hostModule(esbuild, root) {
  const { outputFiles: [program] } = esbuild.buildSync({
    entryPoints: [path.join(root, 'src', 'code', 'host-main.ts')], write: false, bundle: true, platform: 'node', format: 'esm', target: 'node22.18',
    legalComments: 'none', minify: true, logLevel: 'error', banner: { js: banner },
  })
  return `export const hostProgram = () => ['--input-type=module', '--eval', ${JSON.stringify(program.text)}]`
}

/** Puts the guard and everything it needs into one file that stands alone. Returns whether it worked. */
function bundle(root, outfile) {
  const esbuild = require(path.join(root, 'node_modules', 'esbuild'))
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const standIns = {
    name: 'stand-ins',
    setup(build) {
      // Its main file hides its requires in a wrapper that no bundler sees through; its modules have no default, which Node gives the other.
      build.onResolve({ filter: /^jsonc-parser$/ }, () => ({ path: 'jsonc-parser', namespace: 'stand-in' }))
      build.onLoad({ filter: /./, namespace: 'stand-in' }, () =>
        ({ contents: "import * as all from 'jsonc-parser/lib/esm/main.js'\nexport default all", loader: 'js', resolveDir: root }))
      build.onLoad({ filter: /[\\/]code[\\/]grammar[\\/]runtime\.ts$/ }, () => ({ contents: grammarModule(root), loader: 'js', resolveDir: root }))
      build.onLoad({ filter: /[\\/]code[\\/]host-program\.ts$/ }, () => ({ contents: hostModule(esbuild, root), loader: 'js' }))
      build.onLoad({ filter: /[\\/]src[\\/]version\.ts$/ }, () => ({ contents: `export const version = ${JSON.stringify(version)}`, loader: 'js' }))
    },
  }
  return esbuild.build({
    entryPoints: [path.join(root, 'src', 'policy-main.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node22.18',
    charset: 'utf8', legalComments: 'none', minifySyntax: true, minifyWhitespace: true, logLevel: 'error', banner: { js: banner },
    // Only reading an archive by its path through npm needs it, and the guard reads archives by itself.
    external: ['pacote'], plugins: [standIns],
  }).then(() => true, () => false)
}

module.exports = { bundle }

if (require.main === module) {
  const root = path.join(__dirname, '..', '..')
  bundle(root, process.argv[2] || path.join(root, 'dist', 'guard', 'plugvet-policy.mjs')).then((isDone) => { process.exitCode = isDone ? 0 : 1 })
}
