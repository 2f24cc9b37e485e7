import { defineSkillRule, isQuoted, sayings } from '../../../src/kit/index.ts'

const override = new RegExp(
  [
    /\b(?:ignore|disregard|forget|bypass|discard)\b(?:\s+(?:all|any|every|of|your|the|these|those|its|and|or|about|everything in)){0,4}\s+(?:previous|prior|above|earlier|preceding|existing|original|system|safety|security|built-in|default|other)\b.{0,30}?\b(?:instructions?|rules?|prompts?|guidelines?|guardrails?|polic(?:y|ies)|restrictions?|directives?|constraints?|messages?|safeguards?)\b(?! (?:embedded|on the page|in (?:the|any) (?:page|document|content|file|e-?mail|result)|contained|found|inside|hidden|coming)\b)/,
    /\b(?:ignore|disregard|forget|override(?=\s+(?:all|any|your|the)\b))\b\s+(?:all |any |your |the )*(?:own )?(?:instructions|guidelines|guardrails|system prompt|programming|safety (?:rules|guidelines|training))\b(?! (?:embedded|in|on|at|from|inside|contained|within|that|found|coming|hidden|which|you (?:find|see)|it|they)\b)/,
    /\b(?:override|supersede)s?\b.{0,20}\b(?:system prompt|safety (?:rules|guidelines|polic(?:y|ies))|guardrails|security (?:rules|polic(?:y|ies)))\b/,
    /\byou are (?:now )?(?:in )?(?:a |an )?(?:DAN\b|(?:jailbroken|unrestricted|unfiltered|god|developer|maintenance|debug|admin(?:istrator)?) mode\b|an? (?:unrestricted|uncensored|unfiltered) (?:ai|assistant|agent|model))/,
    /\b(?:all|any|every|the|your|previous|prior|earlier|existing)\b[^.\n]{0,30}\b(?:instructions?|rules?|guidelines?|guard[- ]?rails?|restrictions?|polic(?:y|ies)|safeguards?)\b[^.\n]{0,60}\b(?:are|is)\b[^.\n]{0,12}\b(?:void|suspended|lifted|cancell?ed|revoked|obsolete|no longer (?:valid|binding|apply|in force))\b/,
    /\b(?:previous|prior|earlier|preceding|existing|platform|system|safety)\b[^.\n]{0,20}\b(?:instructions?|directives?|rules?|guidelines?|guard[- ]?rails?|restrictions?|policies|constraints)\b[^.\n]{0,30}\b(?:no longer|do(?:es)? not|don['’]t) (?:apply|hold|count|bind|matter)\b|\bguard[- ]?rails?\b[^.\n]{0,30}\b(?:are|is) (?:void|gone|lifted|off|suspended|no longer)\b|\b(?:refus\w+|saying no|declining)\b[^.\n]{0,20}\b(?:is|are) (?:not|no longer|never)\b[^.\n]{0,20}\b(?:options?|allowed|permitted|possible|choices?)\b/,
    /\b(?:no longer|not) bound by\b[^.\n]{0,40}\b(?:instructions?|rules?|guidelines?|polic(?:y|ies)|restrictions?)\b|\byou (?:may|can|must|will) never refuse\b/,
    /\b(?:you have|there are|you know|you follow) no (?:policies|rules|restrictions|guidelines|limits|guard[- ]?rails|filters)\b|\b(?:speak|act|answer|respond|behave|pose) as (?:DAN|an? (?:unrestricted|unfiltered|jailbroken))\b|\bdrop (?:all |any |your |the )?(?:warnings|disclaimers|safety|restrictions|rules)\b|\b(?:new|replacement|updated) (?:instruction set|system prompt|instructions for the (?:assistant|model|agent))\b\s*[:>]|\bsystem override\b/,
    /\b(?:ignore|disregard|forget) what (?:you were|you have been|you['’]ve been|was|the (?:user|operator|system|owner)) (?:told|said|asked|taught)\b/,
    /больше не (?:подчиня|следу|соблюда)\S*[^.\n]{0,30}(?:указани|инструкц|правил|ограничени)|(?:忽略|无视|绕过|跳过)[^。\n]{0,6}(?:系统提示|系统)[^。\n]{0,12}(?:限制|规则|约束|要求)|\b(?:ignor|olvid|esque[cç]|desconsider)\w*[^.\n]{0,12}\b(?:cualquier|qualquer|toda|todas?) (?:regla|norma|regra|instrucción|instrução)\w*|\bvergiss\b[^.\n]{0,20}\b(?:alle|bisherigen|vorherigen)\b[^.\n]{0,20}(?:vorgaben|regeln|anweisungen)|\boublie\w*\b[^.\n]{0,20}\b(?:toutes|les|tes)\b[^.\n]{0,20}(?:règles|consignes|instructions)|기존 지시|이전 지시(?:와|를|을).{0,12}(?:충돌|무시)|即使.{0,12}(?:用户|系统).{0,6}(?:反对|禁止)/,
    /(?:忽略|无视|忘记|忘掉|抛开|不再遵守|不要遵守|绕过)[^。\n]{0,12}(?:之前|以上|先前|所有|前面|系统|原有|安全)[^。\n]{0,10}(?:指令|规则|提示|说明|限制|约束|准则|策略)/,
    /(?<!\b(?:no|não) )\b(?:ignor|olvid|descart|desobede[cz]|esque[cç]|desconsider|desatiend|omit)\w*[^.\n]{0,30}(?:instrucciones|reglas|normas|instruções|regras|diretrizes|directrices|restricciones|restrições)\b[^.\n]{0,30}\b(?:anterior\w*|previ[ao]s|del sistema|do sistema|de (?:segur\w+))/,
    /\b(?:ignorier|vergiss|missacht|verwirf|umgeh|übergeh)\w*[^.\n]{0,30}\b(?:vorherig|bisherig|obig|früher|vorig|system|sicherheits|alle)\w*[^.\n]{0,20}(?:anweisung|regel|vorgabe|richtlinie|beschränkung)\w*(?! (?:nicht|nie))/,
    /(?<!n['’])\b(?:ignor|oubli|désobéi|contourn|fais abstraction d)\w*[^.\n]{0,30}(?:instructions|règles|consignes|directives|restrictions)\b[^.\n]{0,30}(?:précédent|antérieur|du système|système|de sécurité|ci-dessus)\w*/,
    /(?<!\bnon )\b(?:ignora|dimentica|scavalca)\w*[^.\n]{0,30}(?:istruzioni|regole|direttive)\b[^.\n]{0,30}(?:precedent|di sistema|di sicurezza|del sistema)\w*/,
    /(?<!не )(?:игнорир|забуд|отброс|обойд|не соблюда)\S*[^.\n]{0,30}(?:предыдущ|прежн|системн|все|всё|правил\S* безопасн)\S*[^.\n]{0,30}(?:инструкц|правил|указани|ограничени|безопасн)/,
    /(?:以前|これまで|上記|システム|安全)の?[^。\n]{0,8}(?:指示|命令|ルール|規則|制限)[^。\n]{0,6}(?:無視|忘れ|破棄|従わな)|(?:이전|위의|기존|시스템|보안)[^.\n]{0,10}(?:지시|명령|규칙|제한|지침)[^.\n]{0,6}(?:무시|잊|따르지)/,
  ]
    .map(one => one.source)
    .join('|'),
  'i',
)

/** The words stand in a list of what to look for. */
const listed = /\b(?:prompt[- ]injections?|jailbreaks?)\b[^.\n]{0,40}\b(?:patterns?|phrases?|attempts?|strings?|markers?|signs?)\b|\b(?:patterns?|phrases?|strings?|attempts?) (?:such as|like|including)\b/i

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
      const isShown = isQuoted(paragraph.text, match.index) || paragraph.stance === 'quotation' || listed.test(paragraph.text.slice(Math.max(0, match.index - 160), match.index)) || paragraph.kind === 'heading'
      const severity = isShown ? 'info' : document.isAboutSecurity ? 'warn' : 'critical'
      yield { at: document.at(paragraph), severity, message: `tells the agent: “${match[0].slice(0, 100)}”` }
    }
  },
})
