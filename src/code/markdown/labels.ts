import { words } from '../../kit/index.ts'
import { lastSentence } from './last-sentence.ts'

/** What a heading says of its list by itself, in a text about anything: elsewhere an indicator is a figure and a pattern a plan. */
export const shunning = words(
  /\b(?:red flags?|attack\w*|threats?|malicious|dangerous|suspicious|vulnerab\w*|anti[- ]?patterns?|not to do|don['’]?ts?|do not|never|avoid|unsafe|insecure|forbidden|prohibited|scams?|phishing|warning signs?|not allowed|refuse|can ?not|can['’]t|won['’]t)\b|❌|🚩|⛔|🚫|危险|恶意|威胁|禁止|可疑|攻击|拒绝|红线|不允许|señales? de (?:alarma|alerta)|delatan?|sospechos\w+|peligros\w+|prohibid\w+|sinais de (?:alerta|alarme)|suspeit\w+|perigos\w+|proibid\w+|warn(?:zeichen|signale?)|alarmzeichen|verdächtig\w*|gefährlich\w*|verboten\w*|maschen?|signaux d['’]al(?:arme|erte)|signes? suspects?|suspect\w*|dangereu\w+|interdit\w*|segnali d['’]allarme|sospett\w+|pericolos\w+|vietat\w+|ата[кч]\S*|признак\S* (?:обман|мошен|атак|опасн)\S*|подозрительн\S*|опасн\S*|вредоносн\S*|запрещ\S*|手法|勿照做|请勿照|手口|攻撃|不審|危険|悪意|してはいけない|공격|수법|위험|의심|악성|경고 신호|하지 말/i,
)
const everyShunning = new RegExp(shunning.source, 'giu')
/** What a sentence that introduces a list may refuse with as well. */
const denying =
  /\b(?:never|do not|don['’]t|avoid|must not|may not|can ?not|can['’]t|won['’]t|will not|refus\w+|reject\w*|block(?:s|ed)?|flag(?:s|ged)?|forbid\w*|prohibit\w*|not allowed|detect\w*|scan(?:s|ned)? for|check(?:s|ed)? for|search(?:es)? for|look(?:s|ing)? (?:for|like)|watch (?:for|out)|warn\w*|deny|stop|quarantine|fail|nunca|jamais|niemals|никогда)\b|不要|切勿|请勿|检测|しない|마세요/giu
/** Words that say nothing of their own beside those. */
const filler =
  /\b(?:a|an|the|of|to|in|for|and|or|on|with|by|as|if|is|are|be|do|does|done|this|these|those|it|they|them|that|what|which|when|who|like|such|following|below|things?|anything|something|everything|common|known|typical|general|some|more|other|any|all|one|always|ever|must|should|can|could|you|your|we|i|signs?|patterns?|examples?|commands?|code|codes|snippets?|lists?|items?|practices?|actions?|operations?|rules?|behaviou?rs?|requests?|content|strings?|phrases?|words?|sections?|notes?|skills?|agents?|scripts?|files?|texts?|pages?|lines?|severity|critical|high|medium|low|security|run|runs|running|execute\w*|use|uses|using|paste|type|follow\w*|install\w*|contain\w*|match\w*|includ\w*|say|says|ask|asks|asked|tells?|try|tries|de|del|la|las|el|los|le|les|des|du|da|do|das|der|die|den|das|von|und|y|e|et|o|ou|di|che|no|nicht|pas|how|why)\b/giu
const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu
const mostCharacters = 4

/** Whether nothing of its own is left of a text without these words. */
function saysNoMore(text: string, ...patterns: readonly RegExp[]): boolean {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, ' '), text).replace(filler, ' ')
  return !/\p{L}{3}/u.test(rest.replace(eastAsian, '')) && (rest.match(eastAsian)?.length ?? 0) < mostCharacters
}

/** "Do and don't" sorts nothing out by itself. */
const both = /\bdo['’]?s?\b\W{1,5}(?:and|or|und|y)?\W{0,3}\bdon['’]?ts?\b/i
/** Whether a heading that shuns says nothing else: "Red flags", "Never do this", as opposed to "Avoid errors". Then it shuns what stands below it. */
export const isLabel = (heading: string): boolean => shunning.test(heading) && !both.test(heading) && saysNoMore(heading, everyShunning)

/** The same of what introduces a list or a block: "Never run any of the following:", as opposed to "Never leave out any of these:". */
export function isLabelOf(lead: string): boolean {
  const last = lastSentence(lead)
  return (last.search(denying) >= 0 || shunning.test(last)) && saysNoMore(last, denying, everyShunning)
}

const comment = /^[ \t]*(?:#|\/\/|;|--|REM\b|<!--)[ \t]*(\S[^\n]{0,200})/gim
const bad = /❌|🚫|⛔|🚩|à ne pas faire|no hacer|não fazer|nicht (?:tun|nachmachen)|не делать|不要这样|\b(?:bad|wrong|dangerous|malicious|unsafe|insecure|vulnerable|attack|suspicious)\b/giu
const refuses = /^(?:don['’]t|do not|never|avoid)\b/i

/** Whether a comment calls the code around it bad and speaks of nothing else: "Never do this", as opposed to "Do not use an older version". */
export const labelsCode = (text: string): boolean =>
  /^[ \t]*(?:❌|🚫|⛔|🚩)/m.test(text)
  || [...text.matchAll(comment)].some(([, words]) => (words!.search(bad) === 0 || refuses.test(words!)) && saysNoMore(words!, denying, everyShunning, bad))
