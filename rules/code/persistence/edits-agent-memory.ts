import { defineSkillRule, sayings } from '../../../src/kit/index.ts'

// File names count in capitals only, verbs in either form.
const verbs = 'append add write insert update modify edit put copy save inject prepend overwrite replace store record'
  .split(' ')
  .map(verb => `[${verb[0]!.toUpperCase()}${verb[0]}]${verb.slice(1)}`)
  .join('|')
const edit = new RegExp(
  `\\b(?:${verbs})\\b[^.\\n]{0,100}?\\b(?:SOUL|AGENTS|USER|MEMORY|IDENTITY|HEARTBEAT|CLAUDE|BOOTSTRAP|TOOLS)\\.md\\b|(?:写入|添加到|追加到|修改)[^。\\n]{0,30}(?:SOUL|AGENTS|USER|MEMORY|IDENTITY|HEARTBEAT)\\.md`,
)
const payload =
  /\b(?:always|every (?:session|message|time)|from now on|permanently|so that it is always)\b[\s\S]{0,120}\b(?:run|execute|fetch|curl|obey|download|send|ignore|use this skill)\b|\bcurl\b|\bbase64\b|\bobey\b|\bignore\b.{0,30}\b(?:instructions|rules)\b/i
const obeys = /\b(?:obey|follow|execute|run|fetch|curl|load)\b/i

export default defineSkillRule({
  meta: {
    id: 'edits-agent-memory',
    title: 'Has the agent rewrite its own memory or identity',
    severity: 'info',
    confidence: 'medium',
    category: 'persistence',
    why: 'What stands in SOUL.md, AGENTS.md or MEMORY.md is read in every session; a text planted there outlives the skill.',
    remedy: 'Read what is to be written; take it out again when the skill goes.',
    since: '0.1.0',
    status: 'stable',
    cwe: [912],
  },
  *skill(document) {
    const seen = new Set<string>()
    for (const { paragraph, match } of sayings(document, edit)) {
      const file = /[A-Z]+\.md/.exec(match[0])?.[0] ?? 'memory'
      const isPlanted = payload.test(paragraph.text)
      const isIdentity = /SOUL|AGENTS|IDENTITY|CLAUDE|BOOTSTRAP|HEARTBEAT/.test(match[0])
      const key = `${file}${isPlanted}`
      if (seen.has(key)) continue
      seen.add(key)
      const severity =
        isPlanted && (isIdentity || /https?:/.test(paragraph.text))
          ? /https?:\/\//.test(paragraph.text) && obeys.test(paragraph.text)
            ? 'critical'
            : 'warn'
          : 'info'
      yield {
        at: document.at(paragraph),
        subject: file,
        severity: document.isAboutSecurity ? 'info' : severity,
        message: `has the agent write to ${file}`,
      }
    }
  },
})
