import { definePythonRule } from '../../../src/kit/index.ts'

export default definePythonRule({
  meta: {
    id: 'python-native-call',
    title: 'Calls native code from Python',
    severity: 'info',
    confidence: 'high',
    category: 'native-code',
    why: 'Native code is outside of everything that can be read here.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'native',
  },
  python(file) {
    const found = file.calls.filter(call =>
      /^(?:ctypes\.(?:CDLL|WinDLL|PyDLL|cdll\.LoadLibrary|windll\.[\w.]+|memmove|CFUNCTYPE)|cffi\.FFI\(\)\.dlopen)$/.test(call.api),
    )
    const first = found[0]
    if (first)
      return {
        at: first.at,
        subject: [...new Set(found.map(call => call.api))].slice(0, 5).join(','),
        message: `${first.api} calls into native code`,
      }
  },
})
