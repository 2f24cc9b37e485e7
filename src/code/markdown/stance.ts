import { keepingAnswers, speechIn, withoutSpeech, words, type Paragraph, type Stance } from '../../kit/index.ts'
import { actors } from './groups.ts'
import { isLabel, isLabelOf, labelsCode, shunning } from './labels.ts'

const security =
  /\b(?:security|secure|threat|malware|malicious|poisoning|vulnerab\w*|pentest\w*|penetration|red[- ]?team\w*|exploit\w*|attack\w*|attaques?|ataques?|angriff\w*|injection|jailbreak\w*|forensic\w*|hardening|owasp|cve|ctf|phishing|scam|social[- ]engineering|supply[- ]chain|hameçonnage|escroquer\w*|arnaques?|betrug\w*|betrüg\w*|estafas?|guardrails?|firewall|clickfix|\w*stealers?|yara|homoglyphs?|zero[- ]width|invisible (?:text|characters?)|suspicious (?:commands?|installers?|skills?|files?|links?|pages?|texts?)|schad(?:code|software|verhalten)\w*|steals?(?= (?:\w+ ){0,2}(?:secrets|credentials|tokens|keys|passwords))|fake (?:prerequisites?|captchas?|updates?|downloads?|installers?|support)|trojans?|semgrep|codeql|static analysis|skill[- ]vet\w*|vetting|incident response|antivirus|deobfuscat\w*|encoded ?commands?|soc analysts?|suspicious \w+|iocs?)\b|安全|威胁|恶意|漏洞|审计|seguridad|seguran[çc]a|sicherheit|sécurité|sicurezza|безопасност|セキュリティ|보안|inyecci[oó]n|injeç(?:ão|ões)|malicios[ao]s?|bösartig\w*|malveillan\w+|вредоносн|мошенни|提示词注入|钓鱼|攻撃|詐欺|피싱|악성|공격/i
/** Words that other trades use as well: search engines are audited, documents scanned, money trusted. */
const guarding = /\b(?:audit\w*|scann?er|guard(?:ian)?|sandbox|vet|trust|safety|defen[cs]e|defender|shield|sentinel|incident|compliance)\b/gi
const guarded = /\b(?:skills?|agents?|prompts?|code|dependenc\w+|packages?|plugins?|permissions?|secrets?|credentials?|tokens?|repos?(?:itor\w+)?|claw\w*|openclaw|mcp|supply chain|ai|network|server|container|cloud|infrastructure|contracts?)\b/i

/** What the text is about, from its name, its description and its first headings. */
export const isSecurityText = (text: string): boolean => {
  if (security.test(text)) return true
  const found = new Set(text.match(guarding)?.map(word => word.toLowerCase()))
  return found.size > 1 || (found.size === 1 && guarded.test(text))
}

