import { defineSkillRule } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { isOwnHost, strangeScript } from '../../vocabulary/lures.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import type { Section } from '../../vocabulary/sections.ts'

/** A place in somebody's project or site from which code runs by itself. */
const places =
  /\b(?:put|add|insert|slip|save|write|place|include|append|gets?|inject|commit)\b[^.\n]{0,120}(?:\bpackage\.json\b|\b(?:pre|post)install\b|\.github\/workflows|\bci\.ya?ml\b|\btasks\.json\b|\.vscode\/settings\.json\b|\blaunch\.json\b|\bfolderOpen\b|\bbeforeAll\b|\bconftest\.py\b|\bsetup\.py\b|\.git\/hooks|\bpre-commit\b|\bmu-plugins\b|\bwp-content\b|\b(?:each|every|all) (?:test|readme|source)[ -]?files?\b|\bevery readme\b|\bto (?:the|your|each|every|a|all) (?:[\w-]+ )?(?:workflows?|pipelines?)\b)/i
/** What the words or the code have sent out. */
const takes = /\bprocess\.env\b|\bos\.environ\b|toJSON\(\s*secrets|\$\{\{\s*secrets\.|\$_(?:POST|GET|REQUEST|COOKIE)\b|\bprintenv\b/
const backDoor = /\b(?:eval|assert|system|exec|shell_exec|passthru)\s*\(\s*(?:base64_decode\s*\(\s*)?\$_(?:POST|GET|REQUEST|COOKIE)\b/

function harmOf(document: DocumentView, { text, code }: Section): string | undefined {
  const all = `${text}\n${code}`
  if (backDoor.test(all)) return 'a back door that runs what is sent to it'
  const script = strangeScript(document, code) ?? strangeScript(document, text)
  if (script !== undefined) return `it runs what ${script} answers`
  const url = (all.match(/https?:\/\/[^\s"'`<>)\]]+/g) ?? []).find(one => classifyHost(one) !== 'well-known' && !isPlaceholderHost(one) && !isOwnHost(document, one))
  return url !== undefined && takes.test(all) ? `it sends variables to ${url}` : undefined
}

export default defineSkillRule({
  meta: {
    id: 'plants-in-projects',
    title: 'Has code planted in projects that runs by itself',
    severity: 'critical',
    confidence: 'medium',
    category: 'self-propagation',
    why: 'Whoever opens, tests or installs the project runs what was planted; the author of the skill reaches people who never installed it.',
    remedy: 'Do not install it; search the projects that the agent has worked on.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506, 912],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const order = saying(section.text, places)
      const harm = order && harmOf(document, section)
      if (order === undefined || harm === undefined) continue
      yield { at: document.at(section.paragraphs[0]!), severity: document.isAboutSecurity ? 'warn' : 'critical', message: `plants code (“${order.words.slice(0, 80)}”): ${harm}` }
      return
    }
  },
})
