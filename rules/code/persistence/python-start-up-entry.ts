import { definePythonRule } from '../../../src/kit/index.ts'
import type { PythonCall } from '../../../src/kit/index.ts'
import { plantedHarm } from '../../vocabulary/orders.ts'
import { scriptAddress } from '../../vocabulary/lures.ts'
import { classifyPath, isOutsideProject, isPersistentKind } from '../../vocabulary/paths.ts'

function written(call: PythonCall): string | undefined {
  if (/^(?:open|io\.open|codecs\.open)$/.test(call.api))
    return /[wax+]/.test(call.arg(1, 'mode').text ?? '') ? call.arg(0, 'file').skeleton : undefined
  if (/\.(?:write_text|write_bytes)$/.test(call.api)) return call.receiver?.skeleton
  if (/^pathlib\.Path\(\)\.open$/.test(call.api)) return /[wax+]/.test(call.arg(0, 'mode').text ?? '') ? call.receiver?.skeleton : undefined
  return /^shutil\.(?:copy2?|copyfile|move|copytree)$|^os\.(?:rename|replace|symlink|link)$/.test(call.api)
    ? call.arg(1).skeleton
    : undefined
}

const grave = (text: string): string | undefined => {
  const harm = text.length < 20 ? undefined : plantedHarm(undefined, text)
  return harm?.isGrave ? harm.why : undefined
}

export default definePythonRule({
  meta: {
    id: 'python-start-up-entry',
    title: 'Python writes where programs start by themselves',
    severity: 'warn',
    confidence: 'medium',
    category: 'persistence',
    why: 'What is entered into a start-up place or into the agent’s own settings runs or speaks in every later session.',
    remedy: 'Read what is written; a person should agree to it and know how to take it out again.',
    since: '0.1.0',
    status: 'stable',
    cwe: [912],
  },
  *python(file) {
    const seen = new Set<string>()
    for (const call of file.calls) {
      const path = written(call)
      const what = path === undefined ? undefined : classifyPath(path)
      if (path === undefined || what === undefined || !isPersistentKind(what.kind) || !isOutsideProject(path) || seen.has(path)) continue
      seen.add(path)
      // What is written reaches the file by ways that are not followed; the harm stands among the texts of the script.
      const harm = ['agent-memory', 'agent-config', 'openclaw-config', 'shell-rc', 'startup'].includes(what.kind)
        ? file.strings.map(({ text }) => (scriptAddress(text) ? 'it runs what an address answers' : grave(text))).find(why => why !== undefined)
        : undefined
      const isAgents = what.kind === 'agent-memory' || what.kind === 'agent-skill' || what.kind === 'openclaw-config'
      yield { at: call.at, subject: path, severity: harm ? 'critical' : isAgents ? 'info' : 'warn', message: `writes to ${what.label} (${path})${harm ? `: ${harm}` : ''}` }
    }
  },
})
