import { defineTaint, type FileView } from '../../../src/kit/index.ts'
import { judgeDestination, placesOf } from '../../vocabulary/destinations.ts'
import { storageAccountOf } from '../../vocabulary/receivers.ts'

/** Found by listing the home folder or a whole disk. */
const swept = /^(?:\{os\.homedir\(\)\}|\{process\.env\.(?:HOME|USERPROFILE)\}|~|[A-Z]:|\/(?:home|Users|root)?)[\\/]?(?:[^{}]*[\\/])?\{fs\.(?:promises\.)?(?:readdir|opendir|glob)/
/** … or the project of whoever runs it, which tools that publish do for a living. */
const sweptProject = /^\{process\.(?:cwd\(\)|env\.(?:PWD|INIT_CWD))\}[\\/]?(?:[^{}]*[\\/])?\{fs\.(?:promises\.)?(?:readdir|opendir|glob)/
/** A pattern or name that picks secrets out of what was listed. */
const picks = /\.env\b|id_rsa|id_ed25519|\.pem\b|\.ppk\b|keypair|wallet|mnemonic|seed\b|metamask|exodus|\bkeystore\b|passw|credential|secret/i
const picksSecrets = (file: FileView): boolean => [...file.strings, ...file.regularExpressions].some(text => text.length < 200 && picks.test(text))
const picksFiles = (file: FileView): boolean => file.regularExpressions.some(source => /\\\.env\b|id_rsa|\\\.pem\b|keypair|mnemonic/i.test(source))

/** Files that came with the package. */
const own = /^\{(?:__dirname|import\.meta[\w.()]*)\}[\\/](?!\.\.)|^\.{0,2}[\\/]?[\w-]+\.\w+$/

export default defineTaint({
  meta: {
    id: 'install-sends-files',
    title: 'Sends the content of files away',
    severity: 'info',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Uploading is what many programs are for, when somebody asks. While a package is installed nobody has asked, and what lies on the machine is none of its business.',
    remedy: 'Find out which files it sends and to whom.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200],
  },
  sources: ['file', 'env-file', 'openclaw-config'],
  sinks: ['network', 'dns'],
  judge(flow, file) {
    const to = judgeDestination(placesOf(flow, file))
    if (flow.role === 'headers' || flow.role === 'host' || own.test(flow.taint.detail)) return
    const account = to.kind === 'computed' || to.kind === 'well-known' ? storageAccountOf(flow.call.madeWith[0]) : undefined
    if (to.kind !== 'unknown' && to.kind !== 'webhook' && !to.isHostile && account === undefined) return
    const what = flow.taint.detail === '' ? 'a file' : flow.taint.detail.slice(0, 100)
    const where = account ?? to.host
    // What an install script loads may hold clients that it never asks for anything.
    const atInstall = flow.call.moment === 'load' ? 'critical' as const : 'warn' as const
    const base = { at: flow.call.at, trace: flow.trace, subject: `${what} ${where}`, atInstall, message: `content of ${what} goes to ${where}` }
    const picked = { ...base, severity: 'critical' as const, atInstall: 'critical' as const, message: `${base.message}: files of the user that are picked by names of secrets` }
    if (sweptProject.test(flow.taint.detail)) return !picksFiles(file) ? base : flow.call.moment === 'load' ? { ...picked, onCommand: 'warn' as const } : { ...picked, severity: 'warn' as const }
    if (!swept.test(flow.taint.detail)) return base
    return picksSecrets(file) ? picked : { ...base, severity: 'warn' as const, message: `${base.message}: whatever is found there` }
  },
})
