import { defineRule, type CallView, type FileView, type Hit } from '../../../src/kit/index.ts'
import { fromHome, isTemporary } from '../../vocabulary/paths.ts'

/** Settings of tools that everybody starts, and lines in them that make the tool run or fetch something else. */
const files: readonly (readonly [what: string, path: RegExp, grave: RegExp])[] = [
  ['settings of npm', /(?:^|\/)\.npmrc$/, /^[\t ]{0,8}(?:script-shell|shell|node-options|git|prefix|(?:@[\w-]+:)?registry|https?-proxy|proxy|cafile) {0,4}=|strict-ssl {0,4}= {0,4}false/im],
  ['settings of yarn', /(?:^|\/)\.yarnrc(?:\.yml)?$/, /^[\t ]{0,8}(?:yarnPath|yarn-path|npmRegistryServer|registry|plugins|httpProxy|enableStrictSsl)\b/im],
  ['settings of Git', /(?:^|\/)\.gitconfig$|\.config\/git\/config$/, /\b(?:hooksPath|sshCommand|fsmonitor|helper|editor|pager|insteadOf|templateDir|gpgProgram|program)\s*=|\[url\b/i],
  ['settings of pip', /(?:^|\/)(?:\.pip|pip)\/pip\.(?:conf|ini)$/, /\b(?:extra-)?index-url\s*=|trusted-host/i],
  ['settings of SSH', /(?:^|\/)\.ssh\/config$/, /\b(?:ProxyCommand|LocalCommand|HostName|IdentityFile)\b/i],
  ['settings of curl or wget', /(?:^|\/)\.(?:curlrc|wgetrc)$/, /\bproxy\b|insecure/i],
  ['the table of hosts', /(?:^|\/)etc\/hosts$/, /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}[\t ]{1,8}\w/],
]

/** Belongs to the user or to the machine, not to the project at hand. */
const isOfUser = (path: string): boolean => /^(?:~|\/(?:home|Users|root|etc|private)|[A-Z]:|\{process\.env\.(?:APPDATA|XDG_CONFIG_HOME)\})/i.test(path)

function judge(call: CallView, file: FileView): Hit | undefined {
  for (const skeleton of call.arg(0).skeletons) {
    const path = fromHome(skeleton).replaceAll('\\', '/')
    const found = isTemporary(skeleton) ? undefined : files.find(([, pattern]) => pattern.test(path))
    if (!found || !isOfUser(path)) continue
    const [what, , grave] = found
    const line = call.arg(1).skeletons.map(text => grave.exec(text)?.[0].trim()).find(one => one !== undefined)
    const message = `${call.api} writes ${what}: ${JSON.stringify(path.slice(0, 120))}${line === undefined ? '' : ` (${line.slice(0, 40)})`}`
    const isAlone = call.moment === 'load' && line !== undefined
    return { at: call.at, subject: path, message, atInstall: 'critical', ...(isAlone ? { onCommand: 'info' as const } : { severity: 'info' as const }), ...(isAlone && /^settings of (?:npm|Git)/.test(what) && !file.describes('npm') && !file.describes('git') ? { severity: 'critical' as const, onCommand: 'warn' as const } : {}) }
  }
  return undefined
}

export default defineRule({
  meta: {
    id: 'tool-settings-write',
    title: 'Changes settings of npm, Git and other tools for good',
    severity: 'warn',
    confidence: 'medium',
    category: 'persistence',
    why: 'Tools read such files at every start: a line in them sends every later install elsewhere, or starts a program with every command.',
    remedy: 'Look at the file; find out who asked for the change.',
    since: '0.1.0',
    status: 'preview',
    cwe: [15, 506],
  },
  calls: {
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,outputFile,outputFileSync}': judge,
    'fs.promises.{writeFile,appendFile}': judge,
    'Bun.write': judge,
    'Deno.{writeTextFile,writeTextFileSync}': judge,
  },
})
