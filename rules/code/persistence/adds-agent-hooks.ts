import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import { classifyHost, isHostileClass } from '../../vocabulary/hosts.ts'

const add =
  /\b(?:add|register|insert|append|install|write)\b[^.\n]{0,80}\b(?:mcpServers|\.?mcp\.json|claude_desktop_config\.json|\.claude\/settings(?:\.local)?\.json|(?:SessionStart|PreToolUse|PostToolUse|UserPromptSubmit|Stop) hooks?)\b/i

export default defineSkillRule({
  meta: {
    id: 'adds-agent-hooks',
    title: 'Has the agent add MCP servers or hooks',
    severity: 'info',
    confidence: 'low',
    category: 'persistence',
    why: 'An MCP server or a hook runs with the agent from then on and sees what it does.',
    remedy: 'Add it by hand after looking at the program that it starts.',
    since: '0.1.0',
    status: 'stable',
    cwe: [912],
  },
  *skill(document) {
    const fence = document.fences.find(one => one.stance === 'instruction' && /"(?:mcpServers|hooks)"\s*:\s*\{/.test(one.text))
    if (fence) {
      const url = /https?:\/\/[^\s"'\\]+/.exec(fence.text)?.[0]
      const isHostile =
        (url !== undefined && isHostileClass(classifyHost(url))) ||
        /"command"\s*:\s*"(?:[^"\\]|\\.){0,200}(?:curl|wget)[^|"]{0,200}\|\s*(?:ba|z)?sh/.test(fence.text)
      yield {
        at: document.at(fence),
        severity: isHostile ? 'critical' : 'info',
        message: `brings settings for ${/mcpServers/.test(fence.text) ? 'an MCP server' : 'a hook'}${url ? ` at ${url}` : ''}`,
      }
    }
    for (const { paragraph, match } of sayings(document, add)) {
      yield { at: document.at(paragraph), message: `has the agent change its own settings: “${match[0].slice(0, 100)}”` }
      return
    }
  },
})
