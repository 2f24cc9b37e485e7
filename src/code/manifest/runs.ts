import { posix } from 'node:path'
import type { CarriedCode, ShellCommand, ShellProgram } from '../../kit/index.ts'
import type { Language } from '../../model/index.ts'

/** What a command line makes run besides programs of the system. */
export interface Runs {
  /** Paths relative to the folder in which the line starts. */
  readonly files: readonly string[]
  /** As which language a file is run, where its interpreter says so. */
  readonly languages: ReadonlyMap<string, Language>
  /** Files started by their own name, which the shell reads itself when neither ending nor first line say otherwise. */
  readonly bare: ReadonlySet<string>
  readonly inlines: readonly CarriedCode[]
  /** Names of npm scripts; `*` stands for any part of a name. */
  readonly scripts: readonly string[]
}

interface Invocation { readonly name: string; readonly path: string; readonly args: readonly string[] }

const javascript = /^(?:node|nodejs|bun|deno|ts-node(?:-esm|-script)?|tsx|esno|jiti|babel-node|swc-node|electron|vite-node|zx)$/
const interpreters = /^(?:sh|bash|zsh|dash|ksh|ash|fish|source|\.|python[\d.]*|pypy3?|py|perl|ruby|php|pwsh|powershell|osascript|cscript|wscript)$/
const otherCode = /^(?:perl|ruby|php|lua|awk)$/
const managers = /^(?:npm|pnpm|yarn|bun|cnpm)$/
const runners = /^(?:cross-env|cross-env-shell|env-cmd|dotenv|npx|bunx|pnpx|start|xvfb-run|nyc|c8)$/
const lifecycle = /^(?:test|t|tst|start|stop|restart)$/
/** Options of node and its kin that load a file of their own. */
const loading = /^(?:-r|--require|--import|--loader|--experimental-loader)$/
const takesValue = /^(?:-C|--conditions|--env-file|--env-file-if-exists|--input-type|--title|-P|--project|--tsconfig|-O|--compiler-options|--config|-c|--preload|--cwd|-W|-X)$/

/** Reads what the commands of one line start. Bounded by what the shell reader lists. */
export const runsOf = ({ commands, inlines }: ShellProgram): Runs => {
  const files = new Set<string>()
  const languages = new Map<string, Language>()
  const bare = new Set<string>()
  const scripts = new Set<string>()
  const codes: CarriedCode[] = inlines.map(({ language, text, note }) => ({ language, text, note }))
  let folder = '.'
  for (const command of commands) {
    const invocation = unwrapped(command)
    if (invocation.name === 'cd') folder = posix.join(folder, invocation.args[0] ?? '.')
    for (const script of scriptsOf(invocation)) scripts.add(script)
    for (const file of [...filesOf(invocation), ...fedFiles(invocation, command)]) {
      const path = posix.join(folder, file)
      files.add(path)
      const language = languageOf(invocation.name)
      if (language) languages.set(path, language)
      else if (file === invocation.path && posix.extname(file) === '') bare.add(path)
    }
    const code = inlineOf(invocation, codes)
    if (code) codes.push(code)
    const carried = moduleText(invocation)
    if (carried !== undefined) codes.push({ language: 'javascript', text: carried, note: `module in an option of ${invocation.name}` })
  }
  for (const { language, text } of codes) if (language === 'javascript') for (const file of requiredBy(text)) files.add(file)
  return { files: [...files], languages, bare, inlines: codes, scripts: [...scripts] }
}

/** The program behind `cross-env A=b …` and `npx …`, which the shell itself knows nothing of. */
const unwrapped = (command: ShellCommand): Invocation => {
  let words = [command.word, ...command.args].map(word => word.skeleton)
  for (let depth = 0; depth < 5; depth++) {
    const name = programName(words[0] ?? '')
    const isManager = managers.test(name) && /^(?:exec|x|dlx)$/.test(words[1] ?? '')
    if (!isManager && !runners.test(name)) break
    const start = words.findIndex((word, index) => index > (isManager ? 1 : 0) && word !== '--' && !word.startsWith('-') && !/^\w+=/.test(word))
    if (start < 0) break
    words = words.slice(start)
  }
  const [path = '', ...args] = words
  return { name: programName(path), path, args }
}

/** What an interpreter reads from its input: `node < a.bin`, `cat a.txt | node`. */
const fedFiles = ({ name, args }: Invocation, command: ShellCommand): readonly string[] => {
  if (!javascript.test(name) && !interpreters.test(name) || args.some(arg => !arg.startsWith('-'))) return []
  const redirected = command.redirects.flatMap(({ operator, target }) => operator === '<' ? [target.skeleton] : [])
  const piped = command.upstream.flatMap(one => /^(?:cat|type|head|tail)$/.test(one.name) ? one.args.map(arg => arg.skeleton).filter(arg => !arg.startsWith('-')) : [])
  return [...redirected, ...piped].filter(isLocal)
}

