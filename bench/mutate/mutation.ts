import { generate } from '@babel/generator'
import { parse } from '@babel/parser'
import type { File, Statement } from '@babel/types'
import type { Random } from './random.ts'

/** One program of a case. */
export interface Source {
  readonly path: string
  readonly text: string
  /** All files of the case that hold text, this one among them. */
  readonly files: ReadonlyMap<string, string>
}

/** What stands where after the change: the program itself, and files that it now needs beside it. */
export type Changed = Readonly<Record<string, string>>

/** Writes the same program in another way; undefined when it has nothing that could be written so. */
export type Mutation = (source: Source, random: Random) => Changed | undefined | Promise<Changed | undefined>

export const isProgram = (path: string): boolean => /\.[mc]?[jt]sx?$/.test(path) && !/\.d\.[mc]?ts$/.test(path)
export const isTypeScript = (path: string): boolean => /\.[mc]?tsx?$/.test(path)

export function parseProgram({ path, text }: Pick<Source, 'path' | 'text'>): File {
  return parse(text, {
    sourceType: 'unambiguous',
    errorRecovery: true,
    allowReturnOutsideFunction: true,
    plugins: isTypeScript(path) ? ['typescript', 'decorators'] : ['jsx', 'decorators'],
  })
}

export const print = (tree: File): string => generate(tree, { comments: true }).code + '\n'

/** The mutation that changes the tree of each program in place; `change` tells whether there was anything to change. */
export const inPlace = (change: (tree: File, random: Random, source: Source) => boolean): Mutation => (source, random) => {
  const tree = parseProgram(source)
  return change(tree, random, source) ? { [source.path]: print(tree) } : undefined
}

/** Statements of program text of our own. */
export const statements = (text: string): Statement[] =>
  parse(text, { sourceType: 'unambiguous', allowReturnOutsideFunction: true, allowUndeclaredExports: true }).program.body

export const isModule = ({ program }: File): boolean =>
  program.body.some(({ type }) => type.startsWith('Import') || type.startsWith('Export'))
