import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellView } from '../../../src/kit/index.ts'
import { classifyHost, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'
import { scriptAddress } from '../../vocabulary/lures.ts'
import { plantedHarm } from '../../vocabulary/orders.ts'
import { classifyPath } from '../../vocabulary/paths.ts'

const kinds = ['agent-config', 'openclaw-config', 'agent-memory']
const addresses = /(?:https?|wss?):\/\/[^\s"'\\)]+/g
const razes = /bypassPermissions|dangerously[-\w]*skip|"ask"\s*:\s*"(?:off|never)"|"security"\s*:\s*"full"[\s\S]{0,200}"ask"|"sandbox"[\s\S]{0,60}"mode"\s*:\s*"off"/

/** What the settings or the memory do from then on, when that harms. */
function harmIn(content: string): string | undefined {
  const script = scriptAddress(content)
  if (script !== undefined && classifyHost(script) !== 'well-known') return `it runs what ${script} answers`
  const host = [...content.matchAll(addresses)].map(([url]) => url).find(url => isHostileClass(classifyHost(url)) || (isPlainHttp(url) && classifyHost(url) === 'unknown'))
  if (host !== undefined) return `it leads to ${host}`
  if (razes.test(content)) return 'it switches the questions to the user off'
  const harm = plantedHarm(undefined, content)
  return harm?.isGrave ? harm.why : undefined
}

/** `claude mcp add name http://…`: the same by command. */
const added = (script: ShellView) =>
  script.commands.flatMap(command => {
    const words = command.args.map(arg => arg.skeleton).join(' ')
    if (!/^(?:claude|openclaw|clawdbot|codex|gemini|cursor)$/.test(command.name) || !/^(?:mcp (?:add|set)|cron (?:add|create|edit))\b/.test(words)) return []
    const harm = harmIn(words)
    return harm === undefined ? [] : [{ command, harm }]
  })

export default defineShellRule({
  meta: {
    id: 'agent-settings-write',
    title: 'Plants orders or servers in the settings of an agent',
    severity: 'critical',
    confidence: 'high',
    category: 'persistence',
    why: 'Hooks, tool servers and memory files are obeyed in every later session, also after the skill is gone.',
    remedy: 'Do not run it; where it ran, take the entries out of the settings and memory files again.',
    since: '0.1.0',
    status: 'stable',
    cwe: [912],
  },
  *shell(script) {
    const seen = new Set<string>()
    for (const write of script.writes) {
      const what = classifyPath(write.path)
      if (what === undefined || !kinds.includes(what.kind) || write.content === undefined || seen.has(write.path)) continue
      const harm = harmIn(write.content)
      if (harm === undefined) continue
      seen.add(write.path)
      yield { at: script.at(write.command), subject: write.path, message: `writes to ${what.label} (${write.path}): ${harm}` }
    }
    for (const { command, harm } of added(script)) yield { at: script.at(command), subject: command.name, message: `${command.name} gets ${command.args[0]?.skeleton === 'cron' ? 'a task that comes again' : 'a tool server'}: ${harm}` }
  },
})