const languageOf = (name: string): Language | undefined =>
  /^(?:sh|bash|zsh|dash|ksh|ash|fish|source|\.)$/.test(name) ? 'shell' : /^py/.test(name) ? 'python' : /^(?:pwsh|powershell)$/.test(name) ? 'powershell' : name === 'osascript' ? 'applescript' : undefined

const programName = (path: string): string => posix.basename(path.replaceAll('\\', '/')).replace(/\.(?:exe|cmd|bat)$/i, '').toLowerCase()

const filesOf = ({ name, path, args }: Invocation): readonly string[] => {
  if (javascript.test(name)) return javascriptFiles(name, args)
  if (interpreters.test(name)) return interpreted(name, args)
  if (/^node-gyp$/.test(name)) return ['binding.gyp']
  return path.includes('/') ? [path].filter(isLocal) : []
}

const javascriptFiles = (name: string, args: readonly string[]): readonly string[] => {
  const files: string[] = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!
    const joined = /^(?:--require|--import|--loader|--experimental-loader)=(.*)$/.exec(arg)?.[1]
    const loaded = joined ?? (loading.test(arg) ? args[++index] : undefined)
    if (loaded !== undefined && loaded.startsWith('.')) files.push(loaded)
    if (/^(?:-e|--eval|-p|--print|-pe|eval)$/.test(arg) || /^--(?:eval|print)=/.test(arg)) return files.filter(isLocal)
    if (takesValue.test(arg)) index++
    if (arg.startsWith('-') || loaded !== undefined) continue
    if (/^(?:bun|deno)$/.test(name) && /^(?:run|test|task|x)$/.test(arg)) continue
    // A bare word after a package manager's `run` is a script; anything else here is the program itself.
    return [...files, arg].filter(isLocal)
  }
  return files.filter(isLocal)
}

const interpreted = (name: string, args: readonly string[]): readonly string[] => {
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!
    if (carriesCode(name).test(arg)) return []
    if (/^-(?:ExecutionPolicy|ep|ex)$/i.test(arg)) index++
    else if (!arg.startsWith('-') && !(name.endsWith('script') && arg.startsWith('//'))) return [arg].filter(isLocal)
  }
  return []
}

/** Options after which code or a module's name stands where a file would stand. */
const carriesCode = (name: string): RegExp =>
  /^(?:pwsh|powershell)$/.test(name) ? /^-(?:c|command|e|ec|enc|encodedcommand)$/i
    : /^py/.test(name) ? /^-\w*[cm]$/
      : /^(?:perl|ruby|php|osascript)$/.test(name) ? /^-(?:\w*e|r)$/i : /^-\w*c$/

const isLocal = (path: string): boolean => path !== '' && path !== '-' && !/^(?:[a-z][\w+.-]*:|[/~$]|[A-Za-z]:[\\/]|node:)/i.test(path) && !path.includes('\0')

const scriptsOf = ({ name, args }: Invocation): readonly string[] => {
  const words = args.filter(arg => !arg.startsWith('-'))
  if (/^(?:npm-run-all2?|run-[sp])$/.test(name)) return words
  if (!managers.test(name)) return []
  const [verb = '', script = ''] = words
  if (/^(?:run|run-script|rum|urn)$/.test(verb)) return script ? [script] : []
  if (lifecycle.test(verb)) return [verb === 't' || verb === 'tst' ? 'test' : verb]
  return /^(?:yarn|pnpm|bun)$/.test(name) && verb ? [verb] : []
}

// The shell reader knows the languages that plugvet reads; other interpreters are named so that a rule can say so.
const inlineOf = ({ name, args }: Invocation, known: readonly CarriedCode[]): CarriedCode | undefined => {
  const joined = javascript.test(name) ? args.map(arg => /^--(?:eval|print)=(.*)$/s.exec(arg)?.[1]).find(text => text !== undefined) : undefined
  const flag = args.findIndex(arg => (otherCode.test(name) ? /^-(?:\w*e|r)$/ : javascript.test(name) ? /^(?:-e|--eval|-p|--print|-pe)$/ : /^$/).test(arg))
  const text = joined ?? (flag < 0 ? undefined : args[flag + 1])
  if (text === undefined || known.some(code => code.text === text)) return undefined
  return { language: javascript.test(name) ? 'javascript' : undefined, text, note: `argument of ${name}` }
}

/** `node --import 'data:text/javascript,…'` */
const moduleText = ({ name, args }: Invocation): string | undefined => {
  const found = javascript.test(name) ? args.map(arg => /^(?:--(?:import|loader)=)?data:text\/javascript([^,]{0,40}),(.*)$/s.exec(arg)).find(match => match) : undefined
  if (!found) return undefined
  try {
    return found[1]!.includes('base64') ? new TextDecoder().decode(Uint8Array.from(atob(found[2]!), letter => letter.charCodeAt(0))) : decodeURIComponent(found[2]!)
  } catch {
    return found[2]
  }
}

const requiredBy = (code: string): readonly string[] =>
  [...code.matchAll(/\b(?:require|import)\(\s*(['"`])(\.{1,2}\/[^'"`\n]{1,300})\1\s*\)/g)].map(match => match[2]!)
