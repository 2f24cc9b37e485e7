import { defineRule, type CallView, type FileView, type Hit } from '../../../src/kit/index.ts'
import { isOwnText } from '../../vocabulary/own-files.ts'
import { isGatewayStart, isKeeper } from '../../vocabulary/openclaw.ts'
import { classifyPath, fromHome, isCallersChoice, isOwnFile, isPersistentKind, isTemporary, leavesProject, type PathKind } from '../../vocabulary/paths.ts'

const grave = new Set(['authorized-keys', 'app-code'])
/** Written while the module loads, nobody has asked for a change of what the agent obeys. */
const own = new Set(['agent-memory', 'openclaw-config'])
const mild = new Set(['agent-config', 'agent-skill', 'openclaw-config', 'editor-task', 'git-hook'])

const armed = /\b(curl|wget|iwr|Invoke-WebRequest)\b[^\n]{0,200}(\|\s*(?!jq\b|grep\b|head\b|tail\b|less\b|wc\b)[\w/$.]|(;|&&)\s*(sudo|chmod|ba?sh|zsh|sh|node|python|exec|source|eval|open|nohup|\.|\/|~|"|\$))|base64\s+(-d|-D|--decode)|\bnc\s+-|\/dev\/tcp\/|alias\s+sudo=|\beval\s+["'$(]|authorized_keys|NODE_OPTIONS=[^\n]{0,40}--(?:require|import)|\b(?:LD_PRELOAD|DYLD_INSERT_LIBRARIES)=|(sudo|su)\(\)\s*\{/

/** What is written can be told, and it fetches, decodes or steals. */
const isArmed = (call: CallView): boolean => call.arg(1).skeletons.some(text => armed.test(text))

/** Command-line tools set up shell completion this way, as their users ask. */
const isCompletion = (call: CallView): boolean => call.moment === 'call' && call.arg(1).skeletons.some(text => /completion|compinit|compdef/i.test(text) && !armed.test(text))

function weigh(call: CallView, file: FileView, kind: PathKind, text: string, isOutside: boolean): Pick<Hit, 'severity' | 'atInstall' | 'onCommand'> {
  if (!isCompletion(call) && !isTemporary(text) && (grave.has(kind) || /exec-approvals\.json$/.test(text))) return { severity: 'critical' }
  if (isCompletion(call) || !isOutside) return { severity: 'info' }
  if (isArmed(call)) return { severity: 'critical' }
  if (call.moment === 'load' && kind === 'startup' && !isGatewayStart(text, file) && (/write|append|create|output/i.test(call.api) || isOwnFile(call.arg(0).skeletons[0] ?? ''))) return { severity: 'critical', onCommand: 'warn' }
  const isItsJob = isKeeper(kind, text, file) && call.arg(1).text === undefined && !call.arg(1).taints.some(taint => taint.kind === 'response')
  if (call.moment === 'load' && own.has(kind) && !isItsJob) return { severity: 'critical', onCommand: 'warn' }
  // The skill that a package is for; figures beside it are no instructions.
  const isOwnSkill = kind === 'agent-skill' && isKeeper(kind, text, file) && (isOwnText(call, file) || /\/skills\/.*\.json(\.bak)?$/.test(text))
  const installed = isOwnSkill ? { atInstall: 'warn' } as const : atInstall(call, kind)
  if (!isItsJob) return installed
  return call.moment === 'call' ? { severity: 'info', ...installed } : { onCommand: 'info', ...installed }
}

const reachesOut = /\b(curl|wget|nc|ncat|iwr|irm|Invoke-(WebRequest|RestMethod))\b/

/** Hook managers write hooks when they are installed; a hook that talks to a server, or comes from one, is no such hook. */
const atInstall = (call: CallView, kind: PathKind): Pick<Hit, 'atInstall'> => {
  const isPlain = /write|append/i.test(call.api) && !call.arg(1).skeletons.some(text => reachesOut.test(text)) && !call.arg(1).taints.some(taint => taint.kind === 'response')
  return { atInstall: kind === 'git-hook' && isPlain ? 'warn' : 'critical' }
}

function judge(call: CallView, file: FileView, path = call.arg(0)) {
  for (const skeleton of path.skeletons) {
    const text = fromHome(skeleton)
    const found = classifyPath(text)
    if (!found || !isPersistentKind(found.kind)) continue
    const isOutside = leavesProject(text)
    const message = `${call.api} writes ${found.label}: ${JSON.stringify(text.slice(0, 120))}`
    // A path inside the project at hand is the project's own affair; a hook is worth a line, as it runs by itself from then on.
    if (mild.has(found.kind) && found.kind !== 'git-hook' && !isOutside) continue
    // Set-up commands write the settings of the project that they are pointed at.
    if (isCallersChoice(text) && (mild.has(found.kind) || (found.kind === 'agent-memory' && !text.startsWith('{}'))) && !isArmed(call))
      return { at: call.at, subject: text, message: `${message}, in a folder that its caller names`, severity: 'info' as const, ...atInstall(call, found.kind) }
    return { at: call.at, subject: text, message, ...weigh(call, file, found.kind, text, isOutside) }
  }
  return undefined
}

export default defineRule({
  meta: {
    id: 'startup-write',
    title: 'Writes where code or instructions are picked up again',
    severity: 'warn',
    confidence: 'high',
    category: 'persistence',
    why: 'Shell profiles, start-up folders, SSH keys, editor tasks and the memory files of agents are read again and again: what stands there outlives the package.',
    remedy: 'Check that the package says it does this and asks first; look at the file.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,outputFile,outputFileSync,outputJson,outputJsonSync,writeJson,writeJsonSync}': judge,
    'fs.promises.{writeFile,appendFile}': judge,
    'fs.{copyFile,copyFileSync,rename,renameSync,symlink,symlinkSync,cp,cpSync}': (call, file) => judge(call, file, call.arg(1)),
    'fs.promises.{copyFile,rename,symlink,cp}': (call, file) => judge(call, file, call.arg(1)),
    '{@electron/asar,asar}.{createPackage,createPackageWithOptions,createPackageFromFiles}': (call, file) => /^\{?(?:~|\/Applications|\/opt|process\.env\.(?:LOCALAPPDATA|APPDATA|PROGRAMFILES)|os\.homedir)/i.test(call.arg(1).skeletons[0] ?? '') ? judge(call, file, call.arg(1)) : undefined,
    'Bun.write': judge,
    'Deno.{writeTextFile,writeFile,writeTextFileSync}': judge,
  },
})
