import { defineManifestRule, type ShellCommand } from '../../../src/kit/index.ts'
import { isAtInstall, route, shortened, whenRun } from '../../vocabulary/commands.ts'

const adds = /^(?:i|in|ins|install|add)$/

/** A package that is named and made a program of the whole machine. */
function globalPackage({ name, args }: ShellCommand): string | undefined {
  const words = args.map(arg => arg.skeleton)
  const rest = name === 'yarn' && words[0] === 'global' ? words.slice(1) : words
  const isGlobal = rest !== words || words.some(word => /^(?:-g|--global|--location=global)$/.test(word))
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(name) || !isGlobal || !adds.test(rest.find(word => !word.startsWith('-')) ?? '')) return undefined
  return rest.filter(word => !word.startsWith('-')).slice(1).find(word => word !== '.' && !word.startsWith('./'))
}

/** A package that is named and fetched beside the dependencies, without a lock or a look. */
function otherPackage({ name, args }: ShellCommand): string | undefined {
  const words = args.map(arg => arg.skeleton).filter(word => !word.startsWith('-'))
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(name) || !adds.test(words[0] ?? '')) return undefined
  return words.slice(1).find(word => /^(?:@[\w.-]+\/)?[a-z][\w.-]*(?:@[\w.^~-]+)?$/i.test(word) || /^(?:https?|git)[:+]/.test(word))
}

/** A setting of npm, git or another package that is changed for good. */
function changedSetting({ name, args }: ShellCommand): string | undefined {
  const words = args.map(arg => arg.skeleton)
  if (/^(?:npm|pnpm|yarn)$/.test(name) && /^(?:config|c|pkg)$/.test(words[0] ?? '') && words[1] === 'set') return `${name} ${words.slice(0, 3).join(' ')}`
  return name === 'git' && words[0] === 'config' && words.includes('--global') && words.length > 3 ? `git ${words.slice(0, 3).join(' ')}` : undefined
}

export default defineManifestRule({
  meta: {
    id: 'install-script-installs-more',
    title: 'Installs another program for the whole machine',
    severity: 'warn',
    confidence: 'high',
    category: 'install-script',
    why: 'What a package needs stands in its dependencies. A program that an install script puts on the machine was asked for by nobody and stays when the package goes.',
    remedy: 'Install with scripts switched off, and find out who added the script.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  *manifest({ kind, commands, at }) {
    if (kind !== 'package') return
    for (const command of commands.filter(isAtInstall)) {
      const added = command.shell.commands.map(globalPackage).find(name => name !== undefined)
      const other = command.moment === 'install' ? command.shell.commands.map(otherPackage).find(name => name !== undefined) : undefined
      const changed = command.shell.commands.map(changedSetting).find(name => name !== undefined)
      if (!added && other) yield { at: at(command.keyPath), message: `${route(command)} installs ${other}, which is none of its dependencies, ${whenRun[command.moment]}: "${shortened(command.line)}"`, subject: other, keepSeverity: true }
      if (changed && command.moment === 'install') yield { at: at(command.keyPath), message: `${route(command)} changes a setting ${whenRun[command.moment]}: "${shortened(changed)}"`, subject: changed, keepSeverity: true }
      if (added) yield { at: at(command.keyPath), message: `${route(command)} installs ${added} for the whole machine ${whenRun[command.moment]}: "${shortened(command.line)}"`, subject: added, keepSeverity: true }
    }
  },
})
