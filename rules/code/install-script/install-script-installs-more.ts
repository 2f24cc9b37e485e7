import { defineManifestRule, type ShellCommand } from '../../../src/kit/index.ts'
import { isAtInstall, leadsToStranger, route, shortened, whenRun } from '../../vocabulary/commands.ts'
import { isWellKnown } from '../../vocabulary/well-known-packages.ts'

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

/** Helpers that projects have fetched so while they are installed, each known to everybody. */
const helpers = /^(?:only-allow|husky(?:-init)?|patch-package|npm-force-resolutions|simple-git-hooks|lefthook|playwright|prisma|electron-(?:builder|rebuild)|node-gyp|node-gyp-build|prebuild-install|node-pre-gyp|cross-env|rimraf|tsc|tsup|nuxt|nuxi|ngcc|jetify|pod-install|skip-postinstall|is-ci|npm-run-all|allow-scripts|yarn-deduplicate|npm-check-updates|check-node-version|check-engine|opencollective(?:-postinstall)?|esbuild|vite|ts-patch|typesync|lerna|nx|turbo)$/

/** A package that is fetched and run on the spot, and is none of its dependencies: `npx -y lantern-agent`. */
function fetchedProgram({ name, args }: ShellCommand, own: ReadonlySet<string>): string | undefined {
  const words = args.map(arg => arg.skeleton)
  const isRunner = /^(?:npx|bunx|pnpx)$/.test(name) || (/^(?:npm|pnpm|yarn|bun)$/.test(name) && /^(?:exec|x|dlx)$/.test(words[0] ?? ''))
  if (!isRunner || words.some(word => /^--no(?:-install)?$/.test(word))) return undefined
  const rest = /^(?:npx|bunx|pnpx)$/.test(name) ? words : words.slice(1)
  const given = rest.find((word, i) => !word.startsWith('-') && !/^(?:-c|--call|--node-arg|-n)$/.test(rest[i - 1] ?? ''))
  const plain = given === undefined ? undefined : /^(?:https?|git|github|file)\S*:/.test(given) ? given : /^((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:@[\w.^~-]+)?$/i.exec(given)?.[1]
  if (plain === undefined || helpers.test(plain) || isWellKnown(plain) || own.has(plain) || /^@(?:openclaw|babel|types|angular|nestjs|storybook|prisma|playwright|biomejs|changesets|vercel|sentry|expo|electron|microsoft|google-cloud|aws-amplify)\//.test(plain)) return undefined
  return given
}

/** What the manifest itself asks for; its programs are there once it is installed. */
function dependenciesOf(value: unknown): ReadonlySet<string> {
  const manifest = (value ?? {}) as Record<string, unknown>
  const lists = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].map(key => manifest[key])
  const bins = typeof manifest['bin'] === 'object' ? manifest['bin'] : {}
  return new Set([...[...lists, bins].flatMap(list => Object.keys((list ?? {}) as object)).flatMap(name => [name, name.replace(/^@[^/]+\//, ''), name.replace(/^@/, '').replace(/\/cli$/, '')]), ...typeof manifest['name'] === 'string' ? [manifest['name']] : []])
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
  *manifest({ kind, commands, at, value }) {
    if (kind !== 'package') return
    const own = dependenciesOf(value)
    for (const command of commands.filter(isAtInstall)) {
      const added = command.shell.commands.map(globalPackage).find(name => name !== undefined)
      const other = command.moment === 'install' ? command.shell.commands.map(otherPackage).find(name => name !== undefined) : undefined
      const fetched = command.moment === 'install' ? command.shell.commands.map(one => fetchedProgram(one, own)).find(name => name !== undefined) : undefined
      if (fetched) yield { at: at(command.keyPath), message: `${route(command)} fetches and runs ${fetched}, which is none of its dependencies, ${whenRun[command.moment]}: "${shortened(command.line)}"`, subject: fetched, keepSeverity: true }
      const changed = command.shell.commands.map(changedSetting).find(name => name !== undefined)
      if (!added && other) yield { at: at(command.keyPath), message: `${route(command)} installs ${other}, which is none of its dependencies, ${whenRun[command.moment]}: "${shortened(command.line)}"`, subject: other, keepSeverity: true }
      if (changed && command.moment === 'install') yield { ...(leadsToStranger(command) ? { severity: 'critical' as const } : {}), at: at(command.keyPath), message: `${route(command)} changes a setting ${whenRun[command.moment]}: "${shortened(changed)}"`, subject: changed, keepSeverity: true }
      if (added) yield { ...(command.moment === 'checkout' && isWellKnown(added) ? { severity: 'info' as const } : {}), at: at(command.keyPath), message: `${route(command)} installs ${added} for the whole machine ${whenRun[command.moment]}: "${shortened(command.line)}"`, subject: added, keepSeverity: true }
    }
  },
})
