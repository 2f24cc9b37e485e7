import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand } from '../../../src/kit/index.ts'
import { hostOf, isForeign } from '../../vocabulary/hosts.ts'

/** Commands that put a certificate among those that everything else is checked by. */
const trusts: readonly (readonly [program: RegExp, words: RegExp])[] = [
  [/^security$/, /^add-trusted-cert\b/],
  [/^(?:update-ca-certificates|update-ca-trust)$/, /^(?:extract)?/],
  [/^trust$/, /^anchor\b/],
  [/^certutil$/, /-addstore\b[^\n]{0,40}\broot\b/i],
  [/^import-certificate$/, /\\root\b/i],
  [/^keytool$/, /-import(?:cert)?\b[^\n]{0,200}cacerts/],
]
const certificate = /\.(?:crt|cer|pem|der|p7b)(?:$|[?#])|\b(?:root|ca)[\w-]{0,12}\b/i

const isTrusting = ({ name, args }: ShellCommand): boolean => trusts.some(([program, words]) => program.test(name) && words.test(args.map(arg => arg.skeleton).join(' ')))

export default defineShellRule({
  meta: {
    id: 'trusts-fetched-root',
    title: 'Has everything believe a certificate it just fetched',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Who holds the key to a trusted root can read and change every encrypted connection of the machine without a warning.',
    remedy: 'Do not run it. Take the certificate out of the store; the root of a company comes from its own IT, not from a skill.',
    since: '0.1.0',
    status: 'preview',
    cwe: [295, 300],
  },
  *shell(script) {
    const trusting = script.commands.find(isTrusting)
    if (trusting === undefined) return
    const fetched = script.downloads.find(({ urls, output }) => urls.some(url => isForeign(url) && certificate.test(`${url} ${output ?? ''}`)))
    const url = fetched?.urls.find(isForeign)
    if (fetched === undefined || url === undefined) return
    yield {
      at: script.at(trusting), subject: hostOf(url) ?? url, message: `${trusting.name} has the machine believe a certificate from ${url}`,
      trace: [
        { role: 'source', at: script.at(fetched.command), note: `fetches ${url}` },
        { role: 'sink', at: script.at(trusting), note: 'trusts it for everything' },
      ],
    }
  },
})
