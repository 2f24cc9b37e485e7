import { definePythonRule } from '../../../src/kit/index.ts'

export default definePythonRule({
  meta: {
    id: 'python-environment-read',
    title: 'Reads the environment from Python',
    severity: 'info',
    confidence: 'high',
    category: 'credential-access',
    why: 'Tokens that a script reads can be used or leaked by it.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'env',
  },
  python(file) {
    const found = file.calls.filter(
      call =>
        /^os\.(?:getenv|environb?\.(?:get|__getitem__|items|copy|pop))$/.test(call.api) &&
        !/^(?:HOME|PATH|USER|SHELL|LANG|TERM|TMPDIR)$/.test(call.arg(0).text ?? ''),
    )
    const first = found[0]
    if (first)
      return {
        at: first.at,
        subject: [...new Set(found.map(call => call.api))].slice(0, 5).join(','),
        message: `reads ${[...new Set(found.map(call => call.arg(0).text ?? 'the environment'))].slice(0, 6).join(', ')}`,
      }
  },
})
