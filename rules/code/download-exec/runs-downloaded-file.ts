import { defineShellRule } from '../../../src/kit/index.ts'
import type { Severity, ShellCommand } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isCheapName, isHostileClass, isPlaceholderHost, isPlainHttp, isUserContent } from '../../vocabulary/hosts.ts'
import { isMakersPlace } from '../../vocabulary/makers.ts'

const isChecked = (commands: readonly ShellCommand[]): boolean =>
  commands.some(one => /^(?:sha\d+sum|shasum|md5sum|cosign|minisign|gpg|get-filehash|codesign)$/.test(one.name))

/** Programs of Windows that fetch as a side line; nobody who may fetch openly does it through them. */
const sideways = /^(?:mshta|certutil|bitsadmin|regsvr32|rundll32)$/

/** The mark by which the system warns of a fetched program is taken off in the same breath, or its scanner told to look away. */
const isUnwarned = (commands: readonly ShellCommand[]): boolean =>
  commands.some(({ name, args }) => (name === 'xattr' && args.some(arg => /^-\w*c|quarantine/.test(arg.skeleton))) || name === 'spctl' || name === 'add-mppreference' || name === 'unblock-file')
/** A file whose name keeps it out of every listing, among those that are swept away: no program is installed so. */
const isUnseenFile = ({ name, word }: ShellCommand): boolean => /^(?:\/(?:var\/)?tmp|\/dev\/shm|\$TMPDIR)\/(?:\S{0,60}\/)?\.[\w-]/.test(word.skeleton) || /^\.[\w-]+$/.test(name)
/** `npx https://…/x.tgz`: no registry, no name, no version, and it runs at once. */
const isPackageAddress = ({ name, args }: ShellCommand, url: string): boolean => args.some(arg => arg.skeleton === url) && /^(?:npx|bunx|pnpx|uvx|npm|pnpm|yarn)$/.test(name) && !isUserContent(url)

const severityOf = (url: string, isHidden: boolean, commands: readonly ShellCommand[]): Severity => {
  const kind = classifyHost(url)
  if (kind === 'loopback' || kind === 'private' || isPlaceholderHost(url)) return 'info'
  if (isHostileClass(kind) || kind === 'shortener' || isPlainHttp(url) || isCheapName(url)) return 'critical'
  if (kind === 'well-known' || isMakersPlace(url) || isChecked(commands)) return 'info'
  return isHidden ? 'critical' : 'warn'
}

export default defineShellRule({
  meta: {
    id: 'runs-downloaded-file',
    title: 'Runs a file it has just fetched',
    severity: 'warn',
    confidence: 'high',
    category: 'download-exec',
    why: 'The file was not there when the package was looked at, so nobody can say what it will do, or whether it will be the same tomorrow.',
    remedy: 'Ship the program with the package, or check its digest before it runs.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494],
  },
  shell(script) {
    return script.executions
      .filter(one => one.how === 'downloaded file' && one.urls.length > 0)
      .map(one => {
        const url = one.urls[0]!
        const isSideways = [one.command, ...one.from].some(({ name }) => sideways.test(name))
        const given = severityOf(url, one.command.isBackground || one.command.prefixes.includes('nohup'), script.commands)
        const severity = (isSideways || isUnseenFile(one.command) || isUnwarned(script.commands) || isPackageAddress(one.command, url)) && given === 'warn' ? 'critical' as const : given
        return {
          at: script.at(one.command),
          subject: hostOf(url) ?? url,
          severity,
          // In an install script nobody has been asked.
          ...(severity === 'warn' ? { atInstall: 'critical' as const } : {}),
          message: `runs ${one.command.name} from ${url}`,
          trace: [
            { role: 'source' as const, at: script.at(one.from[0]!), note: `fetches ${url}` },
            { role: 'sink' as const, at: script.at(one.command), note: 'runs the file' },
          ],
        }
      })
  },
})
