import { defineShellRule } from '../../../src/kit/index.ts'
import type { Severity } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isFreeHosting, isHostileClass, isPlaceholderHost, isPlainHttp, isUserContent, registrableDomain } from '../../vocabulary/hosts.ts'

/** The makers install their own product: the address is the homepage's, on a name of its own. */
const isFromHome = (url: string, homepage: string | undefined): boolean =>
  homepage !== undefined && !isFreeHosting(url) && !isUserContent(url) && registrableDomain(url) === registrableDomain(homepage)

const severityOf = (url: string, homepage: string | undefined): Severity => {
  const kind = classifyHost(url)
  if (kind === 'loopback' || kind === 'private' || isPlaceholderHost(url)) return 'info'
  if (isHostileClass(kind) || kind === 'shortener' || isPlainHttp(url)) return 'critical'
  return kind === 'well-known' || isFromHome(url, homepage) ? 'info' : 'warn'
}

export default defineShellRule({
  meta: {
    id: 'pipe-to-interpreter',
    title: 'Runs a script straight from the network',
    severity: 'warn',
    confidence: 'high',
    category: 'download-exec',
    why: 'Whoever controls the address, or the way to it, runs code with the rights of the user; nobody has read it before.',
    remedy: 'Fetch the script, read it, then run it; better, install the program through a package manager.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494, 829],
  },
  shell(script) {
    return script.executions.filter(one => one.urls.length > 0 && one.how !== 'downloaded file').map(one => {
      const url = one.urls[0]!
      const severity = one.decoder ? 'critical' as const : severityOf(url, script.homepage)
      const decoder = one.decoder ? `, decoded by ${one.decoder.name}` : ''
      return {
        at: script.at(one.command), subject: hostOf(url) ?? url, severity, ...(severity === 'warn' ? { atInstall: 'critical' as const } : {}),
        message: `gives what ${url} answers to ${one.command.name}${decoder}${isPlainHttp(url) ? ', without encryption' : ''}`,
        trace: [
          { role: 'source' as const, at: script.at(one.from[0]!), note: `fetches ${url}` },
          { role: 'sink' as const, at: script.at(one.command), note: `${one.command.name} runs it` },
        ],
      }
    })
  },
})