/** Headings under which dangerous things are shown to be known, not to be done. */
const showing = words(
  /\b(?:red flags?|attack\w*|threats?|malicious|dangerous|suspicious|vulnerab\w*|indicators?|ioc|anti[- ]?patterns?|what not to do|what (?:i|it|we|you|the agent|this \w+) (?:can ?not|can['’]t|won['’]t|will not|must not|should not|may not|(?:do|does)(?: not|n['’]t))|don['’]?ts?|do not|never|avoid|bad|wrong|insecure|unsafe|examples? of|signatures?|block(?:ed|list)?|deny(?:list)?|forbidden|prohibited|reject|payloads?|exploits?|injections?|scams?|phishing|specimens?|warning signs?|not allowed|what (?:it|we) (?:detects?|catch(?:es)?|scans?)|regrets?|regretted|(?:went|gone|goes|go) wrong|mistakes|pitfalls|no[- ]gos?|horror stor(?:y|ies)|(?:has|have) no place|what (?:an?|the) [\w -]{2,30} looks? like|(?:does|do) not belong|failures?|gotchas?)\b|❌|🚩|⛔|🚫|危险|恶意|威胁|禁止|可疑|攻击|高危|特征|套路|陷阱|骗局|迹象|征兆|不能做|不会做|无法做|做不到|必须拒绝|应当?拒绝|红线|不允许|señales? de (?:alarma|alerta)|delatan?|sospechos\w+|peligros\w+|prohibid\w+|sinais de (?:alerta|alarme)|suspeit\w+|perigos\w+|proibid\w+|warn(?:zeichen|signale?)|alarmzeichen|verdächtig\w*|gefährlich\w*|verboten\w*|maschen?|signaux d['’]al(?:arme|erte)|signes? suspects?|suspect\w*|dangereu\w+|interdit\w*|segnali d['’]allarme|sospett\w+|pericolos\w+|vietat\w+|ата[кч]\S*|признак\S* (?:обман|мошен|атак|опасн)\S*|подозрительн\S*|опасн\S*|вредоносн\S*|запрещ\S*|手法|勿照做|请勿照|手口|攻撃|不審|危険|悪意|してはいけない|공격|수법|위험|의심|악성|경고 신호|하지 말|\b(?:must|always|should|things? (?:i|to|we)) refuse\b/i,
)
/** "Do not skip this", "Don't have it yet?": nothing is shown below, everything is to be done. */
const urging = /\b(?:do not|don['’]t|never|must not|can(?: ?not|['’]t))\b (?=[a-z])(?:skip|forget|omit|ignore|miss|proceed|continue|have|start|worry|see|find)\b|\?\s*$/i
/** Headings that do so in a text about security, and stand above plain steps elsewhere: "Health check", "Security", "Rules". */
const sorting = words(
  /\b(?:detect\w*|patterns?|risk\w*|severity|critical|checks?|checklist|rules? (?:matched|triggered)|test cases?|security|restrictions?|limitations?|scan(?:s|ned|ning)?)\b|检测/i,
)
/** A place to go to is no pattern to be looked for. */
const address = /https?:\/\/|\bwww\./i
const collecting = words(/\b(?:patterns?|examples?|flags?|signs?|indicators?|payloads?|phrases?|commands?|lists?|strings?|glossary|cheat ?sheet|catalogu?e?|injections?|attacks|specimens?)\b|清单|示例|特征/i)
/** The words say what to do, whatever heading they stand under. The look at the next letter saves the engine from writing all verbs out for each way to them. */
const ordering =
  /^(?:[-*\s\d.)]|\*\*)*(?:(?:on |for )?(?:windows|mac ?os ?x?|mac|linux|ubuntu|debian)(?: (?:users?|\([^)]{1,30}\)))?\W{1,6})?(?:(?:first|then|next|now|finally|always|before (?:that|anything),?|please),? (?:\w+ ){0,2})?(?=[a-zö])(?:run|execute|paste(?![- ]sites?\b)|copy|open(?![- ]source)|visit|go to|download|install|launch|start|read|collect|gather|send|post|upload|fetch|append|add|forward|get|grab|use|lad(?:e|en)|installier\w*|start(?:e|en)|öffne\w*|führ\w*|entpack\w*|descarg\w*|instal[ae]\w*|ejecut\w*|abr[ae]|copi[ae]|pega|télécharge\w*|exécute\w*|lance\w*|ouvre\w*|colle[rz]?|baix[ea]\w*|cole|scaric\w*|esegu\w*|apri|incoll\w*)\b(?!-\w)|^\W{0,6}(?:скача|установи|запусти|откро|выполни|скопируй|вставь)|^\W{0,6}(?:运行|执行|打开|下载|安装|复制|读取|发送)/i
/** What else steps begin with. In a text about attacks they are mostly what is looked for. */
const stepping =
  /^(?:[-*\s\d.)]|\*\*)*(?:(?:first|then|next|now|finally|always|please|just|simply),? )?(?=[a-z])(?:extract|unzip|unpack|double-click|enter|type|save|set|e-?mail|write|create|register|connect|attach|log in|sign in|join|wait|allow|click|select|choose|press|make sure|ensure|confirm|accept|grant|enable|disable|turn (?:on|off)|put|move|replace|say|tell|reply|answer|share|submit|export|import|decode|pipe|call|request|query|let|give|leave)\b(?!-\w)/i
