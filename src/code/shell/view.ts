import type { ShellCommand, ShellDownload, ShellExecution, ShellProgram, ShellView, ShellWord, ShellWrite } from '../../kit/index.ts'
import { linesOf } from '../text/lines.ts'
import type { Unit } from '../analyser.ts'
import { isDecoder, isDisguise, outputOf } from './evaluate.ts'
import { packedBy } from './forges.ts'
import { interpreterLanguage, isShell, readsCodeFromInput } from './inline.ts'
import { installed, selfFetched } from './installs.ts'
import { originsOf } from './origins.ts'
import { downloadOf, isDownloader, urlsOf } from './transfer.ts'
import { uploadOf } from './upload.ts'

/** What a script does, put together from its commands when a rule first asks. `onPlace` hears of it when one asks about the document around it. */
export function viewOf(unit: Unit, program: ShellProgram, onPlace = (): void => {}): ShellView {
  const lines = linesOf(program.text)
  const once = <T>(make: () => T): (() => T) => {
    let made: T | undefined
    return () => (made ??= make())
  }
  const downloads = once(() => program.commands.flatMap(command => downloadOf(command) ?? []))
  const writes = once(() => program.commands.flatMap(writesOf))
  const made = once(() => madeFiles(downloads(), writes(), program.commands))
  const executions = once(() => program.commands.flatMap(command => executionsOf(command, made())))
  const uploads = once(() => {
    const makers = makersOf(program.commands, writes())
    return program.commands.flatMap(command => uploadOf(command, makers, program.commands) ?? [])
  })
  return {
    language: unit.language,
    text: program.text,
    program,
    commands: program.commands,
    isEmbedded: unit.embedded !== undefined,
    get path() {
      onPlace()
      return unit.path
    },
    get homepage() {
      onPlace()
      return unit.embedded?.homepage
    },
    get executions() {
      return executions()
    },
    get downloads() {
      return downloads()
    },
    get uploads() {
      return uploads()
    },
    get writes() {
      return writes()
    },
    at: part => lines.pointer(unit.path, part.start, part.end),
  }
}

const otherInterpreters =
  /^(?:perl|ruby|php|lua|tclsh|iex|invoke-expression|source|\.|eval|exec|doskey|rundll32|mshta|regsvr32|wscript|cscript)$/
export const isInterpreter = (name: string): boolean =>
  isShell(name) || interpreterLanguage(name) !== undefined || otherInterpreters.test(name)

/** A file that the script fetched or decoded before it is run. */
interface MadeFile {
  readonly path: string
  readonly command: ShellCommand
}

function madeFiles(downloads: readonly ShellDownload[], writes: readonly ShellWrite[], commands: readonly ShellCommand[]): MadeFile[] {
  const fetched = downloads.flatMap(one => (one.output === undefined ? [] : [{ path: one.output, command: one.command }]))
  const decoded = writes.filter(one => originsOf([one.command]).some(command => isDecoder(command) || isDownloader(command)))
  return [...fetched, ...decoded.map(one => ({ path: one.path, command: one.command })), ...commands.flatMap(one => unpacked(one, fetched))]
}

function fetchedByItself(command: ShellCommand): ShellExecution | undefined {
  const url = selfFetched(command)
  return url === undefined
    ? undefined
    : { command, how: 'downloaded file', from: [command], urls: [url], decoder: undefined, decoded: undefined }
}

/** A fetched archive that is unpacked with a password: whatever starts in its folder came with it. */
function unpacked(command: ShellCommand, fetched: readonly MadeFile[]): MadeFile[] {
  const words = command.args.map(plain)
  if (command.name === 'expand-archive') {
    const from = fetched.find(one => words.some(word => samePath(word, one.path)))
    const to = words.filter(word => !word.startsWith('-') && !samePath(word, from?.path ?? '')).at(-1)
    return from === undefined ? [] : [{ path: `${to ?? '.'}\\`, command: from.command }]
  }
  const isLocked = /^(?:unzip|7za?|unrar|bsdtar)$/.test(command.name) && words.some(word => /^-p\S*$|^-P$/.test(word))
  const archive = isLocked ? fetched.find(one => words.some(word => samePath(word, one.path))) : undefined
  if (archive === undefined) return []
  const folder = /^-o(.+)$/.exec(words.find(word => /^-o./.test(word)) ?? '')?.[1] ?? words[words.indexOf('-d') + 1]
  return [{ path: `${words.includes('-d') || words.some(word => /^-o./.test(word)) ? (folder ?? '.') : '.'}/`, command: archive.command }]
}

