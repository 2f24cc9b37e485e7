import type { Syntax } from '../grammar/index.ts'

/** Letters that mean themselves wherever they stand in a word. */
const line = /[ \t]*(?:[A-Za-z./][A-Za-z0-9_./-]*(?:[ \t]+,*[A-Za-z0-9_./:@+-]+(?:,+[A-Za-z0-9_./:@+-]+)*)*)?[ \t]*(?:\n|$)/y
const word = /[^ \t\n]+/g
const keyword = /^(?:if|then|else|elif|fi|for|in|do|done|while|until|case|esac|select|function|time|coproc|export|declare|typeset|local|readonly|unset|unsetenv)$/
const maxPlain = 4_000

const leaf = (type: string, field: string | undefined, start: number, end: number, children: readonly Syntax[] = []): Syntax => ({ type, field, named: true, start, end, children })

/**
 * The tree of a text that is nothing but lines of plain words, as most commands in a document are: the grammar would give the same,
 * at many times the price. Undefined for anything else.
 */
export function plainTree(text: string): Syntax | undefined {
  if (text.length > maxPlain) return undefined
  const commands: Syntax[] = []
  for (let at = 0; at < text.length;) {
    line.lastIndex = at
    const found = line.exec(text)?.[0]
    if (found === undefined || found === '') return undefined
    const words = [...found.matchAll(word)].map(match => ({ text: match[0], start: at + match.index, end: at + match.index + match[0].length }))
    const [name, ...args] = words
    if (name && keyword.test(name.text)) return undefined
    if (name) {
      commands.push(leaf('command', undefined, name.start, words.at(-1)!.end, [
        leaf('command_name', 'name', name.start, name.end, [leaf('word', undefined, name.start, name.end)]),
        ...args.map(one => leaf('word', 'argument', one.start, one.end)),
      ]))
    }
    at += found.length
  }
  return leaf('program', undefined, 0, text.length, commands)
}
