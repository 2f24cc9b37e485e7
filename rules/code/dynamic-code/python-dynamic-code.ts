import { definePythonRule } from '../../../src/kit/index.ts'

export default definePythonRule({
  meta: {
    id: 'python-dynamic-code',
    title: 'Python makes code out of text',
    severity: 'info',
    confidence: 'high',
    category: 'dynamic-code',
    why: 'Code that is put together at run time cannot be read beforehand.',
    remedy: 'Call functions by name; read data with json or ast.literal_eval.',
    since: '0.1.0',
    status: 'stable',
    cwe: [95],
    capability: 'dynamic-code',
  },
  *python(file) {
    for (const call of file.calls) {
      if (!/^(?:exec|eval|compile|execfile|types\.FunctionType)$/.test(call.api)) continue
      const value = call.arg(0)
      const isHidden = call.disguises.length > 0
      if (value.text !== undefined && !isHidden) continue
      yield {
        at: call.at,
        severity: isHidden ? 'warn' : 'info',
        message: `${call.api} on text that is only known at run time${isHidden ? `, called by way of ${call.disguises[0]}` : ''}`,
      }
    }
  },
})
