import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'
import { classifyPath, fromHome, isOwnCredential, isSecretKind } from '../../vocabulary/paths.ts'

const foreign = new Set(['browser-data', 'wallet', 'keychain', 'password-store', 'messenger-data', 'openclaw-secret', 'account-file', 'shell-history'])

/** Private, but opens nothing. */
const isList = /\/bookmarks(?:\.bak)?$/i

function judge(call: CallView, file: FileView) {
  for (const skeleton of call.arg(0).skeletons) {
    const text = fromHome(skeleton)
    const found = classifyPath(text)
    if (!found || !isSecretKind(found.kind) || (found.kind === 'openclaw-home' && call.api.includes('readdir'))) continue
    if (found.kind === 'openclaw-secret' && isOwnCredential(text, file.ownNames))
      return { at: call.at, subject: text, message: `${call.api} reads what OpenClaw keeps for this plugin (${text.slice(0, 120)})` }
    // Clients read the token file of their own service; nobody's client reads a browser's passwords.
    return { at: call.at, subject: text, message: `${call.api} reads ${found.label} (${text.slice(0, 120)})`, ...(/^(~|\/(home|Users|root)\b|[A-Z]:)/.test(text) ? { atInstall: 'warn' as const } : {}), ...(foreign.has(found.kind) && !isList.test(text) ? { severity: 'warn' as const, atInstall: 'critical' as const } : {}) }
  }
  return undefined
}

export default defineRule({
  meta: {
    id: 'credential-file-read',
    title: 'Reads files that hold credentials',
    severity: 'info',
    confidence: 'high',
    category: 'credential-access',
    why: 'Key files, token files and browser profiles belong to other programs of the user.',
    remedy: 'Check that the package is a client of the service whose file it reads.',
    since: '0.1.0',
    status: 'stable',
    cwe: [522],
  },
  calls: {
    'fs.{readFile,readFileSync,createReadStream,open,openSync,copyFile,copyFileSync,cp,cpSync,readdir,readdirSync,readJson,readJsonSync}': judge,
    'fs.promises.{readFile,open,copyFile,cp,readdir}': judge,
    '{Bun.file,Deno.readTextFile,Deno.readFile,Deno.readTextFileSync}': judge,
    '{better-sqlite3,sqlite3.Database,node:sqlite.DatabaseSync,sqlite.DatabaseSync}': judge,
  },
})
