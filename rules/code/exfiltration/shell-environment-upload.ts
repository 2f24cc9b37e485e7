import { defineShellRule, type ShellCommand } from '../../../src/kit/index.ts'
import { isNarrowed } from '../../vocabulary/given-away.ts'
import { classifyHost, hostOf, isHostileClass, isPlaceholderHost, isPlainHttp } from '../../vocabulary/hosts.ts'

const secretName = /TOKEN|SECRET|API_?KEY|PASSW|CREDENTIAL|PRIVATE|MNEMONIC|_KEY$/

const isDump = (command: ShellCommand): boolean =>
  (/^(?:env|printenv|set|declare|gci|get-childitem)$/.test(command.name) &&
    command.args.every(arg => /^(?:-0|--null|env:|-p|-x|-px)$/i.test(arg.skeleton)) &&
    (command.args.length > 0 || !/^(?:gci|get-childitem|declare)$/.test(command.name))) ||
  (command.name === 'export' && command.args.every(arg => arg.skeleton === '-p')) ||
  (command.name === 'cat' && command.args.some(arg => /^\/proc\/[^/]+\/environ$/.test(arg.skeleton)))

/** A dump that rides along in a header or an address, which no upload option tells of. */
const carried = (command: ShellCommand): ShellCommand | undefined =>
  /^(?:curl|wget|iwr|irm|invoke-\w+)$/.test(command.name) ? command.args.flatMap(arg => arg.commands).flatMap(one => [one, ...one.upstream]).find(isDump) : undefined

/** Keys of makers that everybody knows; nobody else has a use for them in an address or a form. */
const makers = /^(OPENAI|ANTHROPIC|GITHUB|GITLAB|AWS|STRIPE|SLACK|TWILIO|SENDGRID|CLOUDFLARE|DIGITALOCEAN|HEROKU|SHOPIFY|NPM|OPENCLAW)_/
const isForeign = (name: string, url: string): boolean => {
  const maker = makers.exec(name)?.[1]?.toLowerCase()
  return maker !== undefined && classifyHost(url) === 'unknown' && !isPlaceholderHost(url) && !url.toLowerCase().includes(maker)
}

/** The key bears the name of the place that it goes to: `SEOUL_API_KEY` to `openapi.seoul.go.kr`, whose service may be without encryption. */
const isAtHome = (name: string, url: string): boolean => {
  const first = name.split('_')[0]!.toLowerCase()
  return first.length > 3 && classifyHost(url) === 'unknown' && (hostOf(url) ?? '').split('.').slice(0, -1).includes(first)
}

export default defineShellRule({
  meta: {
    id: 'shell-environment-upload',
    title: 'Sends the whole environment away',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'The environment holds the tokens of everything the user runs; no service needs all of it.',
    remedy: 'Do not run it; send the few settings that are needed by name.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 526],
  },
  *shell(script) {
    for (const command of script.commands) {
      const dump = carried(command)
      const url = command.args.map(arg => arg.skeleton).find(text => /^https?:/i.test(text)) ?? ''
      if (dump === undefined || script.uploads.some(one => one.command === command && one.from.some(isDump)) || ['loopback', 'private'].includes(classifyHost(url))) continue
      yield {
        at: script.at(command),
        message: `sends the output of ${dump.name} to ${url || 'another machine'}`,
        trace: [
          { role: 'source', at: script.at(dump), note: 'prints every variable' },
          { role: 'sink', at: script.at(command), note: `sends it to ${url || 'another machine'}` },
        ],
      }
    }
    for (const upload of script.uploads) {
      const to = upload.urls[0] ?? ''
      if (['loopback', 'private'].includes(classifyHost(to)) && to !== '') continue
      const dump = upload.from.find(one => isDump(one) && !isNarrowed(one, upload.from))
      if (dump) {
        yield {
          at: script.at(upload.command),
          message: `sends the output of ${dump.name} to ${to || 'another machine'}`,
          trace: [
            { role: 'source', at: script.at(dump), note: 'prints every variable' },
            { role: 'sink', at: script.at(upload.command), note: `sends it to ${to || 'another machine'}` },
          ],
        }
        continue
      }
      const secret = upload.variables.find(name => secretName.test(name))
      const kind = classifyHost(to)
      if (secret && !isAtHome(secret, to) && (isHostileClass(kind) || (isPlainHttp(to) && kind !== 'computed') || isForeign(secret, to))) {
        yield { at: script.at(upload.command), subject: secret, message: `sends $${secret} to ${to}` }
      }
    }
  },
})
