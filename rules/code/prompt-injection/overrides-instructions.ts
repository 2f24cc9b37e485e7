import { defineSkillRule, isQuoted, sayings } from '../../../src/kit/index.ts'

const override = new RegExp(
  [
    /\b(?:ignore|disregard|forget|bypass|discard)\b(?:\s+(?:all|any|every|of|your|the|these|those|its|and|or|about|everything in)){0,4}\s+(?:previous|prior|above|earlier|preceding|existing|original|system|safety|security|built-in|default|other)\b.{0,30}?\b(?:instructions?|rules?|prompts?|guidelines?|guardrails?|polic(?:y|ies)|restrictions?|directives?|constraints?|messages?|safeguards?)\b(?! (?:embedded|on the page|in (?:the|any) (?:page|document|content|file|e-?mail|result)|contained|found|inside|hidden|coming)\b)/,
    /\b(?:ignore|disregard|forget|override)\b\s+(?:all |any |your )*(?:own )?(?:instructions|guidelines|guardrails|system prompt|programming|safety (?:rules|guidelines|training))\b(?! (?:embedded|in|on|at|from|inside|contained|within|that|found|coming|hidden|which|you (?:find|see)|it|they)\b)/,
    /\b(?:override|supersede)s?\b.{0,20}\b(?:system prompt|safety (?:rules|guidelines|polic(?:y|ies))|guardrails|security (?:rules|polic(?:y|ies)))\b/,
    /\byou are (?:now )?(?:in )?(?:a |an )?(?:DAN\b|(?:jailbroken|unrestricted|unfiltered|god|developer|maintenance|debug|admin(?:istrator)?) mode\b|an? (?:unrestricted|uncensored|unfiltered) (?:ai|assistant|agent|model))/,
    /忽略(?:掉)?(?:之前|以上|先前|所有|前面|系统)的?.{0,10}(?:指令|规则|提示|说明|限制)|无视.{0,8}(?:指令|规则|限制)/,
    /ignora\w* (?:todas )?(?:las )?(?:instrucciones|reglas) (?:anteriores|previas)|ignor\w+ (?:alle )?(?:vorherigen|bisherigen|obigen) (?:anweisungen|regeln)|ignore[zr]? (?:toutes )?les (?:instructions|règles) précédentes|ignore todas as instruções anteriores/,
    /(?:игнорируй|забудь)\w* (?:все )?(?:предыдущие|прежние) (?:инструкции|правила)|以前の(?:すべての)?(?:指示|命令)を無視|이전(?:의)? (?:모든 )?(?:지시|명령).{0,4}무시/,
  ]
    .map(one => one.source)
    .join('|'),
  'i',
)

export default defineSkillRule({
  meta: {
    id: 'overrides-instructions',
    title: 'Tells the agent to drop its rules',
    severity: 'critical',
    confidence: 'medium',
    category: 'prompt-injection',
    why: 'A skill adds abilities; one that removes the agent’s rules wants it to do what it would refuse.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [77],
  },
  *skill(document) {
    for (const { paragraph, match } of sayings(document, override)) {
      const isWeak =
        document.isAboutSecurity ||
        isQuoted(paragraph.text, match.index) ||
        paragraph.stance === 'quotation' ||
        paragraph.kind === 'heading'
      yield { at: document.at(paragraph), severity: isWeak ? 'info' : 'critical', message: `tells the agent: “${match[0].slice(0, 100)}”` }
    }
  },
})
