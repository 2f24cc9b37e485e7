import type { ShellCommand, ShellUpload, ShellWord } from '../../kit/index.ts'
import { forgeLoad, pushLoad } from './forges.ts'
import { originsOf } from './origins.ts'
import { positionals, urlsOf } from './transfer.ts'

const bodyOption =
  /^(?:-[a-zA-Z]*[dFT]|--(?:data|data-raw|data-binary|data-urlencode|data-ascii|json|form|form-string|upload-file|post-data|post-file|body-data|body-file|url-query)|-(?:body|infile|form))(?:=.*)?$/i
const fileOption = /^(?:-[a-zA-Z]*T|--(?:upload-file|post-file|body-file)|-infile)(?:=|$)/i

interface Load {
  words: ShellWord[]
  files: string[]
  isStdin: boolean
  near?: readonly ShellCommand[]
  url?: string | undefined
}

/** What a command sends away; undefined when it sends nothing of its own. */
export function uploadOf(command: ShellCommand, makers: ReadonlyMap<string, readonly ShellCommand[]>, commands: readonly ShellCommand[]): ShellUpload | undefined {
  const load = command.name === 'git' ? pushLoad(command, commands) : loadOf(command)
  if (load === undefined) return undefined
  const piped = load.isStdin ? command.upstream : []
  const redirected = command.redirects.filter(one => one.operator === '<').map(one => one.target)
  const files = [...load.files, ...redirected.map(word => word.skeleton)].map(file => file.replace(/[;,]type=.*$/, ''))
  // What an archiver packs up was put there by those who filled the folder.
  const packed = [...piped, ...load.words.flatMap(word => word.commands)].filter(one => /^(?:tar|zip|7za?|gzip|cat|base64)$/.test(one.name)).flatMap(one => one.args.map(arg => arg.text ?? arg.raw.replace(/^["']|["']$/g, '')))
  const made = madeBy([...files, ...packed], makers)
  const from = originsOf([...piped, ...load.words.flatMap(word => word.commands), ...made, ...load.near ?? []])
  const variables = load.words.flatMap(word => word.variables)
  if (from.length === 0 && files.length === 0 && variables.length === 0) return undefined
  return { command, urls: load.url === undefined ? destinations(command) : [load.url], files, variables, from }
}

const maxSteps = 3
const packers = /^(?:git|tar|zip|7z|7za|rar|gpg|openssl|ditto|gzip|cp|mv)$/

/** Who filled the files, and before that the folders and files that those put together; a name is met with or without its folder. */
function madeBy(files: readonly string[], makers: ReadonlyMap<string, readonly ShellCommand[]>): ShellCommand[] {
  const found = new Set<ShellCommand>()
  const nameOf = (file: string): string => file.replace(/^\.\//, '')
  const makersOf = (file: string): readonly ShellCommand[] =>
    makers.get(nameOf(file)) ?? makers.get(file) ?? (/^[\w.-]{2,80}$/.test(nameOf(file)) ? [...makers].find(([path]) => path.endsWith(`/${nameOf(file)}`))?.[1] : undefined) ?? []
  let next = files
  for (let step = 0; step < maxSteps && next.length > 0; step += 1) {
    const fresh = next.slice(0, 50).flatMap(makersOf).filter(one => !found.has(one))
    for (const one of fresh) found.add(one)
    next = fresh.filter(one => packers.test(one.name)).flatMap(one => one.args.map(arg => arg.text ?? arg.skeleton))
  }
  return [...found]
}

function loadOf(command: ShellCommand): Load | undefined {
  switch (command.name) {
    case 'curl':
    case 'wget':
    case 'http':
    case 'https':
    case 'xh':
    case 'httpie':
    case 'iwr':
    case 'irm':
    case 'invoke-webrequest':
    case 'invoke-restmethod':
    case 'uploadstring':
    case 'uploadfile':
      return webLoad(command)
    case 'nc':
    case 'ncat':
    case 'netcat':
    case 'socat':
    case 'telnet':
      return { words: [], files: [], isStdin: true }
    case 'scp':
    case 'rsync':
    case 'sftp':
    case 'rclone':
      return remoteCopy(command)
    case 'dig':
    case 'nslookup':
    case 'host':
    case 'ping':
    case 'drill':
      return { words: command.args.filter(arg => arg.commands.length > 0), files: [], isStdin: command.prefixes.includes('xargs') }
    case 'mail':
    case 'mailx':
    case 'sendmail':
    case 'mutt':
      return { words: [...command.args], files: attachments(command), isStdin: true }
    case 'gh':
    case 'glab':
    case 'hub':
    case 'tea':
    case 'berg':
      return forgeLoad(command)
    case 'aws':
    case 'gsutil':
    case 'mc':
      return /^s3$|^cp$/.test(command.args[0]?.skeleton ?? '') ? remoteCopy(command) : undefined
    default:
      return undefined
  }
}

const attachments = (command: ShellCommand): string[] =>
  command.args.flatMap((arg, i) => (/^-[aA]$/.test(arg.skeleton) ? (command.args[i + 1]?.skeleton ?? []) : []))

function webLoad(command: ShellCommand): Load {
  const load: Load = { words: [], files: [], isStdin: false }
  for (const [i, arg] of command.args.entries()) {
    if (!bodyOption.test(arg.skeleton)) continue
    const glued = arg.skeleton.includes('=') && arg.skeleton.startsWith('--')
    const value = glued ? { ...arg, skeleton: arg.skeleton.slice(arg.skeleton.indexOf('=') + 1) } : command.args[i + 1]
    if (value === undefined) continue
    load.words.push(value)
    if (command.prefixes.includes('xargs')) load.isStdin = true
    const file = fileOption.test(arg.skeleton) ? value.skeleton : /(?:^|=)[@<](.+)$/s.exec(value.skeleton)?.[1]
    if (file === '-' || file === '/dev/stdin') load.isStdin = true
    else if (file !== undefined) load.files.push(file)
  }
  load.words.push(...positionals(command).filter(word => word.commands.length > 0 || /[?&/=][^?&]*\{\}/.test(word.skeleton)))
  if (/^(?:http|https|xh|httpie|iwr|irm|invoke-)/.test(command.name)) {
    load.isStdin = true
    load.words.push(...command.args.filter(arg => arg.commands.length > 0))
  }
  return load
}

const isRemote = (text: string): boolean => /^[\w.{}-]+@[\w.{}-]+:|^[\w.-]{4,}:|^s3:\/\/|^gs:\/\/|^rsync:\/\/|^:\w+,/.test(text)

function remoteCopy(command: ShellCommand): Load | undefined {
  const words = command.args.filter((arg, i) => !arg.skeleton.startsWith('-') && !/^-[oiPFcJlSe]$/.test(command.args[i - 1]?.skeleton ?? ''))
  // Values of options may follow it.
  const target = words.findLastIndex(word => isRemote(word.skeleton))
  return target > 0 ? { words: [], files: words.slice(0, target).map(word => word.skeleton), isStdin: false } : undefined
}

function destinations(command: ShellCommand): string[] {
  if (/^(?:gh|glab|hub|tea|berg)$/.test(command.name)) return []
  const urls = urlsOf(command)
  if (urls.length > 0) return urls
  if (/^(?:nc|ncat|netcat|telnet)$/.test(command.name))
    return command.args
      .map(arg => arg.skeleton)
      .filter(text => !text.startsWith('-') && /[.{]/.test(text))
      .slice(0, 1)
  if (/^(?:dig|nslookup|host|ping|drill)$/.test(command.name))
    return command.args.map(arg => arg.skeleton).filter(text => text.includes('.'))
  const remote = command.args.findLast(arg => isRemote(arg.skeleton))?.skeleton
  const named = remote === undefined ? undefined : /\burl=["']?(https?:\/\/[^"',\s]+)/.exec(remote)?.[1]
  if (named !== undefined) return [named]
  return remote === undefined ? [] : [remote.replace(/^[^@]*@/, '').split(':')[0]!]
}
