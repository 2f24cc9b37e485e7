import { defineTaint } from '../../../src/kit/index.ts'

const timers = /^set(Timeout|Interval|Immediate)$/

export default defineTaint({
  meta: {
    id: 'decrypted-code',
    title: 'Runs code that it decrypts',
    severity: 'critical',
    confidence: 'high',
    category: 'dynamic-code',
    why: 'A program that is shipped encrypted, with its key beside it or in the environment of its victim, is kept from everybody who could read it before it runs.',
    remedy: 'Do not install it. If it is installed, remove it and look at what the decrypted text does.',
    since: '0.1.0',
    status: 'stable',
    cwe: [95, 506],
  },
  sources: ['decrypted'],
  sinks: ['code'],
  judge(flow) {
    if (flow.taint.isQuoted || timers.test(flow.call.api)) return
    const isLoaded = flow.call.api === 'require' || flow.call.api === 'import'
    return {
      at: flow.call.at, trace: flow.trace, subject: flow.call.api,
      message: isLoaded ? `the name of what ${flow.call.api} loads is decrypted` : `${flow.call.api} runs text that was decrypted at run time`,
      ...(isLoaded ? { severity: 'warn' as const } : {}),
    }
  },
})
