import type { Embed } from '../analyser.ts'
import { spanOf } from './engine.ts'
import type { Loose } from './tree.ts'
import { skeletons, textOf, texts, unknown, type Module, type Value } from './value.ts'
import type { RawCall } from './view.ts'
import type { Language } from '../../model/index.ts'

const maxEmbed = 400_000
export const maxEmbeds = 1_000
/** One call runs one of a few command lines: this one on Windows, that one elsewhere. */
const maxLines = 6

const javascriptIn = /^(eval|Function|AsyncFunction|GeneratorFunction|execScript|vm\.(runInThisContext|runInNewContext|runInContext|Script|compileFunction|SourceTextModule)|(cjsmodule|module|module\(\)|module\.prototype)\._compile|setTimeout|setInterval|inspector\.Session\(\)\.post|worker_threads\.Worker|Worker|import|module\.register)$/
const shellIn = /^(child_process\.(exec|execSync)|shelljs\.exec|(@vscode\/)?sudo-prompt\.exec|node-cmd\.(run|runSync|get)|child-process-promise\.exec|zx\.\$|execa\.(\$|execaCommand|command)|Bun\.\$|bun\.\$)$/
const programs = /^(child_process\.(spawn|spawnSync|execFile|execFileSync)|cross-spawn(\.\w+)?|execa(\.execa)?)$/
const interpreters: ReadonlyMap<string, Language> = new Map(Object.entries({ sh: 'shell', bash: 'shell', zsh: 'shell', dash: 'shell', node: 'javascript', bun: 'javascript', python: 'python', python3: 'python', powershell: 'powershell', 'powershell.exe': 'powershell', pwsh: 'powershell', cmd: 'batch', 'cmd.exe': 'batch' } as const satisfies Readonly<Record<string, Language>>))

/** Program text that a module runs from strings: decoded source given to eval, commands given to a shell, `-c` and `-e` bodies. */
export function embedsOf(module: Module, calls: readonly RawCall[]): readonly Embed[] {
  const out: Embed[] = []
  for (const call of calls) {
    if (out.length >= maxEmbeds) break
    if (call.module !== module) continue
    for (const { text, language, note } of codesOf(call)) {
      if (text.length <= maxEmbed && text.trim() !== '') out.push({ language, text, span: spanOf(module, call.node), verbatim: false, note })
    }
  }
  return out
}

interface Carried { readonly text: string; readonly language: Language; readonly note: string }

function codesOf(call: RawCall): readonly Carried[] {
  const { api, args } = call
  // `spawn('a | b', { shell: true })`: no program has such a name.
  const isLine = programs.test(api) && texts(args[0] ?? unknown).some(text => /[|;&<>]|\s-/.test(text))
  if (!shellIn.test(api) && !isLine) return [codeOf(api, args) ?? []].flat().map(one => one.language === 'javascript' ? { ...one, text: handedRequire(one.text, call.node) } : one)
  const lines = commandLines(args[0])
  return [
    ...lines.map((text): Carried => ({ text, language: 'shell', note: `command line run by ${api}` })),
    ...lines.flatMap(text => powershellIn.exec(text)?.[1] ?? []).map((text): Carried => ({ text, language: 'powershell', note: `PowerShell in a command line run by ${api}` })),
  ]
}

/** Windows hands on the names of its variables as they are; a shell would put in their values. */
const powershellIn = /^\s*(?:cmd(?:\.exe)?\s+\/c\s+)?(?:start\s+(?:""\s+)?(?:\/\w+\s+)*)?(?:powershell|pwsh)(?:\.exe)?\s[^\n]{0,300}?-c(?:ommand)?\s+"([^\n]*\$[a-z]\w*\s*=[^\n]+)"\s*$/i

function codeOf(api: string, args: readonly Value[]): Carried | undefined {
  if (javascriptIn.test(api)) {
    const at = api === 'Function' || api.endsWith('Function') ? args[args.length - 1] : api.endsWith('.post') ? undefined : api.endsWith('_compile') ? args[0] : args[0]
    const text = at && textOf(at)
    if (text === undefined || at === undefined) return undefined
    if (api === 'import' || api === 'module.register' || api.endsWith('Worker') && !isEvaluated(args[1])) return dataUrl(text)
    const how = at.disguises.includes('decoded') ? 'program text decoded from a constant' : at.disguises.length > 0 ? 'program text put together from pieces' : 'program text in a string'
    return { text, language: 'javascript', note: `${how}, run by ${api}` }
  }
  if (writers.test(api)) return writtenProgram(args)
  return programs.test(api) ? interpreterBody(args, api) ?? settingLine(args, api) : undefined
}

