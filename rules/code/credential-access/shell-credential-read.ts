import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellWord } from '../../../src/kit/index.ts'
import { classifyPath, isOutsideProject } from '../../vocabulary/paths.ts'

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

/** They run what a registry or an address hands out. */
const runner = /^(?:npx|bunx|pnpx|uvx|pipx)$/
const isOthers = (path: string): boolean => {
  const kind = classifyPath(path)?.kind
  return kind !== undefined && (grave.has(kind) || kind === 'openclaw-config') && isOutsideProject(path)
}
/** Paths that the commands inside a word read. */
const originsIn = (word: ShellWord): string[] => word.commands.flatMap(one => [one, ...one.upstream]).flatMap(one => one.args.map(arg => arg.skeleton))

export default defineShellRule({
  meta: {
    id: 'shell-credential-read',
    title: 'Reads credentials or private data of other programs',
    severity: 'warn',
    confidence: 'medium',
    category: 'credential-access',
    why: 'Keys, password stores and browser data belong to other programs; a skill that opens them can use or leak them.',
    remedy: 'Let the user hand over the one credential that is needed.',
    since: '0.1.0',
    status: 'stable',
    cwe: [522],
  },
  *shell(script) {
    for (const command of script.commands) {
      const given = runner.test(command.name) || /node_modules\//.test(command.args[0]?.raw ?? '') ? command.args.flatMap(arg => originsIn(arg)).find(path => isOthers(path)) : undefined
      if (given !== undefined) yield { at: script.at(command), subject: `given ${given}`, severity: 'critical', message: `gives ${classifyPath(given)!.label} (${given}) to ${command.name}` }
    }
    for (const command of script.commands) {
      const words = command.args.map(arg => arg.skeleton)
      if (command.name === 'security' && /^(?:dump-keychain|export)/.test(words[0] ?? ''))
        yield { at: script.at(command), severity: 'critical', message: 'takes everything out of the keychain' }
      if (
        !/^(?:cat|bat|less|more|head|tail|base64|xxd|strings|cp|tar|zip|sqlite3|grep|egrep|rg|awk|sed|jq|type|get-content|gc|copy|copy-item|source|\.)$/.test(
          command.name,
        )
      )
        continue
      for (const path of [...words, ...command.redirects.filter(one => one.operator === '<').map(one => one.target.skeleton)]) {
        const what = classifyPath(path)
        if (what === undefined || !grave.has(what.kind) || !isOutsideProject(path)) continue
        yield { at: script.at(command), subject: path, message: `${command.name} reads ${what.label} (${path})` }
        break
      }
    }
  },
})
