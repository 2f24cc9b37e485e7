import { describe, expect, it } from 'vitest'
import { blankSecrets } from '../../src/findings/index.ts'

// Put together at run time: a whole token in a file would worry other scanners.
const secret = (prefix: string, length = 24): string => prefix + 'a1B2c3D4e5F6g7H8'.repeat(4).slice(0, length)

describe('blanks', () => {
  it.each([
    ['an OpenAI key', `const k = '${secret('sk-')}'`, secret('sk-')],
    ['a project key', `key: "${secret('sk-proj-')}"`, secret('sk-proj-')],
    ['a GitHub token', `git clone ${secret('ghp_', 36)}`, secret('ghp_', 36)],
    ['a GitHub app token', secret('gho_', 36), secret('gho_', 36)],
    ['an npm token', `//registry.example.invalid/:_authToken=${secret('npm_', 36)}`, secret('npm_', 36)],
    ['a Slack token', `x ${'xoxb-' + '123456789012-abcdef'}`, '123456789012-abcdef'],
    ['an AWS key id', `${'AKIA' + 'ABCDEFGHIJKLMNOP'}`, 'EFGHIJKLMNOP'],
    ['a Google key', `?key=${secret('AIza', 35)}`, secret('AIza', 35)],
    ['a JWT', `${'eyJ' + 'hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'}`, 'eyJzdWIiOiIxIn0'],
    ['a bearer', `'Authorization: Bearer ${secret('', 30)}'`, secret('', 30).slice(8)],
    ['hex for a key-like name', `api_key = ${'0123456789abcdef'.repeat(2)}`, '456789abcdef'],
    ['base64 for a key-like name', `"clientSecret": "${secret('', 40)}"`, secret('', 40).slice(8)],
    ['an environment file', `OPENAI_API_KEY=${secret('', 32)}`, secret('', 32).slice(8)],
    ['a short password', `password: 'hunter2'`, 'hunter2'],
    ['a token of a configuration', `"token": "correct-horse-battery"`, 'horse-battery'],
    ['a password in a URL', 'postgres://app:s3cret@db.example.invalid/x', 's3cret'],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\\n${secret('MIIE', 60)}\\n-----END`, secret('MIIE', 60).slice(4, 20)],
    ['the end of a private key', `${secret('', 60)}\nQUJD\n-----END PRIVATE KEY-----`, 'QUJD'],
  ])('%s', (_, text, gone) => {
    const shown = blankSecrets(text)
    expect(shown).not.toContain(gone)
    expect(shown).toHaveLength(text.length)
    expect(blankSecrets(shown)).toBe(shown)
  })

  it('keeps the first characters, so that a person knows which one it is', () => {
    expect(blankSecrets(secret('ghp_', 20))).toBe(`ghp_a1${'*'.repeat(18)}`)
  })
})

describe('leaves alone', () => {
  it.each([
    'const token = process.env.GITHUB_TOKEN',
    `{ token: 'GITHUB_TOKEN' }`,
    'const password = await prompt(question)',
    'fetch("https://api.example.invalid/v1/chat?model=x")',
    'const url = `https://${user}:${password}@db.example.invalid`',
    `eval(atob('${'Y29uc29sZS5sb2coMSk7'.repeat(3)}'))`,
    `const sha = 'da39a3ee5e6b4b0d3255bfef95601890afd80709'`,
    'token = generateAuthenticationTokenForCurrentUserSession()',
    `if (text.includes('-----BEGIN RSA PRIVATE KEY-----')) report(text)`,
    `token: '\${OPENCLAW_GATEWAY_TOKEN}'`,
    'task-force-of-the-whole-company-name',
  ])('%s', text => {
    expect(blankSecrets(text)).toBe(text)
  })
})
