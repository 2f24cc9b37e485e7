import jsTokens from 'js-tokens'
import type { Token as KitToken } from '../../kit/index.ts'
import type { Language } from '../../model/index.ts'

const kinds: Readonly<Record<string, KitToken['kind']>> = {
  IdentifierName: 'word',
  PrivateIdentifier: 'word',
  JSXIdentifier: 'word',
  StringLiteral: 'string',
  JSXString: 'string',
  JSXText: 'string',
  NoSubstitutionTemplate: 'template',
  TemplateHead: 'template',
  TemplateMiddle: 'template',
  TemplateTail: 'template',
  RegularExpressionLiteral: 'regexp',
  MultiLineComment: 'comment',
  SingleLineComment: 'comment',
  HashbangComment: 'comment',
  WhiteSpace: 'space',
  LineTerminatorSequence: 'newline',
}

/** Tokens of JavaScript or TypeScript; a lexer needs no valid program, so this works where the parser gave up. */
export const tokensOf = (path: string, language: Language, text: string): Iterable<KitToken> | undefined => {
  if (language !== 'javascript' && language !== 'typescript') return undefined
  return scan(text, /\.[jt]sx$/.test(path))
}

function* scan(text: string, jsx: boolean): Generator<KitToken> {
  let start = 0
  const tokens = jsTokens(text, { jsx: jsx as true })[Symbol.iterator]()
  for (let token = nextOf(tokens); token !== undefined; token = nextOf(tokens)) {
    const end = start + token.value.length
    yield { kind: kinds[token.type] ?? 'other', start, end }
    start = end
  }
  if (start < text.length) yield { kind: 'other', start, end: text.length }
}

// A word of many megabytes is more than a regular expression can take; the rest of the text is then one token.
const nextOf = <T>(tokens: Iterator<T>): T | undefined => {
  try {
    const { done, value } = tokens.next()
    return done ? undefined : value
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
