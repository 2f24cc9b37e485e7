import { defineRule, type FileView, type Hit, type Node } from '../../../src/kit/index.ts'
import { anySecret } from '../../vocabulary/private-data.ts'
import { behindBack, leftOut } from '../../vocabulary/secrecy.ts'

/** Beside these a description is one of a tool, or of a parameter of one. */
const companions = /^(?:name|inputSchema|input_schema|parameters|execute|handler|run|annotations|type|required|properties)$/
const least = 40

/** The agent is to look something up that the tool has no use for, and to hand it over. */
const fetchesFirst = /\b(?:before|first|prior to|whenever|always|must|required?|otherwise|will not work|won['’]t work|mandatory)\b[\s\S]{0,240}\b(?:read|open|cat|load|fetch|retrieve|collect|list|search|check|get|include|look up)\b/i
const handsOver = /\b(?:pass|provide|include|put|send|attach|supply|give|append|add|paste|encode|forward|submit)\b[\s\S]{0,120}\b(?:as|in|into|to|via|with|through|using)\b[\s\S]{0,60}(?:[`'"]\w+[`'"]|\b(?:parameter|argument|field|param|input|tool|value|context|note|sidenote|metadata)\b)/i
/** Files that a tool has to be told of by name; keys in general are what many tools are about. */
const file = /(?:^|[\s`'"(=~/])(?:~|\$HOME|%USERPROFILE%)?\/?\.(?:ssh|aws|cursor|claude|openclaw|clawdbot|npmrc|netrc|kube|gnupg|bash_history|zsh_history|git-credentials|env(?!\.(?:example|sample|template|dist)))\b|\bid_(?:rsa|ed25519)\b|\bmcp\.json\b|\bopenclaw\.json\b|\bauth-profiles\.json\b|\/etc\/(?:passwd|shadow)\b/i

/** A secret is to stay out of sight, which hides no deed. */
const discreet = /\b(?:do not|don['’]t|never) (?:mention|reveal|disclose|show|print|repeat|log|echo) (?:the |any |its |their )?(?:values?|keys?|tokens?|secrets?|passwords?|credentials)\b(?!.{0,30}\b(?:user|human|owner|operator|person)\b)/gi

function harmOf(text: string): { readonly why: string; readonly isGrave: boolean } | undefined {
  const rest = text.replace(discreet, ' ')
  const isHidden = behindBack.test(rest) || leftOut.test(rest)
  if (file.test(text) && handsOver.test(text) && (fetchesFirst.test(text) || isHidden)) return { why: 'has the agent read files with secrets and hand them over', isGrave: true }
  if (isHidden && anySecret.test(text) && handsOver.test(text)) return { why: 'has the agent hand over secrets and say nothing of it', isGrave: true }
  return isHidden && fetchesFirst.test(text) && (file.test(text) || /<\/?(?:important|system|secret|hidden|instructions?)>/i.test(text))
    ? { why: 'gives the agent orders that its user is not to hear of', isGrave: false } : undefined
}

function judge(file: FileView, node: Node, text: string | undefined): Hit | undefined {
  if (text === undefined || text.length < least || text.length > 20_000) return
  const harm = harmOf(text)
  return harm && { at: file.at(node), message: `the description of a tool ${harm.why}: ${JSON.stringify(text.replace(/\s+/g, ' ').slice(0, 120))}`, ...(harm.isGrave ? {} : { severity: 'warn' as const }) }
}

export default defineRule({
  meta: {
    id: 'poisoned-tool',
    title: 'The description of a tool gives the agent orders against its user',
    severity: 'critical',
    confidence: 'high',
    category: 'prompt-injection',
    why: 'An agent reads the description of every tool it has, whether it uses it or not, and its user does not see it. Orders that stand there are obeyed with everything else the agent can reach.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'preview',
    cwe: [77, 1427],
  },
  on: {
    ObjectProperty(node, file) {
      if (node.computed || node.key.type !== 'Identifier' || node.key.name !== 'description') return
      const holder = file.parent(node)
      const isTool = holder?.type === 'ObjectExpression' && holder.properties.some(one => (one.type === 'ObjectProperty' || one.type === 'ObjectMethod') && one !== node && one.key.type === 'Identifier' && companions.test(one.key.name))
      return isTool ? judge(file, node, file.value(node.value as Node).text) : undefined
    },
  },
  calls: {
    '@modelcontextprotocol/sdk/server/mcp.js.McpServer().{tool,prompt,resource}': (call, file) => judge(file, call.node, call.arg(1).text),
    '{zod,zod.z}.{string,object,number,any,array,enum,boolean,unknown}().{describe,optional().describe}': (call, file) => judge(file, call.node, call.arg(0).text),
  },
})
