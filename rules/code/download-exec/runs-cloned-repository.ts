import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand, ShellView } from '../../../src/kit/index.ts'
import { isMuted } from '../../vocabulary/commands.ts'
import { hostOf, isForeign, isUserContent } from '../../vocabulary/hosts.ts'

const line = ({ args }: ShellCommand): string => args.map(arg => arg.skeleton).join(' ')
const isStrange = (url: string): boolean => isForeign(url) && !isUserContent(url)

/** A repository on a server of its own, and the folder that it ends up in. */
function cloneOf(command: ShellCommand): { command: ShellCommand; url: string; folder: string } | undefined {
  const words = command.name === 'git' ? command.args.map(arg => arg.skeleton) : []
  const url = words.includes('clone') ? words.find(word => /^(?:https?|git|ssh):\/\//i.test(word)) : undefined
  if (url === undefined || !isStrange(url.replace(/^(?:git|ssh):/, 'https:'))) return undefined
  const last = words.at(-1)!
  return { command, url, folder: last === url ? url.split('/').at(-1)!.replace(/\.git$/, '') : last }
}

/** What starts code that lies in the folder. */
const starts = /^(?:make|cmake|ninja|just|rake|install\.sh|setup\.sh|bootstrap\.sh|(?:ba|z)?sh|source|\.|python3?|node|npm|pnpm|yarn|pip3?|cargo|wp|code|cursor|php|ruby|perl)$/
const isStart = (one: ShellCommand, { folder, command }: { folder: string; command: ShellCommand }): boolean => {
  if (one.start <= command.start || !starts.test(one.name)) return false
  const said = `${one.word.skeleton} ${line(one)}`
  return said.includes(folder) || /^(?:make|just|rake)$/.test(one.name) || /^(?:npm|pnpm|yarn|pip3?)$/.test(one.name) && /^(?:i|install|ci)\b(?: \.| -e \.|$)/.test(line(one)) || /\.\/[\w-]+/.test(one.word.skeleton)
}
/** Neither the fetching nor the building is to be seen. */
const isQuiet = (script: ShellView, clone: ShellCommand, start: ShellCommand): boolean =>
  isMuted(start) || (/(?:^| )(?:-q|--quiet)\b/.test(line(clone)) && (/(?:^| )(?:-s|-q|--silent|--quiet)\b/.test(line(start)) || /--force\b/.test(line(start)) || /\bwp\b/.test(start.name))) || /mu-plugins/.test(script.text.slice(clone.start, clone.end))

export default defineShellRule({
  meta: {
    id: 'runs-cloned-repository',
    title: 'Runs what a repository of a stranger holds',
    severity: 'warn',
    confidence: 'medium',
    category: 'download-exec',
    why: 'A clone is a download like any other: what it holds was not there when the skill was looked at, and on a server of its own nobody else looks at it.',
    remedy: 'Read what is cloned before it is built; name a commit, so that it stays what it was.',
    since: '0.1.0',
    status: 'preview',
    cwe: [494],
  },
  *shell(script) {
    for (const clone of script.commands.flatMap(command => cloneOf(command) ?? [])) {
      const start = script.commands.find(one => isStart(one, clone))
      if (start === undefined) continue
      const isUnseen = isQuiet(script, clone.command, start)
      yield {
        at: script.at(start), subject: hostOf(clone.url) ?? clone.url, severity: isUnseen ? 'critical' : 'warn',
        message: `${start.name} runs what ${clone.url} holds${isUnseen ? ', and nobody is to see it' : ''}`,
        trace: [
          { role: 'source', at: script.at(clone.command), note: `clones ${clone.url}` },
          { role: 'sink', at: script.at(start), note: 'runs what it holds' },
        ],
      }
    }
  },
})
