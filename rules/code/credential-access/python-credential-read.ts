import { definePythonRule } from '../../../src/kit/index.ts'
import type { PythonView } from '../../../src/kit/index.ts'
import { classifyHost } from '../../vocabulary/hosts.ts'
import { classifyPath, isOutsideProject } from '../../vocabulary/paths.ts'

const reader =
  /^(?:open|io\.open|sqlite3\.connect|os\.(?:listdir|walk|scandir)|glob\.i?glob|shutil\.(?:copy2?|copyfile|copytree|make_archive)|zipfile\.ZipFile|json\.load)$/
const grave: ReadonlySet<string> = new Set([
  'ssh',
  'aws',
  'browser-data',
  'wallet',
  'keychain',
  'password-store',
  'messenger-data',
  'openclaw-secret',
  'git-credentials',
  'npm-token',
  'account-file',
])

const uploads = /^(?:requests|httpx)\.(?:post|put)$/
/** Files leave in the same script: with what was opened here, nothing else makes sense of the pair. */
const fileUpload = (file: PythonView): string | undefined =>
  file.calls
    .filter(call => uploads.test(call.api) && call.keywords['files'] !== undefined)
    .map(call => call.arg(0, 'url').skeleton ?? '')
    .find(url => !['loopback', 'private'].includes(classifyHost(url)))

export default definePythonRule({
  meta: {
    id: 'python-credential-read',
    title: 'Python opens credentials or private data of other programs',
    severity: 'warn',
    confidence: 'medium',
    category: 'credential-access',
    why: 'Keys, password stores and browser data belong to other programs; a skill that opens them can use or leak them.',
    remedy: 'Let the user hand over the one credential that is needed.',
    since: '0.1.0',
    status: 'stable',
    cwe: [522],
  },
  *python(file) {
    const seen = new Set<string>()
    const to = fileUpload(file)
    for (const call of file.calls) {
      const path = reader.test(call.api)
        ? call.arg(0).skeleton
        : /^pathlib\.Path\(\)\.(?:read_text|read_bytes|open|iterdir|glob|rglob)$/.test(call.api)
          ? call.receiver?.skeleton
          : undefined
      const what = path === undefined ? undefined : classifyPath(path)
      const isByName = /^(?:browser_cookie3\.\w+|win32crypt\.CryptUnprotectData)$/.test(call.api)
      if (isByName) yield { at: call.at, subject: call.api, message: `${call.api} takes credentials out of the browser or the system` }
      if (path === undefined || what === undefined || !grave.has(what.kind) || !isOutsideProject(path) || seen.has(path)) continue
      if (/[wa]/.test(call.arg(1, 'mode').text ?? '') && call.api === 'open') continue
      seen.add(path)
      const isTheft = to !== undefined && /^(?:browser-data|wallet|keychain|password-store|messenger-data|ssh)$/.test(what.kind)
      yield {
        at: call.at, subject: path, severity: isTheft ? 'critical' : 'warn',
        message: `opens ${what.label} (${path})${isTheft ? `, and the same script uploads files to ${to || 'another machine'}` : ''}`,
      }
    }
  },
})
