import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'

const answer = (call: CallView) => {
  const text = call.args.at(/Function$/.test(call.api) ? -1 : 0)?.text
  const what = text === undefined || text.length > 60 || text.includes('\n') ? 'text' : JSON.stringify(text)
  return { at: call.at, message: `${call.api} runs ${what} as program code`, subject: call.api }
}

/** Timers and workers take functions and files too; only text is code. */
function withText(call: CallView) {
  const first = call.arg(0)
  if (first.isFunction || first.skeletons.length === 0 || first.skeletons.every(text => /^\{/.test(text))) return
  return answer(call)
}

/** `fs.writeFileSync(path, text); require(path)`: text that is run by way of a file. */
function* written(file: FileView) {
  const paths = [...file.calls('fs.{writeFile,writeFileSync,outputFile,outputFileSync}'), ...file.calls('fs.promises.writeFile')].flatMap(call => call.arg(0).skeletons).filter(text => /[\w-]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
  for (const call of paths.length > 0 ? file.calls('{require,import}') : []) {
    const path = call.arg(0).skeletons.map(text => text.replace(/^file:\/\//, '')).find(text => paths.includes(text))
    if (path !== undefined) yield { at: call.at, message: `${call.api} runs ${JSON.stringify(path.slice(0, 80))}, which the program has written itself`, subject: call.api }
  }
}

export default defineRule({
  meta: {
    id: 'dynamic-code',
    title: 'Runs text as code',
    severity: 'info',
    confidence: 'high',
    category: 'dynamic-code',
    why: 'Code made from text at run time cannot be read beforehand. Template engines and polyfills do it honestly.',
    remedy: 'Check where the text comes from.',
    since: '0.1.0',
    status: 'stable',
    cwe: [95],
    capability: 'dynamic-code',
  },
  calls: {
    '{eval,Function,AsyncFunction,GeneratorFunction,execScript}': answer,
    'vm.{runInThisContext,runInNewContext,runInContext,compileFunction,Script,SourceTextModule}': answer,
    '{cjsmodule,module,module.prototype}._compile': answer,
    'module()._compile': answer,
    '{setTimeout,setInterval,setImmediate}': withText,
    'inspector.Session().post': call => call.arg(0).text?.startsWith('Runtime.') ? answer(call) : undefined,
    'import': call => call.arg(0).skeletons.some(text => /^(data|blob):/i.test(text)) ? answer(call) : undefined,
    '{worker_threads.Worker,Worker}': call => call.arg(1).prop('eval').constants.includes(true) || call.arg(0).skeletons.some(text => /^(data|blob):/i.test(text)) ? answer(call) : undefined,
    'document.createElement().{text,textContent,innerText,innerHTML}': call => call.madeWith[0]?.text?.toLowerCase() === 'script' ? answer(call) : undefined,
    'WebAssembly.{instantiate,compile,Module}': call => call.arg(0).disguises.some(disguise => /^decod/.test(disguise))
      ? { at: call.at, message: `${call.api} runs a module that is kept encoded in the text`, subject: call.api } : undefined,
    '{vm2.VM().run,vm2.NodeVM().run,isolated-vm.Isolate().compileScript,isolated-vm.Isolate().compileScriptSync,require-from-string}': answer,
  },
  file: written,
})
