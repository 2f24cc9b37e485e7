import { definePythonRule } from '../../../src/kit/index.ts'

const everything = /^(?:\/|~\/?|\/(?:home|Users|etc|usr|var)(?:\/\w+)?|~\/(?:Documents|Desktop|Pictures|\.ssh|\.openclaw))$/

export default definePythonRule({
  meta: {
    id: 'python-wipes-home',
    title: 'Python deletes the home folder or the root',
    severity: 'critical',
    confidence: 'high',
    category: 'destructive',
    why: 'What is deleted this way is gone, and no skill or plugin has a reason for it.',
    remedy: 'Do not run it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [73],
  },
  *python(file) {
    for (const call of file.calls) {
      if (!/^shutil\.rmtree$|^send2trash\.send2trash$/.test(call.api)) continue
      const path = call.arg(0, 'path').skeleton
      if (path !== undefined && everything.test(path))
        yield { at: call.at, subject: path, message: `deletes ${path} with everything in it` }
    }
  },
})
