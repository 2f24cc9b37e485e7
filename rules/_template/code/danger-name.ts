import { defineRule } from '../../../src/kit/index.ts'

export default defineRule({
  meta: {
    id: 'danger-name',
    title: 'Says what the code does, as a sentence without its full stop',
    severity: 'info',
    confidence: 'high',
    category: 'exec',
    why: 'Says why a person should care, in one or two sentences.',
    remedy: 'Says what to do about it.',
    since: '0.0.0',
    status: 'preview',
  },
  calls: {
    'child_process.{exec,execSync}'(call) {
      return { at: call.at, message: `runs ${call.arg(0).text ?? 'a command that is put together at run time'}` }
    },
  },
})
