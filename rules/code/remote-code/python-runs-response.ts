import { definePythonRule } from '../../../src/kit/index.ts'
import type { PythonCall, PythonTaint, PythonView } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isPlaceholderHost } from '../../vocabulary/hosts.ts'

const runner =
  /^(?:exec|eval|compile|execfile|os\.(?:system|popen|exec[lv]p?e?|spawn\w+|startfile)|subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|pickle\.loads?|cPickle\.loads?|dill\.loads?|marshal\.loads|joblib\.load|torch\.load|yaml\.(?:unsafe_load|full_load)|runpy\.run_path|ctypes\.(?:CDLL|cdll\.LoadLibrary|WinDLL)|importlib\.util\.spec_from_file_location|types\.FunctionType)$/
const loader = /pickle|dill|joblib|torch|yaml/

/** A file that was written with what came from the network and is run now. */
function fileTaint(file: PythonView, call: PythonCall): PythonTaint | undefined {
  if (loader.test(call.api)) return undefined
  // `os.spawnl(mode, path, …)` names how it runs before what.
  const first = call.api.startsWith('os.spawn') ? call.arg(1) : call.arg(0, 'args')
  const words =
    first.items.length > 0 ? first.items.slice(0, 3).map(item => item.skeleton ?? '') : (first.skeleton ?? '').split(/\s+/).slice(0, 4)
  const made = file.written.find(
    one =>
      one.path.length > 2 &&
      words.includes(one.path) &&
      (words[0] === one.path || words[0] === '' || /^(?:\/\S+\/)?(?:python\d?|bash|sh|node|sudo|start|open|chmod)/.test(words[0] ?? '')),
  )
  return made?.value.taints.find(one => one.kind === 'response')
}

export default definePythonRule({
  meta: {
    id: 'python-runs-response',
    title: 'Python runs what a server answers',
    severity: 'critical',
    confidence: 'high',
    category: 'remote-code',
    why: 'Whoever controls the server, or the way to it, runs code as the user; what was looked at today need not be what comes tomorrow.',
    remedy: 'Ship the code with the package; read data with json, never with eval or pickle.',
    since: '0.1.0',
    status: 'stable',
    cwe: [94, 494],
  },
  *python(file) {
    for (const call of file.calls) {
      if (!runner.test(call.api)) continue
      const given = [call.arg(0, 'args'), ...call.arg(0).items]
      const taint = given.flatMap(value => value.taints).find(one => one.kind === 'response') ?? fileTaint(file, call)
      if (taint === undefined || ['loopback', 'private'].includes(classifyHost(taint.detail)) || isPlaceholderHost(taint.detail)) continue
      const isData = loader.test(call.api)
      const isKnown = classifyHost(taint.detail) === 'well-known'
      const severity = isKnown || isData ? 'warn' : 'critical'
      yield {
        at: call.at,
        subject: hostOf(taint.detail) ?? taint.detail,
        severity,
        message: `${call.api} runs what ${taint.detail} answers`,
        trace: [...taint.steps, { role: 'sink' as const, at: call.at, note: `${call.api} runs it` }],
      }
    }
  },
})
