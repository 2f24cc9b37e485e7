import { family, isInSpeech, keepingAnswers, sentenceAt, withoutSpeech, words } from '../../kit/index.ts'
import type { CodeSpan, Fence, Paragraph, Stance } from '../../kit/index.ts'
import { actors, lists, tables } from './groups.ts'
import type { Draft } from './groups.ts'
import { isLabel, isLabelOf } from './labels.ts'
import { lastSentence } from './last-sentence.ts'
import { isInMarks, isOrder } from './stance.ts'

// Who speaks. A lesson quotes what attackers wrote; a lure dressed up as a lesson gives orders of its own between the quotations. What tells
// them apart is the frame: whether somebody else is said to have said it, and whether the reader is told to do it.

export interface Parts { readonly source: string; readonly paragraphs: readonly Draft<Paragraph>[]; readonly fences: readonly Draft<Fence>[]; readonly codes: readonly Draft<CodeSpan>[]; /** Indices of paragraphs that stand in a quotation. */ readonly quoted: ReadonlySet<number> }

/** Some skill or page, as opposed to this one. */
const somebody =
  '(?:an?|one|another|each|every|some|several|many|most|two|three|four|such|hostile|malicious|fake|bogus|infected|trojani[sz]ed|poisoned|real|captured|copied|typical|the (?:hostile|malicious|fake|bogus|infected|poisoned|same|other|second|attacker\\S*|victim\\S*|criminal\\S*|thie\\S+))'
const thing =
  '(?:skills?|plugins?|packages?|pages?|sites?|scripts?|texts?|mails?|e-?mails?|messages?|posts?|comments?|readmes?|repositor(?:y|ies)|repos?|samples?|specimens?|campaigns?|ads?|adverts?|lures?|stealers?|worms?|droppers?|trojans?|one-?liners?|attacks?|attackers?|thie(?:f|ves)|criminals?|authors?|publishers?|issues?|tickets?|documents?|incidents?|intrusions?|cases?|victims?|users?|colleagues?|teams?|compan(?:y|ies)|"[^"\\n]{3,40}" (?:skill|page|script|mail))'
const did =
  '(?:had|has (?:this|these|it|the following|under|among|in)|stood|said|says|wrote|writes|read|reads|contained|contains|carried|carries|arrived|came|told|tells|asked|asks|looked|looks|was|were|used|ran|began|begins|opened|hid|hides|placed|planted|added|appended|offered|offers|promised|promises|claimed|claims|demanded|demands|put|puts|named|showed|shows|found|brought|brings|sent|left|introduced|followed|does|did|do)'
