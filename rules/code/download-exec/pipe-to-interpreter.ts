import { defineShellRule, type Severity, type ShellCommand, type ShellExecution, type ShellView } from '../../../src/kit/index.ts'
import { isMuted, isWindowless } from '../../vocabulary/commands.ts'
import { classifyHost, hostOf, isCheapName, isFreeHosting, isHostileClass, isPlaceholderHost, isPlainHttp, isUserContent, registrableDomain } from '../../vocabulary/hosts.ts'
import { invokedAddress, isDressed, posesAsMaker, scriptAddress } from '../../vocabulary/lures.ts'
import { isMakersPlace } from '../../vocabulary/makers.ts'

/** The makers install their own product: the address is the homepage's, on a name of its own. */
const isFromHome = (url: string, homepage: string | undefined): boolean => homepage !== undefined && !isFreeHosting(url) && !isUserContent(url) && registrableDomain(url) === registrableDomain(homepage)

const severityOf = (url: string, homepage: string | undefined): Severity => {
  const kind = classifyHost(url)
  if (kind === 'loopback' || kind === 'private' || isPlaceholderHost(url)) return 'info'
  if (isHostileClass(kind) || kind === 'shortener' || isPlainHttp(url) || isCheapName(url) || isDressed(url) || posesAsMaker(url)) return 'critical'
  return kind === 'well-known' || isMakersPlace(url) || isFromHome(url, homepage) ? 'info' : 'warn'
}

/** How the run is kept from the person at the machine: they see no window, no output and no question. */
function hiding(script: ShellView, { command }: ShellExecution): string | undefined {
  if (script.commands.some(one => one.word.isDisguised && /^(?:curl|wget|(?:ba|z)?sh)$/.test(one.name))) return 'under a disguised name'
  if (isMuted(command) || script.language === 'applescript') return isMuted(command) ? 'with its output thrown away' : 'from AppleScript'
  return command.prefixes.includes('sudo') && /\bsudo\s+(?:-[A-Za-z]+\s+){0,3}(?:-[A-Zabcefhijklmo-z]*n|--non-interactive)\b/.test(script.text.slice(command.start, command.end))
    ? 'as root without a question' : undefined
}

/** Code that PowerShell runs in a window nobody sees; it is a script of its own, so only the call around it tells how it runs. */
const windowless = (script: ShellView): { command: ShellCommand; url: string }[] =>
  script.commands.filter(isWindowless).flatMap(command => {
    const code = script.program.inlines.filter(one => one.start >= command.start && one.start <= command.end).map(one => one.text)
    const url = scriptAddress([...code, script.text.slice(command.start, command.end)].join('\n'))
    return url === undefined || severityOf(url, script.homepage) === 'info' ? [] : [{ command, url }]
  })

/** One line of another language that evaluates what an address answers. */
const evaluated = (script: ShellView): { command: ShellCommand; url: string }[] =>
  script.commands.filter(({ name }) => /^(?:ruby|perl|php|lua)$/.test(name)).flatMap(command => {
    const code = command.args.map(arg => arg.skeleton).find(text => /\beval\b/.test(text) && /https?:/.test(text))
    const url = /https?:\/\/[^\s"')]+/.exec(code ?? '')?.[0]
    return url === undefined || severityOf(url, script.homepage) === 'info' ? [] : [{ command, url }]
  })

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
    const unseen = windowless(script).map(({ command, url }) => ({
      at: script.at(command), subject: hostOf(url) ?? url, severity: 'critical' as const,
      message: `runs what ${url} answers in a hidden window`,
    }))
    const lines = evaluated(script).map(({ command, url }) => ({
      at: script.at(command), subject: hostOf(url) ?? url, severity: severityOf(url, script.homepage), message: `has ${command.name} evaluate what ${url} answers`,
    }))
    const url = unseen.length + script.executions.length > 0 ? undefined : invokedAddress(script.text)
    if (url !== undefined) return [{ at: { file: script.path }, subject: url, severity: severityOf(url, script.homepage), message: `has PowerShell evaluate what ${url} answers` }]
    return [...unseen, ...lines, ...script.executions.filter(one => one.urls.length > 0 && one.how !== 'downloaded file').map(one => {
      const url = one.urls[0]!
      const given = severityOf(url, script.homepage)
      const hidden = given === 'info' ? undefined : hiding(script, one)
      const severity = one.decoder || hidden ? 'critical' as const : given
      const decoder = one.decoder ? `, decoded by ${one.decoder.name}` : ''
      return {
        at: script.at(one.command), subject: hostOf(url) ?? url, severity, ...(severity === 'warn' ? { atInstall: 'critical' as const } : {}),
        message: `gives what ${url} answers to ${one.command.name}${decoder}${isPlainHttp(url) ? ', without encryption' : ''}${hidden ? `, ${hidden}` : ''}`,
        trace: [
          { role: 'source' as const, at: script.at(one.from[0]!), note: `fetches ${url}` },
          { role: 'sink' as const, at: script.at(one.command), note: `${one.command.name} runs it` },
        ],
      }
    })]
  },
})
