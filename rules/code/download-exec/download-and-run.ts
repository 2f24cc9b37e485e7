import { defineRule, type ValueView } from '../../../src/kit/index.ts'
import { onlyUnpacks } from '../../vocabulary/commands.ts'
import { judgeDestination } from '../../vocabulary/destinations.ts'
import { downloads } from '../../vocabulary/downloads.ts'
import { samePath } from '../../vocabulary/paths.ts'

const starters = 'child_process.{exec,execSync,execFile,execFileSync,spawn,spawnSync,fork}'
const loaders = '{require,import,process.dlopen}'

/** What is shown or edited rather than run, whoever opens it. */
const documents = /\.(md|markdown|txt|log|csv|json|ya?ml|png|jpe?g|gif|webp|svg|pdf|mp[34]|wav|diff|patch)$/i

const interpreters = /^(.*[\\/])?(sh|bash|zsh|node|bun|deno|python3?|perl|ruby|powershell(\.exe)?|pwsh|cmd(\.exe)?|osascript|open|chmod|start|rundll32(\.exe)?|msiexec(\.exe)?|wscript|cscript|mshta(\.exe)?)$/i

const startsInterpreter = (program: ValueView): boolean => program.apis.some(api => /^process\.(?:execPath|argv0|argv\[0\])$/.test(api)) || program.texts.some(text => interpreters.test(text))

const verifies = /\b(?:verify|validate|check|assert|ensure)\w{0,20}(?:checksum|digest|sha256|integrity|signature)\w{0,10}\)?\s*\(/i

/** The program lies in the folder that the archive was unpacked to. */
const isInside = (folder: ValueView, run: ValueView): boolean => folder.skeletons.some(text => run.skeletons.some(other => other.replace(/^["'\s]+/, '').startsWith(`${text.replace(/[\\/]$/, '')}/`)))

export default defineRule({
  meta: {
    id: 'download-and-run',
    title: 'Downloads a program and starts it',
    severity: 'critical',
    confidence: 'high',
    category: 'download-exec',
    why: 'What is fetched and started is not part of the package: it can be anything, and something else tomorrow.',
    remedy: 'Do not install it unless the download is checked against a known digest and comes from a maker you trust.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494],
  },
  *file(file) {
    const written = downloads(file)
    if (written.length === 0) return
    // Another file may do the checking: then a function is called that says so.
    const isChecked = verifies.test(file.text) || file.calls('crypto.createHash').length > 0 || file.calls('crypto.createVerify').length > 0 || file.calls('crypto.verify').length > 0
    const runs = file.calls(starters)
    for (const run of [...runs, ...file.calls(loaders)]) {
      const source = written.find(one => one.isFolder ? isInside(one.path, run.arg(0)) : samePath(one.path, run.arg(run.api === 'process.dlopen' ? 1 : 0)) || run.arg(1).items.some(item => samePath(one.path, item)))
      if (!source) continue
      const { from } = source
      const host = judgeDestination(from.detail ? [from.detail] : [])
      // A player or converter that is named by the code gets the file as data; only the program itself is code.
      const isOpened = source.path.skeletons.every(text => documents.test(text)) && !run.arg(0).texts.some(text => /sh$|node|python|chmod/.test(text))
      const isData = !source.isFolder && run.api !== 'process.dlopen' && !samePath(source.path, run.arg(0)) && (isOpened || !startsInterpreter(run.arg(0)))
      if (isData || onlyUnpacks(run.arg(0).skeletons, runs.flatMap(other => other === run ? [] : other.arg(0).skeletons))) continue
      // Seen from a file that calls into others, where nothing tells the address: those say the rest themselves.
      const isAfar = ![run.at.file, source.call.at.file].includes(file.path) && host.kind === 'computed'
      // A runner of scripts takes an address on its command line; nobody types one while a package is installed.
      const isTyped = host.kind === 'computed' && run.api === 'import' && /\bargv\b/.test(file.text)
      const excuse = isAfar || isTyped ? '; not worse, because the address may be the user\'s own choice' : isChecked ? '; not worse, because a digest is checked' : host.kind === 'well-known' ? `; not worse, because it comes from ${host.host}` : ''
      yield {
        at: run.at, subject: source.path.skeletons[0] ?? '',
        message: `what is downloaded into ${JSON.stringify(source.path.skeletons[0] ?? 'a file')} is then started by ${run.api}${excuse}`,
        trace: [...from.steps.slice(0, 1), { role: 'through', at: source.call.at, note: 'written to a file' }, { role: 'sink', at: run.at, note: `started by ${run.api}` }],
        ...(excuse ? { severity: 'warn' as const, confidence: 'medium' as const } : {}), ...(isTyped ? { atInstall: 'critical' as const } : {}),
      }
    }
  },
})
