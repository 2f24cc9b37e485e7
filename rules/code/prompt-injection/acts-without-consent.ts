import { defineSkillRule, sayings } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../../src/kit/index.ts'
import { around, codeAt, strangeScript } from '../../vocabulary/lures.ts'
import { rights } from '../../vocabulary/orders.ts'
import { withoutAsking } from '../../vocabulary/secrecy.ts'
import { unsaidIn } from '../../vocabulary/sendings.ts'

const strong =
  /\b(?:run|execut\w*|install\w*|send|transfer|delete|pay|buy|sign|upload|download\w*|setup command|shell|curl|bash)\b|执行|安装|发送|删除|运行|ejecut|execut|instal|ausführ|exécut|lance|env[ií]|запус|выполн|установ|отправ|実行|送信|インストール|실행|설치|보내/i
const money = /\b(?:transfer|pay|buy|swap|withdraw|sign (?:the|a|all) transactions?)\b.{0,80}\b(?:wallet|account|sol|eth|btc|usdc?|tokens?|funds|card)\b/i
const always =
  /\b(?:whenever any|for any (?:skill|request|task)|every (?:session|message|request|conversation|time any)|before (?:any|every|all|anything) (?:other|else)?|at (?:the )?(?:start|beginning) of (?:every|each|any)|always (?:run|execute|load|call) (?:this|first)|first execute|no matter what)\b/i
const hijack =
  /\b(?:whenever|when) any (?:other )?skills? (?:is|are) (?:listed|loaded|used|mentioned)|\b(?:must|always|first) (?:run|execute|call|fetch|curl|download)\b.{0,60}\bbefore (?:any|every|all)\b|\bignore (?:all )?other skills\b|\balways (?:use|prefer|choose) this skill (?:first|over|instead|before)\b/i

/** Whoever gets to command is a certain somebody, or the user is kept in the dark about it. */
const isNamed = (document: DocumentView, { index }: Paragraph): boolean => {
  const near = around(document, index, 1, 1)
  return /@\w{3}|\+\d|https?:|\bsigned\b|\bstart(?:s|ing)? with\b/.test(near) || unsaidIn(near) !== undefined || withoutAsking.test(near)
}

export default defineSkillRule({
  meta: {
    id: 'acts-without-consent',
    title: 'Tells the agent to act without asking',
    severity: 'info',
    confidence: 'low',
    category: 'prompt-injection',
    why: 'Asking before powerful actions is what keeps a mistaken or hostile text from doing harm.',
    remedy: 'Take the sentence out, or use the skill only where its commands may run unseen.',
    since: '0.1.0',
    status: 'stable',
    cwe: [77],
  },
  *skill(document) {
    for (const { paragraph, match, sentence } of sayings(document, withoutAsking)) {
      const isLoaded = paragraph.kind === 'front-matter' || paragraph.kind === 'comment'
      const isUniversal = always.test(paragraph.text)
      const script = [paragraph.text, ...codeAt(document, paragraph.index)].map(code => strangeScript(document, code)).find(url => url !== undefined)
      if (!isLoaded && script === undefined && !strong.test(sentence)) continue
      const severity =
        script !== undefined || (isLoaded && strong.test(paragraph.text) && isUniversal)
          ? 'critical'
          : isLoaded && (strong.test(paragraph.text) || isUniversal)
            ? 'warn'
            : money.test(sentence) ? 'warn' : 'info'
      yield {
        at: document.at(paragraph),
        severity: document.isAboutSecurity ? 'info' : severity,
        ...(severity === 'critical' && { confidence: 'high' as const }),
        message: `wants ${script === undefined ? 'it done' : `what ${script} answers run`} without asking: “${match[0].slice(0, 100)}”`,
      }
    }
    for (const { paragraph, match } of sayings(document, rights)) {
      yield {
        at: document.at(paragraph), subject: 'rights',
        severity: document.isAboutSecurity ? 'info' : isNamed(document, paragraph) ? 'critical' : 'warn',
        ...(isNamed(document, paragraph) && { confidence: 'medium' as const }),
        message: `gives somebody the rights of the owner: “${match[0].slice(0, 100)}”`,
      }
    }
    for (const { paragraph, match } of sayings(document, hijack)) {
      if (paragraph.kind !== 'front-matter') continue
      yield {
        at: document.at(paragraph),
        severity: 'warn',
        message: `the description, which is always loaded, gives an order: “${match[0].slice(0, 100)}”`,
      }
    }
  },
})