/** `run(text)(require)`: the text is a function, and it is handed the way to everything. */
function handedRequire(text: string, node: Loose): string {
  const around = node.$parent as Loose | undefined
  const isHanded = around?.type === 'CallExpression' && around.callee === node && around.arguments[0]?.type === 'Identifier' && around.arguments[0].name === 'require'
  return isHanded && /^\s*(?:\(|async\b|function\b)/.test(text) ? `(${text.trim().replace(/;$/, '')})(require)` : text
}

/** `new Worker(text, { eval: true })` */
const isEvaluated = (options: Value | undefined): boolean => options?.alts.some(alt => alt.t === 'object' && alt.node.type === 'ObjectExpression'
  && (alt.node.properties as Loose[]).some(one => (one.key?.name ?? one.key?.value) === 'eval')) ?? false

const writers = /^fs\.(promises\.)?(writeFile|writeFileSync|appendFile|appendFileSync|outputFile|outputFileSync)$/
const written: Readonly<Record<string, Language>> = {
  sh: 'shell', bash: 'shell', zsh: 'shell', command: 'shell', bashrc: 'shell', zshrc: 'shell', profile: 'shell', bash_profile: 'shell', bat: 'batch', cmd: 'batch', ps1: 'powershell', py: 'python', js: 'javascript', mjs: 'javascript', cjs: 'javascript',
}

/** What the first line of a text says that it is to be read by. */
function said(text: Value | undefined): Language | undefined {
  const program = /^#!\s*\S*?\/(?:env\s+(?:-S\s+)?)?(sh|bash|zsh|dash|node|python3?)\b/.exec(text ? skeletons(text)[0]?.slice(0, 80) ?? '' : '')?.[1]
  return program === undefined ? undefined : program === 'node' ? 'javascript' : program.startsWith('python') ? 'python' : 'shell'
}

/** A program that is written out to be run later: its text is read as what its name says it is. */
function writtenProgram(args: readonly Value[]): Carried | undefined {
  const path = args[0] && skeletons(args[0])[0]
  const ending = path?.slice(path.lastIndexOf('.') + 1).toLowerCase() ?? ''
  const language = Object.hasOwn(written, ending) ? written[ending] : said(args[1])
  const text = args[1] && (textOf(args[1]) ?? (language === 'javascript' || language === 'python' ? undefined : commandLines(args[1])[0]))
  return language && text !== undefined && text.length > 8 ? { text, language, note: `program text written to ${path?.slice(0, 80) ?? 'a file'}` } : undefined
}

/** A command line with parts that are not known: they become variables, so that what is known can be read. */
function withVariables(text: string): string | undefined {
  if (text.replace(/\{[^{}]*\}/g, '').trim().length < 8) return undefined
  return text.replaceAll(/\{(os\.homedir\(\)|process\.env\.(HOME|USERPROFILE))\}/g, '$HOME').replaceAll(/\{[^{}]*\}/g, '$UNKNOWN')
}

function commandLines(value: Value | undefined): readonly string[] {
  const whole = value && textOf(value)
  if (!value || whole !== undefined) return [whole ?? []].flat()
  const known = new Set(texts(value))
  const lines = skeletons(value).map(text => known.has(text) ? text : withVariables(text))
  return lines.filter((line): line is string => line !== undefined && line.trim() !== '').slice(0, maxLines)
}

const ownNode = /^\{process\.(?:execPath|argv0|argv\.0)\}$/

function interpreterBody(args: readonly Value[], api: string): Carried | undefined {
  const program = args[0] && (textOf(args[0]) ?? (skeletons(args[0]).some(text => ownNode.test(text)) ? 'node' : undefined))
  const language = program === undefined ? undefined : interpreters.get(program.slice(program.lastIndexOf('/') + 1))
  const list = args[1]?.alts.find(alt => alt.t === 'array')
  if (!language || list?.t !== 'array') return undefined
  const words = list.items.map(item => textOf(item))
  const flag = words.findIndex(word => word !== undefined && /^(-(c|e|lc|ic|ec|p|Command|command|EncodedCommand)|\/[cC])$/.test(word))
  const text = flag < 0 ? undefined : language === 'batch' ? words.slice(flag + 1).map(word => word ?? '%UNKNOWN%').join(' ') : words[flag + 1]
  return text === undefined ? undefined : { text, language, note: `body of ${program} ${words[flag]} run by ${api}` }
}

const settable = /^(?:git|npm|yarn|pnpm|pip3?|openclaw|clawdbot|moltbot)(?:\.cmd|\.exe)?$/
const setters = /^(?:config|pairing|cron|mcp)$/

/** `spawn('git', ['config', 'core.hooksPath', folder])` changes a setting just as the command line does. */
function settingLine(args: readonly Value[], api: string): Carried | undefined {
  const program = args[0] && textOf(args[0])
  const list = args[1]?.alts.find(alt => alt.t === 'array')
  if (program === undefined || !settable.test(program) || list?.t !== 'array' || !setters.test(textOf(list.items[0] ?? unknown) ?? '')) return undefined
  const words = list.items.slice(0, 12).map(item => `'${(textOf(item) ?? '$UNKNOWN').replaceAll('\'', '')}'`)
  return { text: [program.replace(/\..*$/s, ''), ...words].join(' '), language: 'shell', note: `arguments given to ${program} by ${api}` }
}

function dataUrl(text: string): Carried | undefined {
  const match = /^data:(?:text|application)\/(?:java|ecma)script([^,]{0,80}),/i.exec(text)
  if (!match) return undefined
  const body = text.slice(match[0].length)
  const isBase64 = match[1]!.includes('base64')
  try {
    return { text: isBase64 ? Buffer.from(body, 'base64').toString('utf8') : decodeURIComponent(body), language: 'javascript', note: 'module in a data: URL' }
  } catch { return undefined }
}
