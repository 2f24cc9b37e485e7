import { defineRule, type CallView } from '../../../src/kit/index.ts'

const needsRequire = /\brequire\b|\bprocess\b|\bimport\b|\bglobal|\bfetch\b|child_process|\beval\b|XMLHttpRequest|document\.|\bexec/

function judge(call: CallView) {
  const arguments_ = call.args
  const code = call.api.endsWith('Function') ? arguments_[arguments_.length - 1] : call.api.endsWith('.post') ? call.arg(1).prop('expression') : arguments_[0]
  const isKnown = code?.disguises.includes('decoded')
  if (!code || (!isKnown && !code.disguises.includes('decoding'))) return
  const text = code.text
  const takesRequire = arguments_.slice(0, -1).some(argument => argument.text === 'require')
  const isHarmless = text !== undefined && text.length < 200 && !needsRequire.test(text) && !takesRequire
  const what = text === undefined ? 'text that is decoded at run time' : `decoded text: ${JSON.stringify(text.slice(0, 80))}`
  const from = code.taints.find(taint => taint.kind === 'decoded')
  const trace = from ? [...from.steps, { role: 'sink' as const, at: call.at, note: `run by ${call.api}` }] : []
  return { at: call.at, trace, message: `${call.api} runs ${what}`, subject: call.api, ...(isHarmless || (!isKnown && !takesRequire) ? { severity: 'warn' as const } : {}) }
}

export default defineRule({
  meta: {
    id: 'decoded-code',
    title: 'Runs code that was decoded',
    severity: 'critical',
    confidence: 'high',
    category: 'dynamic-code',
    why: 'Program text that is stored encoded and decoded only to be run is how malware keeps its payload from readers and scanners.',
    remedy: 'Do not install it. If it is installed, remove it and look at what the decoded text does.',
    since: '0.1.0',
    status: 'stable',
    cwe: [95, 506],
  },
  calls: {
    '{eval,Function,AsyncFunction,GeneratorFunction,execScript}': judge,
    'vm.{runInThisContext,runInNewContext,runInContext,compileFunction,Script,SourceTextModule}': judge,
    '{cjsmodule,module,module(),module.prototype}._compile': judge,
    '{require-from-string,setTimeout,setInterval}': judge,
    'inspector.Session().post': judge,
    'document.createElement().{text,textContent,innerText,innerHTML}': call => call.madeWith[0]?.text?.toLowerCase() === 'script' ? judge(call) : undefined,
  },
})
