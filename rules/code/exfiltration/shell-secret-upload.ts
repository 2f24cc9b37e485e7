import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand } from '../../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { isWalletKey, nearby, opensStore, readsUnseen, within } from '../../vocabulary/given-away.ts'
import { classifyPath, isOutsideProject, isSecretKind } from '../../vocabulary/paths.ts'
import type { PathKind } from '../../vocabulary/paths.ts'

const isOwn = (url: string): boolean => ['loopback', 'private'].includes(classifyHost(url)) && url !== ''
/** A key that a tool shows to its own service, such as a service account to Google. */
const isKeyTool = ({ name, args }: ShellCommand, path: string): boolean =>
  /^(?:scp|rsync|sftp)$/.test(name) && args.some((arg, i) => arg.skeleton === path && /^-\w*i$/.test(args[i - 1]?.skeleton ?? ''))

function isLeak(kind: PathKind, path: string): boolean {
  if (kind === 'private-key') return isOutsideProject(path)
  return isSecretKind(kind) || (kind === 'openclaw-config' && isOutsideProject(path)) || kind === 'env-file'
}

/** `find ~ -name "*.env"`: the files that it goes after. */
const soughtBy = ({ name, args }: ShellCommand): string[] =>
  name === 'find' && /^(?:~|\/|\{\})/.test(args[0]?.skeleton ?? '')
    ? args.flatMap((arg, i) => (/^-i?(?:name|path)$/.test(args[i - 1]?.skeleton ?? '') ? [`~/${arg.skeleton.replace(/^[*/]+(?=.)/, '')}`] : []))
    : []

/** Paths that commands read, as their arguments or on standard input. */
const readBy = (commands: readonly ShellCommand[]): { path: string; by: ShellCommand }[] =>
  commands
    .filter(one => !/^(?:ssh-keygen|ssh-add|ls|test|chmod|mkdir|stat|ssh-copy-id)$/.test(one.name) && !(one.name === 'grep' && one.args.some(arg => /^-\w*[qclL]/.test(arg.skeleton))))
    .flatMap(one =>
      [...one.args, ...one.redirects.filter(redirect => redirect.operator === '<').map(redirect => redirect.target)].map(word => ({
        path: word.skeleton,
        by: one,
      })).concat(soughtBy(one).map(path => ({ path, by: one }))),
    )

export default defineShellRule({
  meta: {
    id: 'shell-secret-upload',
    title: 'Sends credentials or private files away',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'Keys, tokens and browser data that leave the machine give their finder everything the user can reach.',
    remedy: 'Do not run it; if it has run, revoke what it could read.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  *shell(script) {
    for (const upload of script.uploads) {
      const to = upload.urls[0] ?? ''
      if (isOwn(to)) continue
      const store = upload.from.find(opensStore)
      if (store && classifyHost(to) !== 'well-known') {
        yield { at: script.at(upload.command), subject: store.name, message: `sends what ${store.name} takes out of the keychain to ${to || 'another machine'}` }
        continue
      }
      const carried = upload.variables.find(name => readsUnseen(script, upload.command, name)) ?? (classifyHost(to) === 'unknown' && !isPlaceholderHost(to) ? upload.variables.find(isWalletKey) : undefined)
      if (carried !== undefined) {
        yield { at: script.at(upload.command), subject: carried, message: `sends ${isWalletKey(carried) ? 'the key of a wallet' : 'what was typed unseen'} ($${carried}) to ${to || 'another machine'}` }
        continue
      }
      const secrets = [...upload.files.map(file => ({ path: file, by: upload.command })), ...readBy(upload.from), ...(upload.files.some(file => file.includes('{}')) ? readBy(upload.command.upstream) : []), ...within(script, readBy(upload.from).concat(upload.files.map(file => ({ path: file, by: upload.command })))), ...nearby(script, upload)]
      const found = secrets.map(one => ({ ...one, what: classifyPath(one.path) })).find(one => one.what && isLeak(one.what.kind, one.path))
      if (found === undefined || isKeyTool(upload.command, found.path)) continue
      yield {
        at: script.at(upload.command),
        subject: found.path,
        message: `sends ${found.what!.label} (${found.path}) to ${to || 'another machine'}`,
        trace: [
          { role: 'source' as const, at: script.at(found.by), note: `reads ${found.path}` },
          { role: 'sink' as const, at: script.at(upload.command), note: `sends it to ${to || 'another machine'}` },
        ],
      }
    }
  },
})
