import type { Embed } from '../analyser.ts'
import { spanOf } from './engine.ts'
import { skeletons, textOf, type Module, type Value } from './value.ts'
import type { RawCall } from './view.ts'
import type { Language } from '../../model/index.ts'

const maxEmbed = 400_000
const maxEmbeds = 60

const javascriptIn = /^(eval|Function|AsyncFunction|GeneratorFunction|execScript|vm\.(runInThisContext|runInNewContext|runInContext|Script|compileFunction|SourceTextModule)|(cjsmodule|module|module\(\)|module\.prototype)\._compile|setTimeout|setInterval|inspector\.Session\(\)\.post|worker_threads\.Worker|Worker|import)$/
const shellIn = /^(child_process\.(exec|execSync)|shelljs\.exec|zx\.\$|execa\.(\$|execaCommand|command)|Bun\.\$|bun\.\$)$/
const programs = /^(child_process\.(spawn|spawnSync|execFile|execFileSync)|cross-spawn(\.\w+)?|execa(\.execa)?)$/
const interpreters: Readonly<Record<string, Language>> = { sh: 'shell', bash: 'shell', zsh: 'shell', dash: 'shell', node: 'javascript', bun: 'javascript', python: 'python', python3: 'python', powershell: 'powershell', 'powershell.exe': 'powershell', pwsh: 'powershell' }

/** Program text that a module runs from strings: decoded source given to eval, commands given to a shell, `-c` and `-e` bodies. */
export function embedsOf(module: Module, calls: readonly RawCall[]): readonly Embed[] {
  const out: Embed[] = []
  for (const call of calls) {
    if (out.length >= maxEmbeds) break
    if (call.module !== module) continue
    const code = codeOf(call)
    if (!code || code.text.length > maxEmbed || code.text.trim() === '') continue
    out.push({ language: code.language, text: code.text, span: spanOf(call.node), verbatim: false, note: code.note })
  }
  return out
}

function codeOf(call: RawCall): { text: string; language: Language; note: string } | undefined {
  const { api, args } = call
  if (javascriptIn.test(api)) {
    const at = api === 'Function' || api.endsWith('Function') ? args[args.length - 1] : api.endsWith('.post') ? undefined : api.endsWith('_compile') ? args[0] : args[0]
    const text = at && textOf(at)
    if (text === undefined || at === undefined) return undefined
    if (api === 'import' || api.endsWith('Worker')) return dataUrl(text)
    const how = at.disguises.includes('decoded') ? 'program text decoded from a constant' : at.disguises.length > 0 ? 'program text put together from pieces' : 'program text in a string'
    return { text, language: 'javascript', note: `${how}, run by ${api}` }
  }
  if (shellIn.test(api)) {
    const text = args[0] && (textOf(args[0]) ?? commandWithHoles(args[0]))
    return text === undefined ? undefined : { text, language: 'shell', note: `command line run by ${api}` }
  }
  if (writers.test(api)) return writtenProgram(args)
  return programs.test(api) ? interpreterBody(args, api) : undefined
}

const writers = /^fs\.(promises\.)?(writeFile|writeFileSync|appendFile|appendFileSync|outputFile|outputFileSync)$/
const written: Readonly<Record<string, Language>> = {
  sh: 'shell', bash: 'shell', zsh: 'shell', command: 'shell', bashrc: 'shell', zshrc: 'shell', profile: 'shell', bash_profile: 'shell', bat: 'batch', cmd: 'batch', ps1: 'powershell', py: 'python', js: 'javascript', mjs: 'javascript', cjs: 'javascript',
}

/** A program that is written out to be run later: its text is read as what its name says it is. */
function writtenProgram(args: readonly Value[]): { text: string; language: Language; note: string } | undefined {
  const path = args[0] && skeletons(args[0])[0]
  const language = path === undefined ? undefined : written[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  const text = args[1] && textOf(args[1])
  return language && text !== undefined && text.length > 8 ? { text, language, note: `program text written to ${path!.slice(0, 80)}` } : undefined
}

/** A command line with parts that are not known: they become variables, so that what is known can be read. */
function commandWithHoles(value: Value): string | undefined {
  const text = skeletons(value)[0]
  if (text === undefined || text.replace(/\{[^}]*\}/g, '').trim().length < 8) return undefined
  return text.replaceAll(/\{(os\.homedir\(\)|process\.env\.(HOME|USERPROFILE))\}/g, '$HOME').replaceAll(/\{[^{}]*\}/g, '$UNKNOWN')
}

function interpreterBody(args: readonly Value[], api: string): { text: string; language: Language; note: string } | undefined {
  const program = args[0] && textOf(args[0])
  const language = program === undefined ? undefined : interpreters[program.slice(program.lastIndexOf('/') + 1)]
  const list = args[1]?.alts.find(alt => alt.t === 'array')
  if (!language || list?.t !== 'array') return undefined
  const words = list.items.map(item => textOf(item))
  const flag = words.findIndex(word => word !== undefined && /^-(c|e|lc|ic|ec|p|Command|command|EncodedCommand)$/.test(word))
  const text = flag >= 0 ? words[flag + 1] : undefined
  return text === undefined ? undefined : { text, language, note: `body of ${program} ${words[flag]} run by ${api}` }
}

function dataUrl(text: string): { text: string; language: Language; note: string } | undefined {
  const match = /^data:(?:text|application)\/(?:java|ecma)script([^,]{0,80}),/i.exec(text)
  if (!match) return undefined
  const body = text.slice(match[0].length)
  const isBase64 = match[1]!.includes('base64')
  try {
    return { text: isBase64 ? Buffer.from(body, 'base64').toString('utf8') : decodeURIComponent(body), language: 'javascript', note: 'module in a data: URL' }
  } catch { return undefined }
}
