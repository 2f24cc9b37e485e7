import { classifyHost, isHostileClass } from './hosts.ts'
import type { CommandMoment, ManifestCommand, ShellCommand, ShellWord } from '../../src/kit/index.ts'

/** When a command runs, as the end of a sentence. */
export const whenRun: Readonly<Record<CommandMoment, string>> = {
  install: 'on every install',
  checkout: 'when it is installed from git or in its own folder',
  build: 'while native code is built',
  open: 'when the folder is opened',
  agent: 'when an agent works in the folder',
  script: 'when somebody asks for it',
}

/** Nobody asks for these: they run because something was installed or built. */
export const isAtInstall = ({ moment }: ManifestCommand): boolean => moment === 'install' || moment === 'checkout' || moment === 'build'

/** How a person finds the command: `postinstall`, or `postinstall → setup`. */
export const route = ({ via }: ManifestCommand): string => via.join(' → ')

/** The line, short enough for a message. */
export const shortened = (line: string): string => {
  const plain = line.replace(/\s+/g, ' ').trim()
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain
}

const literal = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\$]|\\.)*`/g
const ownFile = /\b(?:require|require\.resolve|import)\(\s*(?:'[^']*'|"[^"]*"|`[^`]*`)\s*\)/g
const harmlessModules = /^(?:\.{1,2}\/|(?:node:)?(?:path|os|url|util|assert|semver)$|nan$|node-addon-api$|detect-libc$|@?[\w./-]*package\.json$)/
const harmlessWords = new Set(`try catch finally if else return const let var new typeof void null undefined true false then e err ex error _ console log warn info error process
  exit exitCode version versions node env platform arch argv cwd stdout stderr write path join resolve dirname basename Number String Boolean parseInt parseFloat split slice map
  startsWith endsWith includes replace trim toString test match major minor patch length message include include_dir include_napi gyp targets name JSON stringify os url util
  require import napi npm_command`.split(/\s+/))

/** Code that only prints, asks for a version, or loads a file of its own package: the commonplaces of honest manifests. */
export const isHarmlessCode = (code: string): boolean => {
  const modules = [...code.matchAll(ownFile)].map(match => match[0].slice(match[0].indexOf('(') + 1, -1).trim().slice(1, -1))
  if (!modules.every(name => harmlessModules.test(name))) return false
  const rest = code.replace(ownFile, ' ').replace(literal, ' ').replace(/\/\*[^*]*\*\//g, ' ')
  // What is loaded or called under a name that is put together could be anything.
  if (/\b(?:require|import)\s*\(|\]\s*\(/.test(rest)) return false
  // After a file of its own was loaded, whatever is called on it is that file's matter, and that file is read by itself.
  const words = modules.some(name => name.startsWith('.')) ? rest.replace(/\.\s*[\w$]+/g, ' ') : rest
  return (words.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []).every(word => harmlessWords.has(word) || /^(?:CI|(?:npm_|NAPI_)\w+)$/.test(word))
}

const telling = /^(?:whoami|hostname|id|env|printenv|set|cat|ifconfig|ip|ls|find|tar|gpg|security|defaults)$/
const tellingVariables = /TOKEN|SECRET|PASSW|PRIVATE|CREDENTIAL|_KEY$|^(?:USER|USERNAME|LOGNAME|HOSTNAME|HOME|PWD|USERPROFILE|COMPUTERNAME)$/

/** Whether a word holds something about the machine: the output of `whoami`, a token variable. Version and platform are what downloads need. */
export const tellsOfMachine = ({ variables, commands }: Pick<ShellWord, 'variables' | 'commands'>): boolean =>
  variables.some(name => tellingVariables.test(name)) || commands.some(tellsByOutput)

const tellsByOutput = (command: ShellCommand): boolean =>
  (telling.test(command.name) && !isVersionFile(command)) || command.upstream.some(tellsByOutput)

const isVersionFile = ({ name, args }: ShellCommand): boolean => name === 'cat' && args.every(arg => !/^~|^\/|\.ssh|\.env|\.npmrc|\.aws/.test(arg.skeleton))

const isNothing = (target: string): boolean => /^(?:\/dev\/null|nul|\$null)$/i.test(target)
/** Nobody sees what it prints. */
export const isMuted = (command: ShellCommand): boolean =>
  command.redirects.some(one => /^(?:1|&)?>{1,2}[|&]?$/.test(one.operator) && isNothing(one.target.skeleton))
/** Nobody sees the window that it runs in. */
export const isWindowless = (command: ShellCommand): boolean =>
  /^(?:powershell|pwsh|start-process|saps)$/.test(command.name) &&
  /(?:^| )-w(?:i|in|ind|indo|indow|indows|indowst|indowsty|indowstyl|indowstyle)?[ :]["']?(?:h|hidden|1)\b/i.test(command.args.map(arg => arg.skeleton).join(' '))

const workflow = /(?:^|[\\/])\.github[\\/]workflows[\\/][^\\/]*\.ya?ml$/
const givesSecrets =
  /toJSON\(\s*secrets\s*\)|\$\{\{\s*secrets\.[\s\S]{0,400}\b(?:curl|wget|nc)\b|\b(?:curl|wget|nc)\b[\s\S]{0,400}\$\{\{\s*secrets\./

/** Whether a workflow of GitHub is written that gives the secrets of its repository to a program that sends. */
export const isGivingSecrets = (paths: readonly string[], contents: readonly string[]): boolean =>
  paths.some(path => workflow.test(path)) && contents.some(text => givesSecrets.test(text))

const unpacks = /^\s*(?:[\w/]*\/)?(?:unzip|tar|bsdtar|7za?|gunzip|unrar|ditto)\s[^;&|`$]*$|^powershell(?:\.exe)?\s[^;&|`]*\bExpand-Archive\s[^;&|`]*$/i

/** Moves files about and starts none. */
const moves = /^\s*(?:cp|mv|xcopy|robocopy|copy|move|rm|rmdir|ls|mkdir)\s[^;&|`$]*$/i

/** Command lines that take an archive apart and do nothing else, where no other line starts what comes out. */
export const onlyUnpacks = (lines: readonly string[], others: readonly string[]): boolean =>
  lines.length > 0 && lines.every(line => {
    const folder = /\s(?:-d|-C|-DestinationPath)\s+["']?([^"'\s]+)|\s-o(?=["'\w{~/.])["']?([^"'\s]+)/.exec(line)?.slice(1).find(found => found !== undefined)
    return unpacks.test(line) && others.every(other => unpacks.test(other) || moves.test(other) || !(folder === undefined ? /^["']?\.{0,2}[\\/]/.test(other) : other.includes(folder)))
  })

/** The registry of the machine is another from then on: whoever runs it decides what comes under every name. */
export const leadsToStranger = ({ shell }: ManifestCommand): boolean => shell.commands.some(({ name, args }) => {
  const words = args.map(arg => arg.skeleton)
  const address = /^(?:npm|pnpm|yarn)$/.test(name) && words[1] === 'set' ? /^registry$/.test(words[2] ?? '') ? words[3] : words.find(word => /^registry=/.test(word))?.slice(9) : undefined
  const kind = address === undefined ? 'computed' : classifyHost(address)
  return kind === 'unknown' || isHostileClass(kind)
})
