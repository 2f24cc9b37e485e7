import type { KeyPath } from '../../model/index.ts'
import { at, isObject, textsAt } from './tree.ts'
import type { Resolver } from './resolver.ts'

export interface UnknownCommand { readonly name: string; readonly suggestions: readonly string[] }

export interface NodesFacts {
  readonly allowPath: KeyPath
  readonly denyPath: KeyPath
  /** Dangerous commands that are allowed and not denied. */
  readonly dangerous: readonly string[]
  /** Entries of the deny list that look like patterns; only exact names have an effect. */
  readonly patterns: readonly string[]
  readonly unknown: readonly UnknownCommand[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

interface Commands { readonly dangerous: readonly string[]; readonly known: readonly string[] }

const earlier: Commands = {
  dangerous: words('camera.snap camera.clip screen.record contacts.add calendar.add reminders.add sms.send sms.search'),
  known: words(`camera.list location.get device.info device.status device.permissions device.health contacts.search
    calendar.events callLog.search reminders.list photos.latest motion.activity motion.pedometer notifications.list notifications.actions system.notify
    system.run system.run.prepare system.which browser.proxy screen.snapshot talk.ptt.start talk.ptt.stop talk.ptt.cancel talk.ptt.once`),
}

const current: Commands = {
  dangerous: words('camera.snap camera.clip camera.ptz.control screen.record contacts.add calendar.add reminders.add sms.send sms.search health.summary'),
  known: [...earlier.known, ...words(`camera.ptz.status device.apps mobile.ui.observe mobile.ui.act desktop.stream computer.act watch.status watch.notify
    system.execApprovals.get system.execApprovals.set fs.listDir terminal.upload browser.proxy.upload.v1 mcp.tools.call.v1 agent.cli.claude.run.v1`)],
}

const looksLikePattern = (entry: string): boolean => /[?*[\]{}(),|\s]|^\/|\/$|^\^|\$$/.test(entry) || entry.includes('group:')

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + cost))
    }
    row = next
  }
  return row[b.length] as number
}

const suggest = (entry: string, commands: readonly string[]): readonly string[] => {
  const prefix = entry.split('.').slice(0, 2).join('.')
  const related = commands.filter((command) => command.startsWith(prefix))
  if (related.length > 0 || entry.length > 100) return related.slice(0, 3)
  const limit = Math.min(4, Math.max(2, Math.floor(entry.length / 4)))
  const near = commands.map((command) => ({ command, steps: distance(entry.toLowerCase(), command.toLowerCase()) })).filter(({ steps }) => steps <= limit)
  return near.sort((a, b) => a.steps - b.steps).slice(0, 3).map(({ command }) => command)
}

export const nodes: Resolver<'nodes'> = ({ config, release }) => {
  const { dangerous, known } = release === 'current' ? current : earlier
  const own = at(config.value, 'gateway', 'nodes')
  // Newer releases keep both lists in an object of their own.
  const isMoved = isObject(at(own, 'commands'))
  const path = (old: string, moved: string): KeyPath => (isMoved ? ['gateway', 'nodes', 'commands', moved] : ['gateway', 'nodes', old])
  const allowPath = path('allowCommands', 'allow')
  const denyPath = path('denyCommands', 'deny')
  const allowed = textsAt(config.value, ...allowPath)
  const denied = [...new Set(textsAt(config.value, ...denyPath))]
  const commands = [...known, ...dangerous, ...allowed]
  const exact = denied.filter((entry) => !looksLikePattern(entry))
  return {
    allowPath, denyPath,
    dangerous: dangerous.filter((command) => allowed.includes(command) && !denied.includes(command)),
    patterns: denied.filter(looksLikePattern),
    unknown: exact.filter((entry) => !commands.includes(entry)).map((name) => ({ name, suggestions: suggest(name, commands) })),
  }
}