function executionsOf(command: ShellCommand, made: readonly MadeFile[]): ShellExecution[] {
  const own = fetchedByItself(command)
  if (own) return [own]
  const found = streamed(command) ?? substituted(command)
  const direct = found && executionFrom(command, found.how, originsOf(found.from))
  if (direct && (direct.decoder || direct.urls.length > 0)) return [direct]
  const file = ranFile(command, made)
  if (file) return [executionFrom(command, 'downloaded file', originsOf([file.command]))]
  return direct ? [direct] : []
}

const executionFrom = (command: ShellCommand, how: ShellExecution['how'], from: readonly ShellCommand[]): ShellExecution => {
  const decoder = from.find(isDecoder) ?? (isShell(command.name) || command.name === 'eval' ? from.find(isDisguise) : undefined)
  const last = from.findLast(one => !from.some(other => other.upstream.includes(one))) ?? from.at(-1)
  return { command, how, from, urls: from.filter(isDownloader).flatMap(urlsOf), decoder, decoded: decoder && last && outputOf(last) }
}

type Found = { how: ShellExecution['how']; from: readonly ShellCommand[] }

function streamed(command: ShellCommand): Found | undefined {
  const isTaking =
    isInterpreter(command.name) && (readsCodeFromInput(command) || (isShell(command.name) && command.prefixes.includes('xargs')))
  if (!isTaking) return undefined
  const fed = command.redirects.filter(one => one.operator.startsWith('<')).flatMap(one => one.target.commands)
  if (fed.length > 0) return { how: 'substitution', from: fed }
  if (command.input && command.input.commands.length > 0) return { how: 'argument', from: command.input.commands }
  return command.upstream.length > 0 ? { how: 'pipe', from: command.upstream } : undefined
}

