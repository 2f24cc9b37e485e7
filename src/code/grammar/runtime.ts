import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

type Runtime = typeof import('@vscode/tree-sitter-wasm')

// The bundle of the guard has a module of its own in place of this one, which carries the same bytes inside (src/dev/bundle.cjs).

const name = '@vscode/tree-sitter-wasm'
const load = createRequire(import.meta.url)

export const loadRuntime = (): Runtime => load(name) as Runtime

/** What the runtime has to be told at its start. */
export const startOptions = (): Parameters<Runtime['Parser']['init']>[0] => undefined

/** The file of a grammar, or its bytes. */
export const grammarSource = (grammar: string): string | Uint8Array => join(dirname(load.resolve(name)), `tree-sitter-${grammar}.wasm`)
