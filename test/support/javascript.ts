import type { Analysis } from '../../src/code/analyser.ts'
import { analyseJavaScript } from '../../src/code/js/index.ts'
import { defineRule, defineTaint, type CallView, type Rule, type ValueView } from '../../src/kit/index.ts'
import type { Meta } from '../../src/model/index.ts'

/** One text, or several by their paths; the first is the one that is read, the others are there for it to load. */
export type Source = string | Readonly<Record<string, string>>

const meta: Meta = {
  id: 'probe', title: 'Probe', severity: 'info', confidence: 'high', category: 'exec', why: 'Asks the engine.', remedy: 'None needed.', since: '0.1.0', status: 'stable',
}

/** Reads JavaScript by itself, without a scan around it. */
export const readJavaScript = async (source: Source, rules: readonly Rule[] = []): Promise<Analysis> => {
  const files = typeof source === 'string' ? { 'index.js': source } : source
  const [[path, text]] = Object.entries(files) as [[string, string]]
  const language = /\.[cm]?tsx?$/.test(path) ? 'typescript' : 'javascript'
  return analyseJavaScript({ path, language, text }, rules, { has: name => Object.hasOwn(files, name), read: name => files[name] })
}

const hitsOf = async (source: Source, rule: Rule): Promise<readonly string[]> =>
  (await readJavaScript(source, [rule])).hits.map(([, hit]) => hit.message)

const named = (call: CallView) => ({ at: call.at, message: call.api })
const watched = [
  'child_process.*', 'cluster.*', 'vm.*', 'fs.*', 'fs.promises.*', 'http.*', 'https.*', 'net.*', 'inspector.Session().*', 'process.binding().*', '{process.dlopen,process.execve}',
  '{eval,Function,AsyncFunction,GeneratorFunction,fetch,WebSocket,setTimeout}', '{cjsmodule,module,module()}._compile', 'XMLHttpRequest().*',
  '{execa,execa.$,cross-spawn,shelljs.exec,zx.$,Bun.spawn,Bun.$,Deno.Command,axios,axios.get}', '{worker_threads.Worker,Worker}',
]

/** Canonical names of the calls that can start programs, run code, touch files or talk over the network. */
export const watchedCalls = (source: Source): Promise<readonly string[]> =>
  hitsOf(source, defineRule({ meta, calls: Object.fromEntries(watched.map(pattern => [pattern, named])) }))

/** What the engine knows of the value that a text hands to `probe(…)`. */
export const probed = async <T>(source: Source, ask: (value: ValueView) => T): Promise<T | undefined> => {
  let answer: T | undefined
  await readJavaScript(source, [defineRule({ meta, calls: { probe: call => { answer = ask(call.arg(0)) } } })])
  return answer
}

const sources = [
  'env-all', 'env-secret', 'env-file', 'host', 'credential-file', 'response', 'browser-secret', 'clipboard', 'intercepted',
]

/** Every flow of a text, as `source → sink`, without repetitions. */
export const flows = async (source: Source): Promise<readonly string[]> => {
  const rule = defineTaint({
    meta, sources, sinks: ['network', 'dns', 'exec', 'code', 'file'],
    judge: ({ call, taint, sink }) => ({ at: call.at, message: `${taint.kind} → ${sink}` }),
  })
  return [...new Set(await hitsOf(source, rule))].sort()
}
