import { definePythonRule } from '../../../src/kit/index.ts'

export default definePythonRule({
  meta: {
    id: 'python-file-write',
    title: 'Writes files from Python',
    severity: 'info',
    confidence: 'high',
    category: 'fs-escape',
    why: 'Files that a script leaves behind can change what other programs do.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'fs-write',
  },
  python(file) {
    const found = file.calls.filter(
      call =>
        (/^(?:open|io\.open)$/.test(call.api) && /[wax+]/.test(call.arg(1, 'mode').text ?? '')) ||
        /\.write_(?:text|bytes)$/.test(call.api) ||
        /^shutil\.(?:copy2?|copyfile|move|copytree|rmtree)$|^os\.(?:remove|unlink|rename|replace)$/.test(call.api),
    )
    const first = found[0]
    if (first)
      return {
        at: first.at,
        subject: [...new Set(found.map(call => call.api))].slice(0, 5).join(','),
        message: `${first.api} changes ${first.receiver?.skeleton ?? first.arg(0).skeleton ?? 'a file named at run time'}`,
      }
  },
})
