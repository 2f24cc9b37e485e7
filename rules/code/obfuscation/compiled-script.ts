import { defineRule } from '../../../src/kit/index.ts'

const eager = /--no-(?:lazy|flush-bytecode)|--no-opt\b/

export default defineRule({
  meta: {
    id: 'compiled-script',
    title: 'Runs code that only exists compiled',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'V8 runs what it compiled earlier without its source: nobody can read what it does, and no scanner either.',
    remedy: 'Ask for the source. Do not install compiled scripts that run with your rights.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  calls: {
    'vm.Script'(call, file) {
      // A cache of compiled code comes with the text that it was made from, and with V8 as it is.
      const isCache = call.arg(1).prop('cachedData').skeletons.length + call.arg(1).prop('cachedData').apis.length === 0 && !/\bcachedData\b/.test((call.at as { excerpt?: string }).excerpt ?? '')
      const flags = file.calls('v8.setFlagsFromString').some(one => one.arg(0).texts.some(text => eager.test(text)))
      if (isCache || !flags) return
      return { at: call.at, subject: 'cachedData', message: 'runs compiled code whose source did not come along', atInstall: 'critical' as const }
    },
    'require'(call, file) {
      if (call.arg(0).text !== 'bytenode' || !file.strings.some(text => /\.jsc$/.test(text))) return
      return { at: call.at, subject: 'bytenode', message: 'loads compiled code with bytenode', atInstall: 'critical' as const }
    },
  },
})
