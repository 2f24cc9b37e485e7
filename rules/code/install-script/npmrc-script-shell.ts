import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestView } from '../../../src/kit/index.ts'

const usual = /^(?:\/(?:usr\/)?(?:local\/)?bin\/)?(?:sh|bash|zsh|dash|fish|pwsh|powershell|cmd)(?:\.exe)?$|^C:[\\/]+(?:Program Files|Windows)[\\/].*\.exe$/i
// Each names a program that npm starts in place of the one it is meant to start.
const programs = ['script-shell', 'shell', 'git', 'python', 'editor', 'viewer', 'browser', 'init-module', 'onload-script', 'node-gyp', 'pnpmfile', 'global-pnpmfile']
const asExpected: Readonly<Record<string, RegExp>> = { git: /^git(?:\.exe)?$/i, python: /^(?:.*[\\/])?python[\d.]*(?:\.exe)?$/i, editor: /^(?:vim?|nano|code|emacs)\b/, browser: /^(?:true|false|chrome|firefox|open)$/i, viewer: /^(?:man|woman|browser)$/ }

export default defineManifestRule({
  meta: {
    id: 'npmrc-script-shell',
    title: 'Names a program that npm is to run instead of its own',
    severity: 'warn',
    confidence: 'high',
    category: 'install-script',
    why: 'With script-shell every npm script, of every package, goes through a program of the author\'s choosing, even a script that reads as harmless.',
    remedy: 'Delete the setting before you run npm in this folder, and read the program it names.',
    since: '0.1.0',
    status: 'stable',
    cwe: [426, 829],
  },
  *manifest(view) {
    if (view.kind === 'npmrc') yield* programs.flatMap(key => judge(view, key))
    if (view.kind === 'yarnrc') yield* ['yarn-path', 'yarnPath'].flatMap(key => judge(view, key))
  },
})

const judge = ({ value, at, has }: ManifestView, key: string) => {
  const program = (value as Readonly<Record<string, unknown>> | undefined)?.[key]
  if (typeof program !== 'string' || program === '' || (asExpected[key] ?? usual).test(program)) return []
  const isOwn = !/^[/~$]|^[A-Za-z]:/.test(program) && has(program)
  // A checked-in yarn is what yarn itself recommends.
  const isRelease = key.startsWith('yarn') && /^\.?\/?\.yarn\/releases\/yarn-[\w.-]+\.c?js$/.test(program)
  const message = `${key} makes npm run ${program}${isOwn ? ', a file that comes with it,' : ''} in place of the usual program`
  return [{ at: at([key]), message: isRelease ? `yarn runs ${program}, a copy of yarn that comes with it` : message, subject: key, ...isRelease && { severity: 'info' as const } }]
}
