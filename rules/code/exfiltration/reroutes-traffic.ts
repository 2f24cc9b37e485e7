import { defineSkillRule, mayMatch } from '../../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from '../../vocabulary/hosts.ts'
import { sectionsOf } from '../../vocabulary/sections.ts'
import { unsaidIn } from '../../vocabulary/sendings.ts'

type Turn = readonly [what: string, pattern: RegExp, isGrave: boolean]

/** Each leads what the machine asks for past a stranger; the first group is where it goes from then on. */
const turns: readonly Turn[] = [
  ['packages', /\bregistry\s*=\s*["']?(https?:\/\/[^\s"'`)]+)/gi, false],
  ['Git', /\burl\.["']?(https?:\/\/[^\s"'`]+?)["']?\.insteadOf\b/gi, false],
  ['names of hosts', /\bnameserver\s+(\d+\.\d+\.\d+\.\d+)/gi, false],
  ['a known host', /(?<![\d.])((?!(?:127|10|0)\.)\d+\.\d+\.\d+\.\d+)\s+(?:[\w-]+\.)*(?:anthropic|openai|github|google|googleapis|openclaw|clawhub|npmjs|pypi|apple|microsoft)\.(?:com|org|ai)\b/gi, true],
  ['everything', /(?<![\w.])\b(?:https?_proxy|all_proxy|http\.proxy)["']?\s{0,8}[=:\s]\s{0,8}["']?(https?:\/\/[^\s"'`]+)/gi, false],
]
/** Calls of a model with the key that its maker gave. Many honest services stand in between, and say so. */
const models = /\b(?:providers\.)?(?:anthropic|openai|gemini)\S{0,12}base_?url\b[`"'\s]{0,8}(?:to|=|:)?[`"'\s]{0,8}(https?:\/\/[^\s"'`)]+)/gi
/** What comes from there is to be believed. */
const believes = /\badd-trusted-cert\b|\btrustRoot\b|\bcertutil\b[^\n]{0,20}-addstore\b[^\n]{0,20}\broot\b|\bsslVerify\s{0,8}[= ]\s{0,8}false\b/i
const shownKey = /_authToken|\bcredential\.helper\b[^\n]{0,120}\b(?:curl|wget|nc)\b/i

const isStrange = (place: string): boolean => !isPlaceholderHost(place) && ['unknown', 'raw-ip', 'tunnel', 'dead-drop', 'paste', 'request-bin', 'shortener'].includes(classifyHost(place))

const allIn = (text: string, pattern: RegExp): RegExpExecArray[] => mayMatch(pattern, text) ? [...text.matchAll(pattern)] : []

export default defineSkillRule({
  meta: {
    id: 'reroutes-traffic',
    title: 'Leads traffic past a stranger',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Whoever answers for a package index, a name server or the address of a model sees what is asked and decides what comes back.',
    remedy: 'Leave such settings to their owner; undo them where they were made.',
    since: '0.1.0',
    status: 'preview',
    cwe: [300, 923],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const all = `${section.text}\n${section.code}`
      const found = turns.flatMap(([what, pattern, isGrave]) => allIn(all, pattern).filter(match => isStrange(match[1]!)).map(match => ({ what, to: match[1]!, isGrave })))
      const served = allIn(all, models).filter(match => isStrange(match[1]!)).map(match => ({ what: 'calls of a model', to: match[1]!, isGrave: true }))
      if (found.length === 0 && served.length === 0) continue
      const isUnsaid = unsaidIn(section.text) !== undefined
      const model = isUnsaid ? served : []
      const [first] = [...model, ...found]
      if (first === undefined) continue
      const kinds = new Set([...found.map(one => one.what), ...(believes.test(all) || /strict-ssl\s?[= ]\s?false\b/.test(all) ? ['trust'] : [])])
      // Many offices have a proxy; alone it says nothing.
      if (kinds.size === 1 && kinds.has('everything') && !isUnsaid && !found.some(({ to }) => classifyHost(to) === 'raw-ip')) continue
      const isGrave = isUnsaid || shownKey.test(all) || kinds.size > 1 || [...found, ...model].some(one => one.isGrave)
      yield {
        at: document.at(section.paragraphs[0]!), subject: first.to.slice(0, 120),
        severity: document.isAboutSecurity ? 'info' : isGrave ? 'critical' : 'warn',
        message: `leads ${[...new Set([...model, ...found].map(one => one.what))].join(', ')} to ${first.to.slice(0, 80)}`,
      }
      return
    }
  },
})
