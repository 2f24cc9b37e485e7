import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestCommand } from '../../../src/kit/index.ts'
import { isHarmlessCode, shortened } from '../../vocabulary/commands.ts'

const disguise = /\.(?:woff2?|ttf|otf|eot|png|jpe?g|gif|webp|ico|svg|mp3|mp4|css|txt|md|log|dat|bin|lock|map)$/i
const harmlessGit = /^core\.(?:pager|editor|askpass)$|^(?:filter\.lfs|merge|diff\.(?:lfs|[\w-]+))\.|^credential\./

export default defineManifestRule({
  meta: {
    id: 'editor-task-autorun',
    title: 'Runs a command when its folder is opened',
    severity: 'warn',
    confidence: 'high',
    category: 'install-script',
    why: 'An editor task with runOn folderOpen, a command in git\'s configuration or a dev container runs as soon as someone looks at the code.',
    remedy: 'Do not open the folder in a trusting editor before you have read the command.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506, 829],
  },
  *manifest({ kind, commands, at }) {
    for (const command of commands) {
      if (command.moment !== 'open' || (kind === 'git' && harmlessGit.test(command.name))) continue
      const proof = evidence(command)
      const who = kind === 'git' ? 'Git' : 'The editor'
      const message = `${who} runs "${shortened(command.line)}" (${command.name}) as soon as the folder is opened${proof ? `: ${proof}` : ''}`
      yield { at: at(command.keyPath), message, severity: proof ? 'critical' : 'warn', subject: command.name, keepSeverity: true }
    }
  },
})

const evidence = ({ shell, files, inlines }: ManifestCommand): string | undefined => {
  const hidden = files.find(file => disguise.test(file))
  if (hidden) return `${hidden} is run as a program and named as if it were none`
  if (shell.executions.some(one => one.urls.length > 0 || one.how === 'downloaded file')) return 'it runs what it downloads'
  if (shell.executions.some(one => one.decoder !== undefined)) return 'it runs what it decodes'
  return inlines.some(({ text }) => !isHarmlessCode(text)) ? 'the code stands in the command itself' : undefined
}
