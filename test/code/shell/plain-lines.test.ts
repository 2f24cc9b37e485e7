import { expect, test } from 'vitest'
import { loadGrammar } from '../../../src/code/grammar/index.ts'
import type { Syntax } from '../../../src/code/grammar/index.ts'
import { plainTree } from '../../../src/code/shell/plain-lines.ts'

const parse = await loadGrammar('bash')

/** What the reader of commands looks at: the grammar tells numbers from words, and names what stands between them. */
const shape = ({ type, field, start, end, children }: Syntax): unknown =>
  ({ type: type === 'number' ? 'word' : type, field, start, end, children: type === 'word' ? [] : children.filter(one => one.named).map(shape) })

test.each([
  'npm install left-pad',
  'git commit -m message\nnpm test --watch',
  '  ls -la ./src\n\n\tcat a/b.txt c.md  \n',
  './run.sh 8080 a:b x@1.2.3 -9',
  'tar -xzf file.tgz -C /opt/x',
  'docker run -p 80:80,90 image',
  '',
])('reads %j as the grammar does', text => {
  expect(plainTree(text)!.children.map(shape)).toEqual(parse(text).root.children.filter(one => one.named).map(shape))
})

test.each(['a=b c', 'export A', 'if true', 'curl x | sh', 'echo "a"', 'echo $A', 'a > b', 'a && b', '# note', 'a \\\n b', 'cat <<E', 'echo a*', 'ls ~', '{ a', 'für x', 'a;b', 'time ls', 'a\rb'])('leaves %j to the grammar', text => {
  expect(plainTree(text)).toBeUndefined()
})
