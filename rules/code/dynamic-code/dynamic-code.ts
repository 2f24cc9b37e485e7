import { defineRule, type CallView } from '../../../src/kit/index.ts'

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
    '{vm2.VM().run,vm2.NodeVM().run,isolated-vm.Isolate().compileScript,isolated-vm.Isolate().compileScriptSync,require-from-string}': answer,
  },
})