/** It is told of somebody that he wrote it, or of a place that it stood there. */
const reporting = words(new RegExp(
  [
    `\\b${somebody} (?:(?!(?:this|the|your|my|our)\\b)[\\w"“”'’-]+ ){0,5}?${thing}\\b[^.!?\\n]{0,90}\\b${did}\\b`,
    `\\b(?:from|in|of|by|as in|seen in|found in|taken from|quoted from|collected from|copied from|observed in) ${somebody} (?:(?!(?:this|the|your|my|our)\\b)[\\w"“”'’-]+ ){0,5}?${thing}\\b`,
    `\\b(?:from|in) (?:hostile|malicious|real|infected|fake|bogus|actual|past|earlier|other(?: people['’]s)?)(?: \\w+){0,3} ${thing}\\b|\\bfrom intrusions\\b`,
    '\\b(?:seen|found|observed|caught|spotted|collected|reported|documented|published) in the (?:wild|field)\\b|\\bin the wild\\b',
    '\\b(?:real|actual|true|verbatim|original|typical|classic|known|common|usual|recent|bad|hostile|suspicious|malicious|captured|defanged) (?:wordings?|cases?|lures?|specimens?|samples?|quotes?|probes?|payloads?|requests?|entries|attempts?|tricks?|phrases?|attacks?|examples?(?: of \\w+)?)\\b|\\bspecimens?\\b',
    '\\b(?:victims?|targets?|readers?|users?|people|customers?|employees?|somebody|someone|they) (?:was|were|is|are|had been|saw|got|received|found) (?:\\w+ ){0,2}?(?:told|asked|shown|sent|given|lured|led|talked into|this|these|the following|a|an)\\b',
    '\\bwhat (?:the |an? )?(?:victims?|users?|targets?|attackers?|stealers?|worms?|pages?|lures?|criminals?|skills?|scripts?)(?: (?:in|of|from|at) [^:.\\n]{1,40})? (?:saw|see|sees|said|says|did|does|wrote|read|ran|runs|left|looks? like)\\b',
    '\\b(?:accounts?|actors?|attackers?|somebody|someone|they) (?:had )?(?:uploaded|published|posted|pushed|copied|added|planted)\\b|\\b(?:was|were) of (?:the|this) form\\b|\\blooked (?:like this|so|roughly so)\\b',
    '\\b(?:later|afterwards?|then|there),? (?:was|were|stood|could be) (?:found|seen|this|the following)\\b|\\bstand:',
    // Chinese, Japanese, Korean
    '(?:有(?:一)?[个款份段种]|某[个款份]?|曾有|曾经|当时|真实|原文)[^。！？\\n]{0,60}(?:写着|写道|写了|说|要求|显示|包含|声称|自称|带有|附有|如下)|(?:受害者|用户)(?:看到|被要求|收到)|実際(?:に|の)[^。\\n]{0,20}(?:文|例|手口|あった)|실제로? ?(?:있었던|쓰인|발견된|사례|문구)',
  ].join('|'),
  'i',
))
/** No more is needed to know that it is shown. */
const surely = words(/\b(?:in the wild|specimens?|(?:real|typical|known|common|captured|hostile|malicious) (?:wordings?|lures?|probes?|payloads?|attacks?|exploits?|tricks?|samples?))\b|\bfound in (?:an?|the) (?:hostile|malicious|fake)\b/i)
/** The same in other languages: words of telling what is over. */
const toldWords = family(
  `standen fand_sich fanden_sich lautete* hieß_es las_man zu_lesen_war enthielt* schrieb* verlangte* forderte* brachte* trug versprach* gefunden_wurde* zeigte* tauchte_auf stammt_aus stammen_aus
  decía decían ponía contenía traía pedía llevaba apareció aparecía mostraba ofrecía escribió escribieron encontramos se_encontró se_encontraba
  dizia diziam trazia continha pedia aparecia apareceu oferecia escreveu foi_encontrad* encontrou_se encontrámos
  disait contenait demandait apportait affichait proposait écrivait figurait se_trouvait on_pouvait_lire a_été_trouvé* avait
  diceva conteneva chiedeva portava compariva scriveva si_leggeva è_stato_trovato
  было_написано стояло стояла говорилось содержал* просил* предлагал* требовал* выглядел* написал* нашёлся нашлась нашлось нашлись нашли попал* встретил* показывал*`,
  'と書かれてい と記され とあっ があった が見つかっ を求めてい と表示され と称し 라고_적혀 라고_쓰여 라고_되어_있 가_있었 이_있었 를_요구 을_요구 발견되었',
)
const reports = { test: (text: string): boolean => reporting.test(text) || toldWords.test(text) }

/** What such people do, in a text about them. */
const acts = /\b(?:attackers?|criminals?|thieves|stealers?|worms?|malware|droppers?|(?:hostile|malicious|fake) \w+|adversar\w+|threat actors?|victims?)\b[^.!?\n]{0,90}$|(?:攻击者|恶意\S{0,6}|злоумышленник\S*|angreifer\w*|atacantes?|attaquants?)[^.!?。\n]{0,60}$/i
/** What only texts about attacks keep coming back to. */
const subjects = family(
  `malicious malware phishing hostile obfuscat* deobfuscat* ioc iocs indicators exfiltrat* backdoor* scam scams trojan* typosquat* infected compromised suspicious antivirus forensic* attack attacks threat* vulnerab*
  schadsoftware verdächtig* angriff* bösartig* malicioso* maliciosa* sospechos* estafa* amenaza* ataque* golpe* suspeit* ameaça* malveillant* suspect* attaque* menace* arnaque* malevol* sospett* attacc* minacc* truff*
  вредонос* подозрительн* индикатор* обфускац* атак* угроз* мошеннич* złośliw* podejrzan* kötü_amaçlı şüpheli saldır* verdacht* kwaadaardig*`,
  '恶意 可疑 攻击 威胁 钓鱼 混淆 攻撃 不審 脅威 フィッシング 악성 의심 공격 위협 피싱',
)
const manyMentions = 5

function keepsMentioning(paragraphs: Parts['paragraphs']): boolean {
  let count = 0
  for (const { kind, text } of paragraphs) {
    if (kind !== 'cell' && (actors.test(text) || subjects.test(text))) count += 1
    if (count === manyMentions) return true
  }
  return false
}

