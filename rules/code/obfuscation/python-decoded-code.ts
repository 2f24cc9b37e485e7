import { definePythonRule } from '../../../src/kit/index.ts'

export default definePythonRule({
  meta: {
    id: 'python-decoded-code',
    title: 'Python runs code that it decodes first',
    severity: 'critical',
    confidence: 'high',
    category: 'obfuscation',
    why: 'Encoded code hides from the reader what is about to run; there is no honest reason to ship it so.',
    remedy: 'Do not run it. Decode it without running it to see what it does.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *python(file) {
    for (const call of file.calls) {
      if (!/^(?:exec|eval|execfile|os\.system|os\.popen|subprocess\.\w+|runpy\.run_\w+)$/.test(call.api)) continue
      const value = call.arg(0, 'args')
      const taint = value.taints.find(one => one.kind === 'decoded')
      const isFromOutside = value.taints.some(one => one.kind === 'response')
      if (isFromOutside || !(taint || value.disguises.some(one => /decoded|reversed|escaped/.test(one)))) continue
      const shown = value.text === undefined ? '' : `: ${value.text.replace(/\s+/g, ' ').slice(0, 120)}`
      yield {
        at: call.at,
        message: `${call.api} runs decoded text${shown}`,
        ...(taint && { trace: [...taint.steps, { role: 'sink' as const, at: call.at, note: `${call.api} runs it` }] }),
      }
    }
  },
})
