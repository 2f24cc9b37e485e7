import type { ShellCommand, ShellWord } from '../../kit/index.ts'

/** What a tool of a code host sends to it, and to whose repository. */
export interface ForgeLoad {
  readonly words: ShellWord[]
  readonly files: string[]
  readonly isStdin: boolean
  /** Commands that laid other files where they are sent from. */
  readonly near?: readonly ShellCommand[]
  /** Undefined for the repository at hand, or where the tool picks the place itself. */
  readonly url?: string | undefined
}

/** What people or programs will read there; settings and secrets of the repository stay with its owners. */
const published = /^(?:issues?|prs?|mr|gist|snippet|discussion|release|incident|api|pull-request)$/
const looks = /^(?:list|view|status|diff|checkout|close|reopen|merge|download|clone|delete)$/
const fileOption = /^(?:-F|--(?:body-file|notes-file|file|input|description-file|message-file))(?:=(.+))?$/s
const textOption = /^(?:-[btmdn]|--(?:body|title|notes|message|description|content|desc))(?:=(.+))?$/s
const repositoryOption = /^(?:-R|--repo(?:sitory)?)(?:=(.+))?$/
const fieldOption = /^(?:-[fF]|--(?:raw-)?field)$/
const valued = /^-(?:[dftRnbF]|-(?:desc|description|filename|title|repo|notes|body|visibility|target))$/
const homes: Readonly<Record<string, string>> = { gh: 'github.com', hub: 'github.com', glab: 'gitlab.com', tea: 'gitea.com', berg: 'codeberg.org' }

/** What `gh issue create -F x`, `gh gist create x`, `glab mr note -m "$(cat x)"` and their like carry out of the machine. */
export function forgeLoad({ args, name }: ShellCommand): ForgeLoad | undefined {
  const [subject = '', verb = ''] = args.map(arg => arg.skeleton)
  if (!published.test(subject) || looks.test(verb)) return undefined
  const words: ShellWord[] = []
  const files: string[] = []
  let repository = subject === 'api' ? /^\/?repos\/([^/]+\/[^/]+)/.exec(verb)?.[1] : undefined
  // Files as plain arguments: a gist, a snippet, what is laid beside a release.
  const takesFiles = /^(?:gist|snippet|release)$/.test(subject)
  let isStdin = subject === 'gist' || subject === 'snippet'
  const takeFile = (file: string | undefined): void => {
    if (file === '-') isStdin = true
    else if (file !== undefined) files.push(file)
  }
  for (const [i, arg] of args.entries()) {
    const text = arg.skeleton
    const next = args[i + 1]
    const value = (option: RegExp): ShellWord | undefined => {
      const found = option.exec(text)
      return found === null ? undefined : found[1] === undefined ? next : { ...arg, skeleton: found[1] }
    }
    if (subject === 'api' && fieldOption.test(text) && next) {
      words.push(next)
      takeFile(/=@(.+)$/s.exec(next.skeleton)?.[1])
    } else if (subject === 'gist' ? false : fileOption.test(text)) takeFile(value(fileOption)?.skeleton)
    else if (takesFiles && i > 1 && !text.startsWith('-') && !valued.test(args[i - 1]!.skeleton)) files.push(text)
    words.push(...[value(textOption)].filter(one => one !== undefined))
    repository = value(repositoryOption)?.skeleton ?? repository
  }
  return { words, files, isStdin, url: repository === undefined ? undefined : forgeAddress(repository, homes[name]) }
}

/** `owner/name`, `host/owner/name`, `git@host:owner/name.git` or an address, as an address. */
function forgeAddress(text: string, home = 'github.com'): string {
  if (/^[a-z][a-z+]{1,9}:\/\//i.test(text)) return text.replace(/^(?:ssh|git):\/\/(?:[\w.-]+@)?/i, 'https://')
  const scp = /^[\w.-]+@([\w.-]+):(.+)$/.exec(text)
  if (scp) return `https://${scp[1]!}/${scp[2]!}`
  return text.split('/').length > 2 ? `https://${text}` : `https://${home}/${text}`
}

const isAddress = (text: string): boolean => /^[a-z][a-z+]{1,9}:\/\/|^[\w.-]+@[\w.-]+:/i.test(text)
/** `github.com/you/dotfiles`: the reader is to put their own name there. */
const isReaders = (url: string): boolean => /^https?:\/\/[^/]+\/(?:you|your|my|me|user|username|owner|org|<|\{|\$|example|acme|company|team)(?:[^a-z][^/]*)?(?:\/|$)/i.test(url)

/** `git push` to a place that the script itself names: what was added before goes there, all of the history with `--all` or `--mirror`. */
export function pushLoad(command: ShellCommand, commands: readonly ShellCommand[]): ForgeLoad | undefined {
  const words = gitWords(command)
  if (words[0] !== 'push') return undefined
  const before = commands.filter(one => one.start <= command.start)
  const past = before.filter(one => one.name === 'git').map(gitWords)
  const remote = words.slice(1).find(word => !word.startsWith('-')) ?? 'origin'
  const given = isAddress(remote) ? remote : past.flatMap(one => (one[0] === 'remote' && one.includes(remote) ? one.filter(isAddress) : [])).at(-1)
  const url = given && forgeAddress(given)
  if (url === undefined || isReaders(url)) return undefined
  const added = past.flatMap(one => (one[0] === 'add' ? one.slice(1) : one[0] === 'commit' && one.some(word => /^-\w{0,6}a/.test(word)) ? ['-a'] : []))
  const isAll = added.some(word => /^(?:\.|\*|-A|--all|-\w{0,6}a\w{0,6})$/.test(word))
  const isWhole = words.some(word => /^--(?:all|mirror)$/.test(word))
  return {
    words: [], isStdin: false, url,
    files: [...added.filter(word => !word.startsWith('-') && word !== '.'), ...(isWhole ? ['.'] : [])],
    near: isAll ? before.filter(one => /^(?:cp|mv|rsync|ditto|tar|zip|cat|find)$/.test(one.name) && one.args.some(arg => /^(?:~|\/)./.test(arg.skeleton))) : [],
  }
}

/** The words of a git command without the folder that it works in. */
export const gitWords = ({ args }: ShellCommand): string[] => {
  const words = args.map(arg => arg.skeleton)
  while (/^(?:-C|-c|--git-dir|--work-tree)$/.test(words[0] ?? '')) words.splice(0, 2)
  while (words[0]?.startsWith('-')) words.splice(0, 1)
  return words
}

/** Where `git bundle create x`, `git archive -o x` and `git format-patch -o x` leave what they pack. */
export function packedBy(command: ShellCommand): string[] {
  const words = gitWords(command)
  if (words[0] === 'bundle' && words[1] === 'create') return words.slice(2).filter(word => !word.startsWith('-')).slice(0, 1)
  if (!/^(?:archive|format-patch|diff|log)$/.test(words[0] ?? '')) return []
  return words.flatMap((word, i) => /^--output(?:-directory)?=(.+)$/.exec(word)?.[1] ?? (/^(?:-o|--output(?:-directory)?)$/.test(words[i - 1] ?? '') ? word : []))
}