/** Judged afterwards: what was shown is called by its name. */
const condemns = words(
  /\b(?:it|this|that|these|they|each|all of (?:it|them|this)|both|which|the (?:\w+ ){0,3}?(?:string|command|line|lines|script|page|key|blob|text|sentence|block|rest)) (?:is|are|was|were) (?:\w+ ){0,3}?(?:theft|stolen|stealers?|lures?|traps?|attacks?|hostile|malicious|malware|fake|forged|invented|fraud\w*|scams?|trojans?|worms?|backdoors?|droppers?)\b|\b(?:why (?:it|they|this|that) works?|signs?|tell-?tales?|what (?:gives|gave) (?:it|them) away|what (?:they|these|all) share|answer|solution|lesson|moral|explanation|verdict|diagnosis)\b\W{0,3}:|\bno honest\b|\bthe victims?\b[^.\n]{0,60}\b(?:saw|sees|noticed|lost|pasted|ran)\b|\bdecod(?:es|ed) (?:to|into|it)\b|\b(?:is|are|ist|sind|está|están|est|sont|è) (?:\w+ ){0,4}(?:forbidden|prohibited|banned|not allowed|verboten|prohibid[oa]s?|proibid[oa]s?|interdite?s?|vietat[oaie])\b|\bmerke\b|\b(?:réponses?|antwort(?:en)?|lösung|auflösung|respuestas?|respostas?|risposta|soluzione|solución|solução)\b\W{0,3}:|(?:правильн\S+ \S+|ответ|答案|解答|正解|정답)\W{0,3}[:：]|解码后(?:是|为)|骗局/i,
)
/** Headings below which cases are told. */
const telling = /\b(?:case stud(?:y|ies)|in the wild|field notes|post-?mortem|what (?:an?|the) \w+ (?:does|did|says|said|saw)|how (?:(?:an?|the) )?[\w -]{3,40} (?:gets?|got|works?|worked|ends?|ended|looks?)|fake [\w-]+ (?:skills?|pages?|updates?|tools?|plugins?)|(?:recogni[sz]e|spot|know) (?:the|an?) \w+|(?:to|à|a|zu) (?:recogni[sz]e|spot|reconnaître|reconocer|reconhecer|riconoscere|erkennen)|what (?:an?|the) [\w -]{2,30} looks? like|to know|what happened|timeline|(?<!\b(?:use|test|edge)[- ])cases?|casos?(?! de uso)|cas(?! d['’](?:usage|utilisation))|casi(?! d['’]uso)|esempi (?:reali|già)|real (?:cases?|examples?|wordings?|lures?)|war stor(?:y|ies)|lessons? (?:from|of)|decode by eye)\b/i
const tellWords = family(
  `specimen* sample samples anatomy quiz exercise exercises trick tricks lure lures trap traps
  fallbeispiel* beispielfälle praxis praxisfälle praxisfall maschen falsche* gefälschte* übung*
  engaño* trampa* trampas golpe golpes falso* falsa* ejercicio* exercício* arnaque* piège* faux fausse* exercice* truff* finti finte
  из_практики разбор_случая реальные_случаи образц* обман* приём* поддельн* упражнени*`,
  '真实 样本 骗局 练习 假冒 伪装 事例 実例 練習問題 演習 偽の 偽物 사례 가짜 연습',
)
const tells = keepingAnswers((heading): boolean => telling.test(heading) || /(?<!使用|应用)案例/.test(heading) || tellWords.test(heading))

const verb =
  'run|execute|paste|enter|type|load|fetch|take|decode|register|hand|collect|gather|put|pack|bundle|send|transmit|submit|upload|forward|add|append|insert|copy|replace|install|download|open|visit|start|launch|call|set|change|switch|enable|disable|use|give|let|complete|perform|carry out|write|refresh|update|pull|sync'
