import { bundled, minifiedByEsbuild, minifiedByTerser, obfuscated, toCommonJs } from './tools.ts'
import { computed, indirect } from './members.ts'
import { promised, toModule } from './formats.ts'
import type { Mutation } from './mutation.ts'
import { splitInTwo } from './modules.ts'
import { boxed, renamed } from './names.ts'
import { padded, reordered } from './order.ts'
import { encoded, hoisted, requoted, split } from './strings.ts'
import { inAsyncFunction, inClass, inImmediateFunction, inModuleTable } from './wrap.ts'

export { isProgram } from './mutation.ts'
export type { Mutation } from './mutation.ts'
export { randomFrom } from './random.ts'

/** All ways to write a program differently, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  renamed,
  requoted,
  'split-in-two': splitInTwo,
  'in-function': inImmediateFunction,
  'in-async-function': inAsyncFunction,
  'in-class': inClass,
  'in-module-table': inModuleTable,
  bundled,
  'minified-esbuild': minifiedByEsbuild,
  'minified-terser': minifiedByTerser,
  obfuscated,
  'split-strings': split,
  'encoded-strings': encoded,
  'hoisted-strings': hoisted,
  computed,
  indirect,
  boxed,
  padded,
  reordered,
  promised,
  'to-commonjs': toCommonJs,
  'to-module': toModule,
}

/** What has to leave every found case found. */
export const kinds: Readonly<Record<string, readonly string[]>> = {
  renamed: ['renamed'],
  requoted: ['requoted'],
  'split into files': ['split-in-two'],
  wrapped: ['in-function', 'in-async-function', 'in-class', 'bundled'],
  minified: ['minified-esbuild', 'minified-terser'],
  obfuscated: ['obfuscated'],
}
