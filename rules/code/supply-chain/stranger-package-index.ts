import { defineShellRule } from '../../../src/kit/index.ts'
import type { Severity } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isCheapName, isHostileClass, isPlainHttp, isUserContent } from '../../vocabulary/hosts.ts'
import { isStrangeSource, packageSource, sourcesSet } from '../../vocabulary/package-sources.ts'

/** The checks by which packages are told from forgeries are switched off along with it. */
const unchecked = /--trusted-host\b|--no-quarantine\b|--disable-gatekeeper\b|\bstrict-ssl[= ]false\b|--no-verify\b|--insecure\b|\b(?:GONOSUM(?:DB|CHECK)|GOINSECURE|GOFLAGS=-insecure|GONOSUMCHECK)\b|\bGOSUMDB=off\b/

const severityOf = (url: string): Severity | undefined => {
  if (!isStrangeSource(url) || isUserContent(url)) return undefined
  const kind = classifyHost(url)
  return isHostileClass(kind) || kind === 'shortener' || isPlainHttp(url) || isCheapName(url) ? 'critical' : 'warn'
}

export default defineShellRule({
  meta: {
    id: 'stranger-package-index',
    title: "Installs packages from a stranger's index",
    severity: 'warn',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'Whoever runs the index decides what comes under every name, also under the names of packages that everybody trusts.',
    remedy: 'Install from the public index, and the one package that is not there by its own address and digest.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494, 829],
  },
  *shell(script) {
    const named = script.commands.flatMap(command => {
      const url = packageSource(command)
      return url === undefined ? [] : [{ name: command.name, url, at: command }]
    })
    for (const { name, url, at } of [...named, ...sourcesSet(script)]) {
      const told = severityOf(url)
      if (told === undefined) continue
      const isUnchecked = unchecked.test(script.text)
      yield {
        at: script.at(at),
        subject: hostOf(url) ?? url,
        severity: isUnchecked ? 'critical' : told,
        message: `${name} takes packages from ${url}${isPlainHttp(url) ? ', without encryption' : ''}${isUnchecked ? ', with the checks switched off' : ''}`,
      }
    }
  },
})
