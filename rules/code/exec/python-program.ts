import { definePythonRule } from '../../../src/kit/index.ts'

const runs =
  /^(?:os\.(?:system|popen|exec[lv]p?e?|spawn\w+|startfile)|subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|pty\.spawn|asyncio\.create_subprocess_\w+)$/

export default definePythonRule({
  meta: {
    id: 'python-program',
    title: 'Runs programs from Python',
    severity: 'info',
    confidence: 'high',
    category: 'exec',
    why: 'A script can do whatever the programs it starts can do.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'exec',
  },
  python(file) {
    const found = file.calls.filter(call => runs.test(call.api))
    const first = found[0]
    if (first)
      return {
        at: first.at,
        subject: [...new Set(found.map(call => call.api))].slice(0, 5).join(','),
        message: `runs ${
          first.arg(0, 'args').skeleton ??
          first
            .arg(0, 'args')
            .items.map(item => item.skeleton ?? '{}')
            .slice(0, 4)
            .join(' ')
        } by ${first.api}`,
      }
  },
})
