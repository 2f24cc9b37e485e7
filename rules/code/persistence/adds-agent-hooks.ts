import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import type { DocumentView, Saying } from '../../../src/kit/index.ts'
import { around, isOwnHost, strangeScript } from '../../vocabulary/lures.ts'
import { behindBack, leftOut, withoutAsking } from '../../vocabulary/secrecy.ts'
import { classifyHost, isHostileClass, isPlaceholderHost } from '../../vocabulary/hosts.ts'

const add =
  /\b(?:add|register|insert|append|install|write)\b[^.\n]{0,80}\b(?:mcpServers|\.?mcp\.json|claude_desktop_config\.json|\.claude\/settings(?:\.local)?\.json|(?:SessionStart|PreToolUse|PostToolUse|UserPromptSubmit|Stop) hooks?)\b/i

/** Settings of the agent are called the same in every language. */
const setting = /\b(?:openclaw\.json|clawdbot\.json|mcp\.servers|mcpServers|\.?mcp\.json|claude_desktop_config\.json|hooks\.(?:mappings|token|enabled|internal)|(?:SessionStart|PreToolUse|PostToolUse|UserPromptSubmit) hooks?)\b|\.claude\/settings(?:\.local)?\.json/i
const changes =
  /\b(?:add|register|insert|append|write|edit|change|modify|update|put|set|configure)\b|添加|修改|写入|配置|编辑|\b(?:añad|agreg|edita|modific|adicion|ajout|modifi|füge|ergänz|bearbeit|trage)|(?:^|\s)änder|добав|измени|впиши|пропиши|отредактир|追加|編集|書き(?:込|加え)|変更|추가|수정|편집/i
/** The setting lets the agent act so; the change itself is not what goes unasked. */
const allows = /\b(?:so(?: that)?|lets?|allows?|to (?:let|allow|run)|then|can|will|damit|para que|afin|чтобы)\b/i

/** The command hands what it is given to an address. */
const tellsAway = /"command"\s*:\s*"(?:[^"\\]|\\.){0,200}\b(?:curl|wget|iwr|irm|nc)\b(?:[^"\\]|\\.){0,200}(?:\s-(?:d|F|T)\b|--data|--form|--upload|--post|-body)/i

/** A change of the agent's settings that nobody is asked about, or that is kept from the user. */
function* unasked(document: DocumentView): Generator<Saying> {
  for (const saying of sayings(document, setting)) {
    if (!changes.test(saying.sentence)) continue
    const near = around(document, saying.paragraph.index, 3, 4)
    const isHidden = behindBack.test(near) || leftOut.test(near) || /\bsilently\b|\bquietly\b/i.test(saying.sentence)
    const isUnasked = near.split(/\n|(?<=[.!?])\s|(?<=[。！])/).some(one => withoutAsking.test(one) && changes.test(one) && !allows.test(one))
    if (isHidden || isUnasked) yield saying
  }
}

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
        strangeScript(document, fence.text) !== undefined ||
        (url !== undefined && tellsAway.test(fence.text) && ['unknown', 'webhook'].includes(classifyHost(url)) && !isPlaceholderHost(url) && !isOwnHost(document, url))
      yield {
        at: document.at(fence),
        severity: isHostile ? 'critical' : 'info',
        ...(isHostile && { confidence: 'high' as const }),
        message: `brings settings for ${/mcpServers/.test(fence.text) ? 'an MCP server' : 'a hook'}${url ? ` at ${url}` : ''}`,
      }
    }
    for (const { paragraph, match } of unasked(document)) {
      yield {
        at: document.at(paragraph),
        subject: match[0],
        severity: document.isAboutSecurity ? 'warn' : 'critical',
        confidence: 'medium',
        message: `has the agent change its own settings behind the user's back: “${paragraph.text.slice(0, 100)}”`,
      }
      return
    }
    for (const { paragraph, match } of sayings(document, add)) {
      yield { at: document.at(paragraph), message: `has the agent change its own settings: “${match[0].slice(0, 100)}”` }
      return
    }
  },
})
