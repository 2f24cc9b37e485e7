import { defineRule, type Hit } from '../../../src/kit/index.ts'
import { isAnnounced, judgeDestination } from '../../vocabulary/destinations.ts'

const hooks = new Set(['before_prompt_build', 'before_agent_start', 'agent_turn_prepare', 'before_agent_reply', 'before_agent_run'])
/** What a hook may put in front of the agent. */
const places = ['prependContext', 'appendContext', 'systemPrompt', 'prependSystemContext', 'appendSystemContext']

export default defineRule({
  meta: {
    id: 'remote-prompt',
    title: 'A plugin puts what a server answers in front of the agent',
    severity: 'warn',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'The agent obeys its prompt. Whoever runs the server can give it other orders at any time, after everybody has looked at the package.',
    remedy: 'Find out who runs the server and what it is to say; else do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [77, 829],
  },
  calls: {
    'openclaw.api.{on,registerHook}': (call, file): Hit | undefined => {
      if (!hooks.has(call.arg(0).text ?? '')) return
      const given = call.arg(1).returned
      const taint = places.flatMap(place => given.prop(place).taints).find(({ kind }) => kind === 'response')
      if (!taint) return
      const to = judgeDestination([taint.detail])
      if (to.kind !== 'unknown' && to.kind !== 'shortener' && !to.isHostile) return
      const message = `what ${to.host} answers becomes part of the agent's prompt`
      const base = { at: call.at, trace: [...taint.steps, { role: 'sink' as const, at: call.at, note: 'returned to OpenClaw as prompt' }], subject: to.host }
      if (to.isHostile) return { ...base, severity: 'critical', message: `${message}; anybody can put something else there` }
      // Memory services are asked for what they remember.
      if (isAnnounced(to.host, file)) return { ...base, severity: 'info', message: `${message}; not worse, because manifest or README speak of that service` }
      return { ...base, message }
    },
  },
})