const orderWords = family(
  `führe führen ausführen lade laden öffne kopiere kopieren füge einfügen starte gib eingeben sende senden schicke schicken ersetze trage installiere
  ejecuta ejecute descarga descargue copia copie pega pegue abre abra añade añada envía envíe entrega entrégalas reúne instala instale
  execute baixe cole adicione inclua junte envie entregue copie
  exécute exécutez lance lancez télécharge téléchargez colle collez ajoute ajoutez envoie envoyez rassemble rassemblez copie copiez installe installez
  esegui scarica incolla aggiungi invia raccogli copia installa
  выполни* запусти* скачай* скопируй* вставь* открой* добавь* отправь* собери* установи* загрузи* замени*`,
  'してください 実行し 貼り付け コピーし 送信し 追加し 하세요 하십시오 붙여넣 복사하',
)
/** The reader is told to do something, at the beginning of a clause or after "and", "then", "to …,". */
const ordering = new RegExp(
  [
    `(?:^|[.!?;:,(–—]\\s|\\b(?:then|and|now|first|next|please|always|finally|simply|just|must|should|agent|you|will|to|(?:before|after) (?:each|every|any|the) (?:\\w+ )?\\w+)\\s)\\W{0,4}(?:${verb})\\b (?:(?:it|this|that|them|these|those|the|your|all|each|every|what|one|both|an?|here|there|in|on|to|with)\\b|["“\`])`,
    '\\bdo\\W{0,3}`|\\b(?:goes|belongs?|has to go|is (?:pasted|typed|entered|put|run)) (?:in|into|to|at) (?:the |your |a )?(?:terminal|shell|console|prompt|command line)\\b|\\b(?:with|by|through) the (?:line|command|block|script) below\\b',
    '(?:请|直接|先|再|然后|即可|运行|执行|粘贴|复制|加载|回车|输入|发送|上传|添加|替换|安装)(?!了|过|的)[^。！？\\n]{0,30}(?:[：:]|即可|$|命令|终端|步骤|这一步|此步)',
  ].join('|'),
  'i',
)
const orders = { test: (text: string): boolean => ordering.test(text) || orderWords.test(text) }
/** Told as over. */
const past = /\b(?:was|were|had|appeared|came|said|saw|found|stood|got|lost|told|called|stole|sent|posed|installed|ran)\b/i
/** What follows counts on its having been done. */
const expects = words(
  /\b(?:agents?|assistants?)\b[^.\n]{0,60}\b(?:does|do|runs?|executes?|performs?|carr(?:y|ies)) (?:this|it|that)\b|\b(?:does|do|need) not (?:need to |have to )?(?:be )?(?:describe|mention|tell|report|show)\w*\b|^\W{0,4}(?:wait\b|when (?:it|the (?:exit|command|script|answer|service)|that|this|done)\b|after (?:that|this|it)\b|once (?:it|that|this|done)\b|if (?:it|the command|this) (?:asks?|prompts?|fails?|answers?)\b|do (?:this|that|it)\b|decode (?:it|the)\b|the (?:service|engine|server|command|relay|script) (?:answers?|returns?|replies|takes?|keeps?)\b|it (?:takes|answers|returns|needs|runs)\b|make sure\b)|(?:请直接|不必再次?确认|无需确认|完成后)|do this before\b|\bwithout asking\b|\bleave it out of\b/i,
)

/** The words just before a place have the reader do what stands there. */
export const ordersAt = (text: string, at: number): boolean => {
  const before = lastSentence(text.slice(0, at + 1))
  return orders.test(before) && !reports.test(before)
}

interface Frame { readonly heading: string; readonly lead: string; readonly after: string; readonly next: Draft<Paragraph> | undefined }

