import { defineManifestRule } from '../../../src/kit/index.ts'

const commands = new Set(`ls cat cd cp mv rm mkdir echo pwd find grep sed awk tar ssh scp curl wget sudo su sh bash zsh env which kill ps chmod chown
  node npm npx yarn pnpm corepack bun deno git gh hub python python3 pip pip3 uv ruby gem php composer perl java javac go cargo rustc make cmake gcc cc clang
  docker kubectl helm terraform aws gcloud az brew apt apt-get yum dnf systemctl service crontab openssl gpg ssh-keygen code open openclaw claude codex gemini`.split(/\s+/))

export default defineManifestRule({
  meta: {
    id: 'bin-shadows-command',
    title: 'Installs a program under the name of a well-known one',
    severity: 'warn',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'npm puts the programs of packages in front of the search path of scripts, and in the global folder; such a program is started in place of the real one.',
    remedy: 'Install it only when it is that very program, from its own makers.',
    since: '0.1.0',
    status: 'stable',
    cwe: [426, 427],
  },
  *manifest({ kind, value, at }) {
    if (kind !== 'package') return
    const { bin, name } = (value ?? {}) as { readonly bin?: unknown; readonly name?: unknown }
    const own = typeof name === 'string' ? name.replace(/^@[^/]*\//, '') : ''
    const offered = typeof bin === 'string' ? [own] : typeof bin === 'object' && bin !== null ? Object.keys(bin) : []
    for (const program of offered) {
      if (!commands.has(program) || isItself(program, typeof name === 'string' ? name : '')) continue
      const key = typeof bin === 'string' ? ['bin'] : ['bin', program]
      yield { at: at(key), message: `installs a program called ${program}`, subject: program, keepSeverity: true }
    }
  },
})

// The registry gives a name once, so a package of that name is the program; helpers carry it with a prefix or a scope.
const isItself = (program: string, name: string): boolean => name === program || makers.some(([command, packages]) => command.test(program) && packages.test(name))

const makers: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:npm|npx)$/, /^npm$/], [/^yarn$/, /^(?:@yarnpkg\/.*|yarn)$/], [/^(?:pnpm|pnpx)$/, /^@?pnpm(?:\/exe)?$/], [/^(?:yarn|pnpm|npm|npx)/, /^corepack$/],
  [/^node$/, /^(?:node|node-bin-[\w-]+|node-(?:linux|darwin|win)-[\w-]+)$/], [/^(?:claude|codex|gemini)$/, /^@(?:anthropic-ai|openai|google)\//],
  [/^(?:python3?|go|deno|bun|git|gh|make|cmake|curl)$/, /^@(?:oven|deno|bazel)\//],
]