function substituted(command: ShellCommand): Found | undefined {
  // A command that is itself the output of another: `$(curl …)`.
  if (command.word.text === undefined && command.word.commands.length > 0 && /^["']?[$`]/.test(command.word.raw))
    return { how: 'argument', from: command.word.commands }
  if (!isInterpreter(command.name)) return undefined
  const flag = command.args.findIndex(arg => /^-[a-zA-Z]*c$|^-e$|^--eval$|^-command$|^-c$/i.test(arg.skeleton))
  const body =
    flag >= 0
      ? command.args[flag + 1]
      : /^(?:eval|iex|invoke-expression)$/.test(command.name)
        ? undefined
        : command.args.find(arg => !arg.skeleton.startsWith('-'))
  const words = /^(?:eval|iex|invoke-expression)$/.test(command.name) ? command.args : body ? [body] : []
  const from = words.flatMap(word => (isWholeCode(word, command.name) ? word.commands : []))
  return from.length > 0 ? { how: flag >= 0 || words === command.args ? 'argument' : 'substitution', from } : undefined
}

/** `python -c "print($(curl x))"` has data in its code; `bash -c "$(curl x)"` is code from elsewhere. `sh "$(dirname "$0")/x"` names a file. */
const isWholeCode = (word: ShellWord, name: string): boolean =>
  /^["']?(?:\(|<\(|=\(|`|\$\(|\$\{?\w+\}?["']?$)/.test(word.raw) &&
  (/^\s*\{\}\s*;?\s*$/.test(word.skeleton) || word.text !== undefined || /^(?:eval|iex)/.test(name))

const plain = (word: ShellWord): string => (word.text ?? word.raw.replace(/^["']|["']$/g, '')).replace(/^\.\//, '')

function ranFile(command: ShellCommand, made: readonly MadeFile[]): MadeFile | undefined {
  const before = made.filter(one => one.command !== command && one.command.start < command.start)
  if (before.length === 0) return undefined
  const words = runTargets(command)
  return before.find(one => words.some(word => samePath(one.path, plain(word)))) ?? before.find(one => isOnPath(one.path) && one.path.endsWith(`/${command.word.text}`))
}

/** Folders whose programs are started by their bare name. */
const isOnPath = (path: string): boolean => /(?:^|\/)s?bin\/[^/]+$/.test(path)

const samePath = (a: string, b: string): boolean =>
  a === b ||
  (a.endsWith('\\') && a.length > 2 && b.startsWith(a)) ||
  (a.endsWith('/') && (a === './' ? !b.startsWith('/') : b.startsWith(a))) ||
  (a.replace(/^\.\//, '') === b.replace(/^\.\//, '') && a.length > 1)

const openers = /^(?:open|start|xdg-open|start-process|source|\.|call)$/

/** The file that a command starts, if it starts one. */
function runTargets(command: ShellCommand): readonly ShellWord[] {
  const packages = installed(command)
  if (packages.length > 0) return packages
  if (isInterpreter(command.name) || openers.test(command.name))
    return command.args.filter(arg => !/^[-/][a-z]+$/i.test(arg.skeleton) && arg.skeleton !== '').slice(0, 1)
  return /[./\\$]/.test(command.word.raw) ? [command.word] : []
}

function writesOf(command: ShellCommand): ShellWrite[] {
  const content = command.input?.skeleton ?? (command.name === 'cat' ? undefined : (outputOf(command) ?? spoken(command)))
  const writes: ShellWrite[] = command.redirects
    .filter(one => /^&?>/.test(one.operator) && !/^&?\d?$|^\/dev\//.test(one.target.skeleton))
    .map(one => ({ command, path: plain(one.target), appends: one.operator.includes('>>'), content }))
  if (command.name === 'tee') {
    const isAppend = command.args.some(arg => /^-[a-z]*a|^--append/.test(arg.skeleton))
    const said = command.input?.skeleton ?? command.upstream.map(one => outputOf(one) ?? spoken(one)).findLast(text => text !== undefined)
    writes.push(
      ...command.args
        .filter(arg => !arg.skeleton.startsWith('-'))
        .map(arg => ({ command, path: plain(arg), appends: isAppend, content: said })),
    )
  }
  const last = command.args.at(-1)
  if (/^(?:cp|mv|ln|install|rsync|copy|copy-item|move-item)$/.test(command.name) && command.args.length > 1 && last)
    writes.push({ command, path: plain(last), appends: false, content: undefined })
  if (/^(?:sed|gsed|perl)$/.test(command.name) && last && command.args.some(arg => /^-[a-z]*i/.test(arg.skeleton)))
    writes.push({ command, path: plain(last), appends: false, content: command.args.map(arg => arg.skeleton).join(' ') })
  if (/^(?:set-content|add-content|out-file)$/.test(command.name)) {
    const target = command.args.find(arg => !arg.skeleton.startsWith('-'))
    if (target) writes.push({ command, path: plain(target), appends: command.name === 'add-content', content: undefined })
  }
  return writes
}

const spoken = (command: ShellCommand): string | undefined =>
  /^(?:echo|printf)$/.test(command.name) ? command.args.map(arg => arg.skeleton).join(' ') : undefined

/** Which commands made the content of a file: those before a redirection, an archiver, a copy. */
function makersOf(commands: readonly ShellCommand[], writes: readonly ShellWrite[]): ReadonlyMap<string, readonly ShellCommand[]> {
  const makers = new Map<string, ShellCommand[]>()
  const add = (path: string, command: ShellCommand): void => {
    makers.set(path, [...(makers.get(path) ?? []), command, ...command.upstream, ...(command.beside ?? [])].slice(0, 50))
  }
  for (const write of writes) add(write.path, write.command)
  for (const command of commands) {
    // `find … -exec cp {} "$T" \;`: what was found lies in the last folder.
    if (command.name === 'find' && command.args.some(arg => /^(?:cp|mv)$/.test(arg.skeleton))) {
      const target = command.args.map(plain).findLast(word => !/^(?:;|\\;|\+|\{\}|cp|mv|-\w+)$/.test(word))
      if (target) add(target, command)
    }
    if (command.name === 'git') for (const path of packedBy(command)) add(path, command)
    if (!/^(?:tar|zip|7z|7za|rar|gpg|openssl|ditto|compress-archive|gzip|sqlite3|screencapture|scrot|imagesnap|arecord)$/.test(command.name)) continue
    for (const arg of command.args)
      if (/\.(?:zip|tgz|tar|gz|7z|rar|enc|gpg|bin|dat|txt|json|png|jpe?g|wav)(?:\.\w+)?$|^\/tmp\//i.test(plain(arg))) add(plain(arg), command)
  }
  return makers
}