/** What follows takes the block to pieces: it names parts of it one by one, not as things to be typed. */
const explainsParts = (block: string, holder: Paragraph | undefined, codes: readonly CodeSpan[]): boolean =>
  holder !== undefined && codes.some(one => one.paragraph === holder.index && one.text.length > 2 && one.text.length < block.length / 2 && block.includes(one.text) && /[-|&$<>(]/.test(one.text))

type Voice = 'reported' | 'ordered' | undefined

const isReportedBy = (lead: string, last: string): boolean => reports.test(last) || (!/[:：]\W{0,3}$/.test(last) && reports.test(lead.slice(-240)))

/** Somebody else's words, as far as the frame tells; undefined where it tells nothing. */
function voiceInLesson({ heading, lead, after }: Frame): Voice {
  const last = lastSentence(lead)
  if (expects.test(after)) return 'ordered'
  if (isReportedBy(lead, last)) return 'reported'
  if (orders.test(last)) return tells(heading) ? undefined : 'ordered'
  return [lead, after].some(one => condemns.test(one) || actors.test(one)) || reports.test(after.slice(0, 240)) || tells(heading) ? 'reported' : undefined
}

/** Told of somebody in so many words, and nobody is to do it. Two of three have to say so, and most texts say none of it. */
function isSurelyTold({ heading, lead, after }: Frame): boolean {
  const isTold = tells(heading)
  const isJudged = [lead, after].some(one => actors.test(one) || condemns.test(one)) || reports.test(after.slice(0, 240))
  const last = lastSentence(lead)
  if (!isTold && !isJudged && !surely.test(last)) return false
  if (expects.test(after) || orders.test(last)) return false
  return (isTold && isJudged) || surely.test(last) || isReportedBy(lead, last)
}

/** An item that has its reader get something at an address and start it: no list of signs, whatever its heading is. */
const sendsSomewhere = ({ text, stance }: Paragraph): boolean => {
  const own = stance === 'example' ? withoutSpeech(text.replace(/`[^`]*`/g, ' ')) : ''
  return /https?:\/\//i.test(own) && starts.test(own) && !reports.test(own) && !actors.test(own)
}
const starts = /(?:^|[.!?;:,(–—-]\s|\b(?:and|then)\s)\W{0,4}(?:run|open|launch|start|execute|paste|double-click|install)\b|运行|执行|双击|打开并|実行|起動|실행|\b(?:ausführen|starten|öffnen|ejecut\w+|execut\w+|exécut\w+|lanc\w+|avvi\w+)\b|запусти/i

/** In a text about something else one step among what stands below the same words makes all of it steps. */
const isStep = ({ text, stance }: Paragraph): boolean => stance === 'instruction' && isOrder(text)

/** A step with something at hand: what is ordered is no pattern to be looked for. */
const isConcrete = ({ text, stance }: Paragraph): boolean => stance === 'example' && concrete.test(text) && !reports.test(text) && !actors.test(text)
const concrete = /^\W{0,4}(?:(?:first|then|next|now|finally|please),? )?(?:(?:run|execute|paste|enter|type|start)\W{1,3}(?:the (?:command|line)\W{1,3})?[`"“]?(?:curl|wget|echo|bash|sh|iwr|irm|powershell|python3?|node|npx|base64|\/bin)\b|(?:download|get|fetch|install|open|visit|go to) [^.!?\n]{0,80}https?:\/\/|(?:read|collect|gather|open|send|append|upload|copy) [^.!?\n]{0,60}(?:~\/\.|\.ssh|openclaw\.json|\.env\b|SOUL\.md|MEMORY\.md|AGENTS\.md|https?:\/\/))/i
/** Nobody else is said to have written it, and neither heading nor lead does nothing but shun. */
const isOwn = ({ heading, lead, after }: Frame): boolean => {
  const last = lastSentence(lead)
  return !isLabel(heading) && !tells(heading) && !isLabelOf(lead) && !reports.test(last) && !actors.test(last) && !speaksOfOthers.test(last) && !condemns.test(after) && !actors.test(after)
}
const speaksOfOthers = /\b(?:skills?|plugins?|pages?|scripts?|texts?|instructions?|anything|something|whatever|prompts?|messages?|authors?|content) (?:\w+ ){0,2}?(?:that|which|who|to|telling|asking|with|like)\b|\b(?:if|when|whether) (?:it|they|a|an|any|the|some)\b/i

/** "Example: …", "What does … do?": what stands there is looked at. */
const exampleOf = /(?:\b(?:examples?|e\.g\.|beispiele?|z\. ?b\.|ejemplos?|exemples?|exemplos?|esempi\w*|par exemple|por ejemplo|por exemplo)|пример\S*|например|例如|示例|例えば|例|예)\W{0,5}$/i
const asks = /^\W{0,4}(?:what|which|who|why|how|is|are|does|do|was|wer|was|warum|welche\w*|qué|cuál|por qué|quel\w*|pourquoi|o que|qual|cosa|perché|что|какой|почему)\b[^?\n]{0,300}\?\s*$/iu
/** The title of one case of several. */
const isCase = /^\W{0,4}(?:cases?|falls?|beispiel|exemple|ejemplo|exemplo|esempio|specimen|sample|caso|cas|пример|случай|样本|案例|事例)\s?(?:[a-z]|\d{1,2})(?![\w.])/iu

/** How a list of a text about attacks is meant, as a whole. */
function voiceOfList(items: readonly Paragraph[], frame: Frame): Voice {
  if (items.some(sendsSomewhere) || (items.some(isConcrete) && isOwn(frame))) return 'ordered'
  return /[:：]\W{0,3}$/.test(frame.lead) && reports.test(lastSentence(frame.lead)) && !expects.test(frame.after) ? 'reported' : undefined
}

function set(part: { stance: Stance }, voice: Voice): void {
  if (voice === 'reported' && part.stance !== 'warning') part.stance = 'example'
  if (voice === 'ordered' && part.stance === 'example') part.stance = 'instruction'
}

/** Corrects how what is set apart is meant: quotations, blocks of code, code in the words. In a text about anything else only what is surely told. */
export function tellVoices({ source, paragraphs, fences, codes, quoted }: Parts, isNamedSo: boolean): void {
  if (fences.length + codes.length + quoted.size === 0 && paragraphs.every(one => one.kind !== 'cell' && one.kind !== 'item')) return
  const isSecurity = isNamedSo || keepsMentioning(paragraphs)
  const marked = paragraphs.filter(one => quoted.has(one.index) && isInMarks(one.text)).length
  const isProse = ({ kind, index }: Paragraph): boolean => (kind === 'paragraph' || kind === 'item') && !quoted.has(index)
  const frameOf = (index: number, heading: string): Frame => {
    const isHere = (one: Paragraph): boolean => one.headings.at(-1) === heading && one.kind !== 'heading'
    const lead = paragraphs.slice(Math.max(0, index - 4), index + 1).findLast(one => isProse(one) && isHere(one))
    const next = paragraphs.slice(index + 1, index + 5).find(one => isProse(one) && isHere(one))
    return { heading, lead: lead?.text ?? '', after: next?.text ?? '', next }
  }
  const voiceOf = (frame: Frame): Voice => isSecurity ? voiceInLesson(frame) : expects.test(frame.after) ? 'ordered' : isSurelyTold(frame) ? 'reported' : undefined
  /** The voice of a part, which what explains it shares. */
  const hear = (frame: Frame): Voice => {
    const voice = voiceOf(frame)
    if (voice === 'reported' && frame.next?.stance === 'instruction' && (condemns.test(frame.after) || actors.test(frame.after) || past.test(frame.after)) && !orders.test(frame.after)) frame.next.stance = 'example'
    return voice
  }
  for (const fence of fences) {
    const frame = frameOf(fence.paragraph, fence.headings.at(-1) ?? '')
    set(fence, isSecurity && !expects.test(frame.after) && explainsParts(fence.text, frame.next, codes) ? 'reported' : hear(frame))
  }
  for (const paragraph of paragraphs) {
    if (!quoted.has(paragraph.index)) continue
    const frame = frameOf(paragraph.index - 1, paragraph.headings.at(-1) ?? '')
    set(paragraph, (isSecurity || marked > 1) && isInMarks(paragraph.text) && !expects.test(frame.after) && !orders.test(lastSentence(frame.lead)) ? 'reported' : hear(frame))
  }
  for (const items of lists(paragraphs)) {
    const voice = isSecurity ? voiceOfList(items, frameOf(items[0]!.index - 1, items[0]!.headings.at(-1) ?? '')) : items.some(isStep) ? 'ordered' : undefined
    for (const item of items) set(item, voice)
  }
  if (isSecurity) for (const one of paragraphs) if (isProse(one) && one.stance === 'instruction' && isCase.test(one.text)) one.stance = 'example'
  for (const { cells, isShown, isToDo } of tables(paragraphs, source)) {
    if (hear(frameOf(cells[0]!.index - 1, cells[0]!.headings.at(-1) ?? '')) === 'reported') {
      for (const cell of cells) set(cell, 'reported')
      continue
    }
    const [from, to] = isShown ? ['instruction', 'example'] as const : ['example', 'instruction'] as const
    if (isShown || (isToDo && isSecurity)) for (const cell of cells) if (cell.stance === from) cell.stance = to
  }
  for (const code of codes) {
    const holder = paragraphs[code.paragraph]
    if (holder === undefined) continue
    if (holder.stance === 'example') code.stance = 'example'
    else if (holder.kind !== 'paragraph' && holder.stance === 'instruction' && code.stance === 'example') code.stance = 'instruction'
    else if (isProse(holder)) {
      const at = holder.text.indexOf(code.text)
      if (at < 0 || code.stance === 'warning') continue
      const before = lastSentence(holder.text.slice(0, at))
      const sentence = sentenceAt(holder.text, at)
      const isTold = reports.test(before) || condemns.test(sentence) || (isSecurity && (acts.test(before) || exampleOf.test(before) || asks.test(sentence) || isInSpeech(holder.text, code.text)))
      if (!isTold || orders.test(before)) continue
      code.stance = 'example'
      const isStory = holder.kind === 'item' || (reports.test(before) && past.test(sentence) && !orders.test(holder.text.replace(/`[^`\n]*`/g, ' ')))
      if (isStory && holder.stance === 'instruction') holder.stance = 'example'
    }
  }
}
