import { defineShellRule } from '../../../src/kit/index.ts'
import type { Severity, ShellCommand } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isCheapName, isHostileClass, isPlaceholderHost, isPlainHttp, isUserContent } from '../../vocabulary/hosts.ts'
import { isMakersPlace } from '../../vocabulary/makers.ts'

const installers = /^(?:brew|go|pip3?|pipx|uv|uvx|python3?|npm|npx|pnpm|yarn|bun|bunx|gem|cargo|poetry|easy_install)$/
const flag = /^(?:-i|--index(?:-url)?|--extra-index-url|--registry|--source|--default-index|-f|--find-links)$/
const joined = /^(?:--index(?:-url)?|--extra-index-url|--registry|--source|--default-index|--find-links)=(.+)$/
/** Mirrors that whole countries install from. */
const mirrors = /(?:^|\.)(?:npmmirror\.com|taobao\.org|tuna\.tsinghua\.edu\.cn|ustc\.edu\.cn|sjtu\.edu\.cn|douban\.com|huaweicloud\.com|myhuaweicloud\.com|bfsu\.edu\.cn|tencentyun\.com|163\.com|cnpmjs\.org|jfrog\.io|pkg\.dev|codeartifact\.\S+|pkg\.github\.com|gemfury\.com|fury\.io|cloudsmith\.io|gitlab\.com|anaconda\.org|repoforge\.io)$/

/** Sources outside of every registry: a tap, a repository, a module path. */
function sourceOf({ name, args }: ShellCommand): string | undefined {
  const words = args.map(arg => arg.skeleton)
  if (name === 'go' && words[0] === 'env') return words.flatMap(word => /^GOPROXY=(https?:[^,|\s]+)/.exec(word)?.[1] ?? [])[0]
  const line = words.join(' ')
  if (name === 'brew' && words[0] === 'tap') return words.find(word => /^https?:/i.test(word))
  if (name === 'cargo' && /^install\b/.test(line)) return words[words.indexOf('--git') + 1]?.match(/^https?:\S+/)?.[0]
  if (name === 'go' && /^(?:install|run|get)\b/.test(line)) {
    // Many makers lend their own name to a module, so only a name that costs nothing stands out.
    const path = words.slice(1).find(word => /^[\w-]+(?:\.[\w-]+)+\/\S+/.test(word))
    return path && (isCheapName(path) || isHostileClass(classifyHost(path))) ? `https://${path.split('@')[0]!}` : undefined
  }
  return words.flatMap(word => /^git\+(https?:\/\/\S+)/.exec(word)?.[1] ?? [])[0]
}

/** The index that the command is told to take packages from. */
function indexOf(command: ShellCommand): string | undefined {
  const words = command.args.map(arg => arg.skeleton)
  if (!installers.test(command.name) || !words.some(word => /^(?:install|add|i|tool|tap|get|run|dlx|exec|config|set|env|-m)$/.test(word) || /^(?:npx|uvx|bunx)$/.test(command.name))) return undefined
  const source = sourceOf(command)
  if (source !== undefined && !isUserContent(source)) return source
  const at = words.findIndex(word => flag.test(word))
  const given = words.flatMap(word => joined.exec(word)?.[1] ?? [])[0] ?? (at >= 0 ? words[at + 1] : undefined)
  const set = words.includes('set') ? words.find(word => /^(?:registry=)?https?:/.test(word))?.replace(/^registry=/, '') : undefined
  return [given, set].find(word => word !== undefined && /^https?:\/\//i.test(word))
}

/** The checks by which packages are told from forgeries are switched off along with it. */
const unchecked = /--trusted-host\b|--no-quarantine\b|--disable-gatekeeper\b|\bstrict-ssl[= ]false\b|--no-verify\b|--insecure\b|\b(?:GONOSUM(?:DB|CHECK)|GOINSECURE|GOFLAGS=-insecure|GONOSUMCHECK)\b|\bGOSUMDB=off\b/

const severityOf = (url: string): Severity | undefined => {
  const kind = classifyHost(url)
  if (['well-known', 'loopback', 'private', 'computed'].includes(kind) || isPlaceholderHost(url) || isMakersPlace(url) || mirrors.test(hostOf(url) ?? '')) return undefined
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
    for (const command of script.commands) {
      const url = indexOf(command)
      const told = url === undefined ? undefined : severityOf(url)
      const isUnchecked = told !== undefined && unchecked.test(script.text)
      const severity = isUnchecked ? 'critical' as const : told
      if (url === undefined || severity === undefined) continue
      yield {
        at: script.at(command),
        subject: hostOf(url) ?? url,
        severity,
        message: `${command.name} takes packages from ${url}${isPlainHttp(url) ? ', without encryption' : ''}${isUnchecked ? ', with the checks switched off' : ''}`,
      }
    }
  },
})
