import { parse as babelParse, type ParserOptions, type ParserPlugin } from '@babel/parser'
import type { File } from '@babel/types'
import type { Language } from '../../model/index.ts'

export interface Parsed {
  readonly ast: File
  readonly sourceType: 'module' | 'script'
  /** Errors the parser stepped over; the tree is whole but for them. */
  readonly recovered: readonly string[]
}

export interface ParseFailure { readonly error: string; readonly line: number | undefined }

const lean: ParserOptions = {
  errorRecovery: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowNewTargetOutsideFunction: true,
  allowUndeclaredExports: true,
  allowImportExportEverywhere: true,
  allowYieldOutsideFunction: true,
  createParenthesizedExpressions: false,
  attachComment: false,
  locations: false,
}
/** What TypeScript or Node take before it is in the standard. */
const proposals: ParserPlugin[] = ['decorators', 'decoratorAutoAccessors', 'sourcePhaseImports', 'deferredImportEvaluation']

interface Attempt { readonly sourceType: 'unambiguous' | 'module' | 'script' | 'commonjs'; readonly plugins: ParserPlugin[] }

/** The ways to read a text, the likeliest first. What Node itself would accept is among the first two of each list. */
function attempts(path: string, language: Language): readonly Attempt[] {
  const typescript: ParserPlugin[] = [...proposals, 'typescript']
  if (language === 'typescript') {
    const jsx: ParserPlugin[] = [...typescript, 'jsx']
    const first = path.endsWith('x') ? jsx : typescript
    return [
      { sourceType: 'unambiguous', plugins: first },
      { sourceType: 'unambiguous', plugins: first === jsx ? typescript : jsx },
      { sourceType: 'script', plugins: proposals },
    ]
  }
  const isModule = path.endsWith('.mjs')
  return [
    { sourceType: isModule ? 'module' : 'unambiguous', plugins: [...proposals, 'jsx'] },
    { sourceType: 'script', plugins: proposals },
    { sourceType: 'unambiguous', plugins: [...proposals, 'flow', 'jsx'] },
    { sourceType: 'unambiguous', plugins: [...proposals, 'typescript'] },
    { sourceType: 'unambiguous', plugins: [...proposals, 'typescript', 'jsx'] },
  ]
}

/** Where the text starts in the one that it was taken from, at the beginning of a line: lines count from 1, offsets from 0. */
export interface Start { readonly line: number; readonly index: number }

const beginning: Start = { line: 1, index: 0 }

/**
 * Parses as module, as script, with JSX, Flow or TypeScript, as needed: loaders differ in what they accept, and hostile
 * code uses forms that only one of them takes. Prefers a tree without recovered errors.
 */
export function parseSource(text: string, path: string, language: Language, from: Start = beginning): Parsed | ParseFailure {
  let best: Parsed | undefined
  let failure: ParseFailure | undefined
  for (const attempt of attempts(path, language)) {
    try {
      const ast = babelParse(text, { ...lean, startLine: from.line, startIndex: from.index, startColumn: 0, sourceType: attempt.sourceType, plugins: attempt.plugins })
      const recovered = (ast.errors ?? []).map(error => String((error as { message?: string }).message))
      const parsed: Parsed = { ast, sourceType: ast.program.sourceType as 'module' | 'script', recovered }
      if (recovered.length === 0) return parsed
      if (best === undefined || recovered.length < best.recovered.length) best = parsed
    } catch (error) {
      // A stack overflow is the text's doing (deep nesting) and would only repeat in the other modes.
      if (error instanceof RangeError) return { error: 'nested too deeply for the parser', line: undefined }
      const { message, loc } = error as { message?: string; loc?: { line?: number } }
      failure ??= { error: String(message).replace(/\s*\(\d+:\d+\)$/, ''), line: loc?.line }
    }
  }
  return best ?? failure ?? { error: 'not JavaScript', line: undefined }
}