const listing = words(
  /\b(?:red flags?|such as|for example|e\.g\.|look(?:s|ing)? (?:for|like)|watch (?:for|out)|search(?:es)? for|detect\w*|flag(?:s|ged)?|reject|(?<!\b(?:the|this|that|following|code|text|a|one|each|next|below) )block(?:s|ed)?|refuse|patterns?|indicators?|signs? of|suspicious|malicious|dangerous|attack\w*|never|don['’]t|do not|avoid|forbidden|prohibited|scan(?:s|ning)? for|check(?:s|ing)? for|warn\w*|if (?:you|the|a|an|any)\b.{0,60}\b(?:says?|asks?|contains?|tells?|tries|requests?)|things like|examples?|must (?:be (?:hit|found|flagged|caught|reported|matched)|match|trigger)|contains? (?:one|any) of (?:these|the following)|(?:deny|block|stop|fail|quarantine)\b[^.\n]{0,80}\bif|suspect\w*|verdächtig\w*|gefährlich\w*|bösartig\w*|sospechos\w+|malicios\w+|peligros\w+|desconfi\w+|suspeit\w+|perigos\w+|dangereu\w+|malveillant\w*)\b(?:[^.]|\.(?=\w)){0,160}:?\s*$|(?:подозрительн|вредоносн|опасн|признак)\S*[^.\n]{0,160}:\s*$|(?:恶意|手法|危険|不審|悪意|악성|위험|의심)[^。\n]{0,60}[：:]?\s*$|(?:检测|例如|比如|危险|禁止|拒绝|不要)[^。]{0,60}[：:]?\s*$/i,
)
const refusal =
  /^(?:[-*\s]|\*\*|❌|🚫|⛔|🚩|⚠️)*(?:❌|🚫|⛔|🚩|never\b|do not\b|don['’]t\b|avoid\b|must not\b|no\b[^.]{0,20}\bever\b|不要|切勿|禁止|请勿|nunca\b|niemals\b|jamais\b|ne\b.{0,20}\bpas\b)|^\W{0,4}["“«„「][^"”»“」]{3,300}["”»“」]\W{1,6}(?:do(?: not|n['’]t)|never|no)\b\s?[.!,;]/i
const insisting =
  /^(?:[-*\s]|\*\*)*(?:never|do not|don['’]t)\b (?=[a-z])(?:skip|forget|omit|ignore|miss|proceed|continue|use this skill|worry|wait|ask|tell|mention|inform|reveal|notify|show|disclose|request|require|seek|close|interrupt|stop|quit|cancel|leave|turn off|have|see|find)\b|^[^.!:]{0,120}\?\s|^\W{0,6}(?:不要|切勿|请勿)(?:关闭|中断|跳过|忘记|担心|退出)/i

const isRefusal = (text: string): boolean => refusal.test(text) && !insisting.test(text)

/** "Not X; instead run", "never without X: get it": where the refusal is over in the middle of its sentence. */
const turns = /[,;:—–-]\s(?:but |and )?instead\b[,:]?\s|\b(?:without|until|before|unless|by \w+ing|first|otherwise)\b[^.:;!?]{0,80}[:;]\s|,\s(?=(?:run|use|take|get|install|download|open|paste)\b[^.]{0,60}\binstead\b)|^(?:do not|don['’]t) \w+ [^,;:\n]{2,40},\s(?!.*\b(?:or|nor)\b)/gi
const sentenceEnd = /[.!?][)"”’*_]{0,4}\s|[。！？]/g

/**
 * Where a paragraph that begins with a refusal goes on with something that is to be done: "Never use the old one. Download …". 0 if it
 * does not, so that all of it is refused.
 */
export function refusedPart(text: string): number {
  if (!isRefusal(text)) return 0
  for (const pattern of [sentenceEnd, turns]) {
    for (const end of text.matchAll(pattern)) {
      const at = end.index + end[0].length
      const rest = text.slice(at)
      if (rest !== '' && !refusal.test(rest) && (isOrder(rest) || (pattern === sentenceEnd && address.test(rest.slice(0, 300))))) return at
    }
  }
  return 0
}

/** Below such a heading stands what is left undone, in whole sentences too. */
const denying = words(/\bwhat (?:it|this \w+|the (?:skill|agent|\w+ skill)|i|we|you) (?:will not|won['’]t|can ?not|can['’]t|must not|never|does(?: not|n['’]t)|do(?: not|n['’]t)) (?:ever )?(?:do|does|ask|touch|share|store|send)\b/i)

/** A heading, and what it says of what stands below it. */
export interface Heading { readonly text: string; readonly isShowing: boolean; readonly isShunning: boolean; readonly isSorting: boolean; readonly isCollecting: boolean; readonly isDenying: boolean; readonly isLabel: boolean }

/** Whatever stands below a heading asks what it says. */
export const headingOf = keepingAnswers((text): Heading =>
  ({ text, isShowing: (showing.test(text) || actors.test(text)) && !urging.test(text), isShunning: shunning.test(text), isSorting: sorting.test(text), isCollecting: collecting.test(text), isDenying: denying.test(text), isLabel: isLabel(text) }))

/** "To avoid errors, run": what an order is good for announces no list. */
const purpose = /\bso (?:that )?(?:the|your|no|nobody|it|they|you|nothing)\b[^,;:.]{1,120}|\b(?:to|that|which) (?:avoid|prevent|detect|check(?: for)?|scan(?: for)?|search(?: for)?|flag|block|reject|warn)\b[^,;:.]{1,100}(?:,|\b(?=(?:run|execute|paste|copy|install|use|open|enter|start)\b))/gi
/** What somebody calls his host announces nothing. */
const anyAddress = /https?:\/\/\S+/gi
/** Each item of a list asks this of what introduces it. */
const announces = keepingAnswers(before => listing.test(before.replace(purpose, ' ').replace(anyAddress, ' ')))

/** Somebody's words in quotation marks, and nothing else. */
export const isInMarks = (text: string): boolean => /^\W{0,4}["“„«「『【].*["”“»」』】]\W{0,3}$/su.test(text.trim())
const forExample = /(?:\be\.g\.|\bfor example\b|\bz\. ?b\.|\bp\. ?e[xj]\.|\bpor ejemplo\b|\bpor exemplo\b|\bpar exemple\b|\bzum beispiel\b|например|例如|例えば|예를 들어).*$/isu

/** Whether a text begins with a verb that tells its reader to do something. */
export const isOrder = (text: string): boolean => ordering.test(text) || stepping.test(text)

/** How a paragraph that is no heading is meant, from its own first words, its heading and what introduces it. */
export function paragraphStance(
  kind: Paragraph['kind'],
  text: string,
  headings: readonly Heading[],
  before: string,
  given: Stance | undefined,
  isSecurity = false,
): Stance {
  if (isRefusal(text)) return 'warning'
  if (headings.at(-1)?.isDenying && !address.test(text)) return 'warning'
  // The title names the subject, as in "Threat intelligence"; unless it announces a list, plain steps may stand below it.
  const isOrdered = ordering.test(isSecurity && opensSpeech.test(text) ? withoutSpeech(text) : text)
  // Where attacks are no subject, steps are steps: "Avoid errors" shuns nothing that stands below it, "Never" does.
  const isStep = !isSecurity && !isInMarks(text) && (isOrdered || stepping.test(text) || address.test(withoutSpeech(text).replace(/`[^`\n]*`/g, ' ').replace(forExample, ' ')))
  const isShown = headings.some((one, i) => (i > 0 || one.isCollecting) && ((one.isShowing && (!isStep || one.isLabel)) || (i > 0 && one.isSorting && !isStep)))
  const isLabelled = headings.some(one => one.isLabel)
  // A sentence that stands somewhere above announces no list; one that ends in a colon does.
  const isListed = (): boolean => announces(before) && (!isStep || (isLabelOf(before) && /[:：]\W{0,3}$/.test(before)))
  if ((kind === 'cell' || kind === 'item') && (isShown || isListed())) return 'example'
  if (given === 'quotation' && isShown && !isStep) return 'example'
  // In a text about attacks a table sorts them, and what is set apart is what somebody else said.
  if (isSecurity && ((kind === 'cell' && !isOrdered) || (given === 'quotation' && (isListed() || telling.test(before))))) return 'example'
  if (isSecurity && !isOrdered && headings.length > 1 && !setsUp.test(headings.at(-1)!.text) && (given === 'quotation' ? opensSpeech.test(text) || (/[:：]\W{0,3}$/.test(before) && !ordering.test(before)) : isAboutSpeech(text) || (opensSpeech.test(text) && speechIn(text).length > 0))) return 'example'
  if (isShown && (isOrdered ? isSecurity && isLabelled : isSecurity || isLabelled) && /["“`'][^"“”`']{3,}["”`']/.test(text)) return 'example'
  return given ?? 'instruction'
}

/** Below such a heading things are to be done, whatever the text is about. */
export const setsUp = words(/\b(?:install\w*|set[- ]?up|prerequisites?|require\w*|getting started|quick ?start|usage|configur\w*|before you (?:start|begin)|first steps?|dependenc\w+|how to use|activat\w*|voraussetzung\w*|einrichtung|requisitos?|instala\w+|configura\w+|prérequis|pré-requisitos?|primi passi|requisiti)\b|安装|前置|前提|依赖|使用(?:前|方法)|配置|インストール|準備|セットアップ|설치|준비|установ|требован|настройк/i)
const opensSpeech = /^\W{0,4}["“„«「『]/
/** "From a sample, decoded: “…”", "“…”, “…”, “…”. None of that belongs into a manual": what others say is spoken of. */
const speaksOf = words(/\b(?:samples?|examples?|decoded|decodes|wordings?|phrases?|says?|said|reads?|asks?|claims?|beispiele?\w*|wortlaut|ejemplos?|exemples?|exemplos?|esempi\w*)\b[^"“„«\n]{0,60}$|(?:示例|例如|样本|话术|пример|образ(?:ец|ц)|例|예시)[^"“„«\n]{0,40}$/i)
const isAboutSpeech = (text: string): boolean => {
  const said = speechIn(text)
  return said.length > 1 || (said.length === 1 && speaksOf.test(text.slice(0, said[0]!.index)))
}

/** Fetched or decoded text that is given to an interpreter: such a block is an example only where the text says what it is an example of. */
const runsStranger =
  /\b(?:curl|wget|base64|openssl|xxd|iwr|irm)\b[^\n]{0,2000}\|\s*(?:sudo\s+(?:-\w+\s+){0,3})?(?:\S*\/)?(?:(?:ba|z|da|k)?sh|iex|python3?|node)\b|(?:<\(|\$\()[^\n]{0,2000}\b(?:curl|wget|base64|xxd)\b|\bbase64 (?:-\w*d|--decode)\b[^\n]{0,80}<<<|-enc(?:odedcommand)? /i
/** A refusal that is about the block below it, or about what such blocks do. */
const refusesCode = /\b(?:never|do not|don['’]t|avoid|must not)\b(?: \w+)? (?:this|these|those|it|the following|such|anything|commands?|scripts?|code|snippets?|one-?liners?)\b|\b(?:curl|wget|pip(?:e|ing)|base64|eval|powershell|iex|installers?)\b|^\W*\w+(?: not|['’]t)?\W*$|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/i
/** What such people had others do. */
const accuses = words(/\b(?:malicious|hostile|fake|infected|trojan\w*|attackers?|scammers?|stealers?|thieves|criminals?)\b[^.:\n]{0,60}\b(?:told|tells?|asked|asks?|had|made|makes?|ran|runs?|used|uses?|wanted|wants?|trick\w*|hid|hides?)\b/i)
/** Such lists and stories in a text about security. */
const telling = words(/\b(?:match(?:es|ed)?|triggers?|hits?|finds?|signatures?|alerts? (?:on|when|for)|iocs?|campaigns?|victims?|lures?|told (?:the )?(?:users?|readers?|people)|threat actors?|samples?|stealers?|droppers?)\b[^\n]{0,200}[:：]\W{0,3}$|\b(?:victims?|attackers?|malicious (?:skills?|packages?|pages?)|campaigns?|stealers?|defanged|trojans?|maliciosa?s?|bösartige\w*|malveillante?s?)\b|вредоносн|恶意(?:技能|代码|脚本)|悪意の/i)

const marksAsBad =
  /^\s*(?:#|\/\/|;|--|REM|<!--)?\s*(?:❌|🚫|⛔|🚩|bad\b|wrong\b|à ne pas faire|no hacer|não fazer|nicht (?:tun|nachmachen)|не делать|不要这样|(?:don['’]t|do not|never)\b(?! (?:\w+ )?(?:close|interrupt|stop|quit|cancel|skip|forget|miss|worry|wait|turn|touch|edit|change)\b)|dangerous\b|malicious\b|unsafe\b|insecure\b|vulnerable\b|attack\b|suspicious\b)/im

/** How a code block is meant: what its comments, its heading and the lines before it say of it. */
export function fenceStance(text: string, headings: readonly string[], before: readonly Paragraph[], isSecurity = false): Stance {
  let isRunning: boolean | undefined
  const runs = (): boolean => isRunning ??= runsStranger.test(text.slice(0, 20_000))
  const start = text.slice(0, 400)
  const last = before.at(-1)
  const isOrdered = orders.test(last?.text ?? '')
  if (marksAsBad.test(start) && ((isSecurity && !isOrdered) || labelsCode(start) || !(runs() || address.test(text.slice(0, 20_000))))) return 'warning'
  const isPlain = (): boolean => isSecurity || !runs()
  if (last && last.kind !== 'heading') {
    if (last.stance === 'warning' && (isPlain() || refusesCode.test(last.text))) return 'warning'
    if (announces(last.text) && (isPlain() || isLabelOf(last.text) || accuses.test(last.text))) return 'example'
    if (isSecurity && telling.test(last.text) && !ordering.test(last.text) && !setsUp.test(headings.at(-1) ?? '')) return 'example'
  }
  // A text about attacks shows what they run; what it has its reader run stands below other headings or is ordered.
  if (isSecurity && headings.length > 1 && !setsUp.test(headings.at(-1)!) && !isOrdered && runs()) return 'example'
  return headings.slice(-2).some(one => shownFence.test(one) && !urging.test(one) && ((isPlain() && !(isOrdered && runs())) || isLabel(one))) ? 'example' : 'instruction'
}

/** Also at the end of what introduces a block: "To begin, run:". */
const orders = words(/\b(?:run|execute|paste|enter|type|use|copy|install|start|launch|open|add|append|insert|put|write|save|set|create|register|grav[ae]|adicion\w*|acrescent\w*|añad\w*|agreg\w*|escrib\w*|ajoute\w*|écri\w+|insère\w*|aggiung\w*|füge\w*|schreib\w*|trage\w*|добав\w*|впиши\w*|запиши\w*|ausführen|führen|eingeben|kopieren|ejecuta\w*|pega\w*|exécute\w*|colle\w*|execut\w+|esegui\w*|выполни\w*|запусти\w*)\b[^.!?\n]{0,80}[:：]?\s*$|(?:运行|执行|粘贴|実行|貼り付け|실행)[^。\n]{0,40}[:：]?\s*$/i)

/** Narrower than `showing`: a fence under "Security" or "Checks" is usually a thing to run. */
const shownFence = words(
  /\b(?:red flags?|attacks?|threats?|malicious|dangerous|suspicious|vulnerable|indicators?|ioc|anti[- ]?patterns?|what not to do|don['’]?ts|never|bad|wrong|insecure|unsafe|signatures?|blocklist|denylist|forbidden|prohibited|payloads?|exploits?|injections?|scams?|phishing|warning signs?|patterns? (?:to|we|it))\b|❌|🚩|⛔|🚫|危险|恶意|可疑|攻击/i,
)
