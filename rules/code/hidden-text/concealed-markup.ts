import { defineSkillRule } from '../../../src/kit/index.ts'
import { secretFileIn } from '../../vocabulary/sendings.ts'
import { scriptAddress, strangeScript } from '../../vocabulary/lures.ts'

const maxHits = 5
/** An element that no page shows, with the words in it. */
const unseen =
  /<(\w{1,12})\b[^>]{0,300}?(?:\bhidden(?=[\s>=])|style\s*=\s*["'][^"']{0,200}?(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent)|(?:left|top|text-indent)\s*:\s*-\d{3,}))[^>]{0,300}>([^<]{12,2000})/gi
/** A comment, closed or not, whose code the agent is to run. */
const comment = /<!--([\s\S]{0,4000}?)(?:-->|\n>|$)/g
const isRun = /!`[^`\n]{4,}`|\b(?:always|assistant|agent|model|silently)\b/i
const toMachine = /\b(?:assistants?|agents?|models?|llms?|ais?|bots?|you)\b|助手|模型|アシスタント|агент|ассистент/i
const acts = /\b(?:curl|wget|bash|sh|powershell|iex|iwr|run|execute|copy|attach|send|post|upload|forward|ignore|read|fetch|search|hand|you (?:have|are|must)|https?:\/\/|assistant|agent)\b|执行|发送|读取|忽略|выполни|отправ|実行|送信|실행|전송/i

export default defineSkillRule({
  meta: {
    id: 'concealed-markup',
    title: 'Words stand in markup that no page shows',
    severity: 'warn',
    confidence: 'high',
    category: 'hidden-text',
    why: 'Whoever looks at the page does not see them; the agent reads them like all others.',
    remedy: 'Read the source of the document; there is no honest reason to hide orders from its reader.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451],
  },
  *skill(document) {
    let hits = 0
    for (const { kind, text, paragraph, start, end } of document.links) {
      // A picture is described for those who cannot see it; whoever describes it to a machine has something to say to it.
      if (kind !== 'image' || text.length < 60 || !toMachine.test(text) || !acts.test(text) || (secretFileIn(text) === undefined && !/https?:/.test(text))) continue
      yield { at: document.at({ start, end }), severity: document.isAboutSecurity ? 'warn' : 'critical', message: `the words of a picture give orders: “${text.slice(0, 120)}” (paragraph ${paragraph + 1})` }
      return
    }
    for (const match of document.text.matchAll(comment)) {
      const script = isRun.test(match[1]!) ? strangeScript(document, match[1]!) : undefined
      if (script === undefined || document.fences.some(one => one.start <= match.index && match.index < one.end)) continue
      yield { at: document.at({ start: match.index, end: match.index + match[0].length }), severity: 'critical', message: `a comment has what ${script.slice(0, 100)} answers run` }
      return
    }
    for (const match of document.text.matchAll(unseen)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const words = match[2]!.trim()
      if (hits === maxHits) return
      if (document.fences.some(one => one.start <= start && start < one.end) || !acts.test(words) && scriptAddress(words) === undefined) continue
      hits++
      yield { at: document.at({ start, end }), severity: document.isAboutSecurity ? 'warn' : 'critical', message: `an element that is not shown says: “${words.slice(0, 120)}”` }
    }
  },
})
