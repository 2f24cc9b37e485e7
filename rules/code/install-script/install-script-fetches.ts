import { defineManifestRule } from '../../../src/kit/index.ts'
import type { ManifestCommand } from '../../../src/kit/index.ts'
import { isAtInstall, route, whenRun } from '../../vocabulary/commands.ts'
import { classifyHost, isHostileClass } from '../../vocabulary/hosts.ts'

export default defineManifestRule({
  meta: {
    id: 'install-script-fetches',
    title: 'Downloads something in an install script',
    severity: 'warn',
    confidence: 'high',
    category: 'install-script',
    why: 'What the server sends may change after every review, and here it arrives with the rights of whoever installs.',
    remedy: 'Install with --ignore-scripts, or check the address and what is done with the answer.',
    since: '0.1.0',
    status: 'stable',
    cwe: [494, 829],
  },
  *manifest({ commands, at }) {
    for (const command of commands.filter(isAtInstall)) {
      const ran = runsDownload(command)
      const urls = command.shell.downloads.flatMap(one => one.urls).filter(url => classifyHost(url) !== 'loopback')
      if (!ran && urls.length === 0) continue
      const from = ran ?? urls[0]!
      const isHostile = urls.some(url => isHostileClass(classifyHost(url)))
      const what = ran === undefined ? `downloads ${from}` : `runs what it downloads from ${from}`
      const severity = ran !== undefined || isHostile ? 'critical' : 'warn'
      yield { at: at(command.keyPath), message: `${route(command)} ${what} ${whenRun[command.moment]}`, severity, subject: command.name, keepSeverity: true }
    }
  },
})

/** Where the code that an interpreter gets comes from, when it comes from the network. */
const runsDownload = ({ shell }: ManifestCommand): string | undefined =>
  shell.executions.flatMap(one => one.urls.length > 0 ? one.urls : one.how === 'downloaded file' ? ['the network'] : [])[0]
