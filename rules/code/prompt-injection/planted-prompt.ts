import { defineRule, type Hit } from '../../../src/kit/index.ts'
import { plantedHarm } from '../../vocabulary/orders.ts'

/** What a hook may put in front of the agent. */
const places = ['prependContext', 'appendContext', 'systemPrompt', 'prependSystemContext', 'appendSystemContext']
const hooks = new Set(['before_prompt_build', 'before_agent_start', 'agent_turn_prepare', 'before_agent_reply', 'before_agent_run', 'heartbeat_prompt_contribution'])

export default defineRule({
  meta: {
    id: 'planted-prompt',
    title: 'A plugin gives the agent orders against its user',
    severity: 'critical',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'What a plugin adds to the prompt is read before every answer and seen by nobody. Orders to send data away, to obey somebody else or to keep something from the user make the agent theirs.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'preview',
    cwe: [77],
  },
  calls: {
    'openclaw.api.{on,registerHook}': (call): Hit | undefined => {
      if (!hooks.has(call.arg(0).text ?? '')) return
      const given = call.arg(1).returned
      for (const text of places.flatMap(place => given.prop(place).skeletons)) {
        const harm = text.length < 30 ? undefined : plantedHarm(undefined, text)
        if (harm) return { at: call.at, subject: call.arg(0).text!, message: `adds orders to the prompt: ${harm.why}`, ...(harm.isGrave ? {} : { severity: 'warn' as const }) }
      }
      return undefined
    },
  },
})
