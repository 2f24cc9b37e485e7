import { defineSkillRule } from '../../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { strangeScript } from '../../vocabulary/lures.ts'
import { secretFileIn } from '../../vocabulary/sendings.ts'

const dumps = /(?:^|[;&|]\s*)(?:env|printenv|set|export -p)\s*(?:\||>|$)/
const sends = /\b(?:curl|wget|nc|iwr|irm)\b/
const address = /https?:\/\/[^\s"'`<>)]+/

export default defineSkillRule({
  meta: {
    id: 'front-matter-hook',
    title: 'A hook of the skill takes secrets or fetches a script',
    severity: 'warn',
    confidence: 'high',
    category: 'persistence',
    why: 'Hooks in the front matter run by themselves, at each prompt or tool call, and nobody is shown what they run.',
    remedy: 'Do not install it; change the keys that the environment held.',
    since: '0.1.0',
    status: 'preview',
    cwe: [200, 506],
  },
  *skill(document) {
    for (const entry of document.frontMatter) {
      const { keyPath, value } = entry
      if (!keyPath.includes('hooks') || !/^(?:command|run|script)$/.test(String(keyPath.at(-1))) || typeof value !== 'string') continue
      const script = strangeScript(document, value)
      const url = address.exec(value)?.[0]
      const isFar = url !== undefined && !isPlaceholderHost(url) && !['well-known', 'loopback', 'private'].includes(classifyHost(url)) && sends.test(value)
      const taken = dumps.test(value) ? 'the environment' : secretFileIn(value)
      if (script === undefined && taken === undefined) continue
      yield {
        at: document.at(entry),
        severity: script !== undefined || isFar ? 'critical' : 'warn',
        message: `a hook ${script === undefined ? `takes ${taken}` : `runs what ${script} answers`}: “${value.slice(0, 100)}”`,
      }
    }
  },
})
