import { anyOf } from '../../src/kit/index.ts'
import type { DocumentView } from '../../src/kit/index.ts'
import { isForeign, isPlaceholderHost } from './hosts.ts'
import { isOwnHost, strangeScript } from './lures.ts'
import { anySecret, privateTalk, sendsAway } from './private-data.ts'
import { behindBack, leftOut, withoutAsking } from './secrecy.ts'
import { unsaidIn } from './sendings.ts'

// What a text orders an agent to do with orders from elsewhere; several languages, because attackers translate.

const fetches = anyOf(
  /\b(?:re-?)?(?:fetch|download|load|retrieve|curl|pull|get|read|check|import|open|visit|poll|look (?:at|into)|consult|query)(?:es|s|ing)?\b|\b(?:instructions?|rules?|orders?|prompts?|directives?) (?:at|from|on|under|published|hosted|served)\b|\b(?:run|execute|do|follow|obey|perform)s? (?:what|whatever|everything|anything|all)\b|\b(?:comes?|sent|given) back\b/,
  /\b(?:baix[ae]r?|carregu?e|descarg\w+|obt[eé]n\w*|consult[ae]\w*|abr[ae]|lee|leia|lad[et]?\b|hole?|ruf\w*|öffne|lies|télécharg\w+|récupèr\w+|consult\w+|ouvr\w+|lis|scarica\w*|leggi|recupera|pobierz|indir|haal)\b/,
  /скача|загрузи|получи|открой|прочита|прочти|获取|下载|读取|访问|拉取|打开|取得|ダウンロード|読み込|読ん|アクセス|가져|다운로드|읽|접속/,
)
const obeys = anyOf(
  /\b(?:take (?:your|all) cues|let it overrule|follow|obey|execute|apply|carr(?:y|ies) (?:it |them |that |this )?out|(?:has|have|takes?) precedence|comply with|act (?:on|according)|adopt|adhere to|(?:do|run|execute|perform)s? (?:what|whatever|everything|anything|exactly|all)|treat (?:it|them|the \w+) as|use (?:it|them) as (?:your|the|new) (?:instructions?|rules?|guide))\b/,
  /\b(?:siga(?:-as|-os|m)?|segue|cumpra|obede[cç]\w+|execute|sigue|síguel\w+|cumple|ejecut\w+|befolg\w+|folge|führe|halte dich|sui[st]\b|suivez|exécute[rz]?|appliqu\w+|obéi\w*|segui(?:le|lo)?|esegui\w*|wykonaj|uygula|volg)\b/,
  /следуй|выполня|выполни|исполн|按照|遵循|遵守|执行|照做|従[いうっ]|実行|따르|따라|실행|수행/,
)
const orders = anyOf(
  /\b(?:cues|instructions?|steps?|rules?|commands?|directions?|orders?|directives?|tasks?|guidance|whatever|everything|what \S+ (?:says?|tells?|contains?|lists?|returns?|orders?|answers?))\b|\btasks? (?:in|of|from) (?:it|there)\b|\b(?:obey|follow|apply|execute|adopt|act on) (?:it|them)\b|\bcarr(?:y|ies) (?:it|them|this|that) out\b|\b(?:carry|carries) out there\b/,
  /\b(?:instru|órdenes|ordens|pasos|passos|anweisung\w*|schritt\w*|befehl\w*|consignes?|ordres?|étapes|istruzioni|ordini|polecenia|talimat)|инструкц|указани|команд|шаги|指令|说明|内容|步骤|要求|指示|手順|命令|지시|명령|내용|단계/,
  /вс[её],? что|что там|написанн|указанн|то,? что|todo lo que|las? (?:órdenes|indicaciones)|los textos?|consigna|présentes?|Vorgaben?|текст|lo que (?:diga|ponga|indique|mande)|o que (?:ele |ela )?(?:disser|diz|mandar)|tudo o que|alles,? was|was dort steht|tout ce qu|ce qui y est|quello che|其中|里面|上面写|書かれ|書いてある|적힌|쓰여/,
)
/** The reader is to do so again and again, or above all else. */
export const insists = anyOf(
  /\boverrides?\b|\btakes? (?:precedence|priority)\b|\bhighest priority\b|\b(?:every|each|once an?|once per) (?:\d*|\w+)\s*(?:minutes?|hours?|days?|session|message|time|run|start|heartbeat)\b|\bre-?fetch\b|\bwithout (?:asking|telling|question\w*|review\w*)|\b(?:always|blindly|exactly)\b.{0,40}\b(?:obey|follow|run|execute|do)\b|\bbefore (?:you|every|each) (?:answer|reply|respond|task|session)|\b(?:follow|obey)\b.{0,30}\b(?:whatever|exactly|blindly)|\bbefore (?:doing )?anything\b|\bwhatever (?:it|they)\b|\bprecedence over\b|\boverrul\w+\b|\bcada mañana\b|\bjeden morgen\b|\bwhenever a session\b|\baunque (?:el|la|tu) (?:dueño|usuario)|\b(?:every|each) command\b|\binstead of the original\b|\bwith full permissions\b|\b(?:even|also) (?:if|when|where) (?:it|they|that|this)\b[^.\n]{0,20}\b(?:differs?|contradicts?|conflicts?|disagrees?|goes against|go against)\b/,
  /раз в (?:час|день|минут|\d)|ежечасно|heure|stündlich|cada hora|toda hora|每(?:隔|小时|天|次)|毎(?:時|日|回)|prioridad|prioridade|vorrang|priorit(?:é|à|ät)|exatamente|exactamente|genau\b|exactement|esattamente|приоритет|в точности|беспрекословно|кажд|\bcada (?:vez|mens\w+|sesión|sessão|resp\w+)|\bjede[rsnm]? (?:mal|antwort|sitzung|nachricht)|\bchaque\b|\bogni\b|优先|严格|每次|每\d+|優先|必ず|毎回|우선|반드시|매번/,
)

const address = /https?:\/\/[^\s`"'<>)\]，。、]+/i

/** That it is no order is said of what is read. */
const asData = /[^.\n]{0,120}\b(?:never|not) (?:as )?(?:an? )?(?:instructions?|orders?|commands?)\b[^.\n]{0,80}|[^.\n]{0,120}\b(?:does|do|can|must|may) ?(?:not|n['’]t|never) (?:override|replace|supersede|change)\b[^.\n]{0,120}/gi

/** The strange address whose text the words have the agent fetch and follow. */
export function obeyedAddress(text: string, others: readonly string[] = []): string | undefined {
  const url = address.exec(text)?.[0] ?? others.find(one => /^https?:/i.test(one))
  if (url === undefined || !isForeign(url)) return undefined
  const plain = text.replaceAll(url, 'there').replace(asData, ' ')
  return fetches.test(plain) && obeys.test(plain) && orders.test(plain) ? url.replace(/(?<![.,;:])[.,;:]+$/, '') : undefined
}

/** Whoever it is about gets to command the agent. */
export const rights = anyOf(
  /\b(?:content|commands?|instructions?|requests?|messages?|anything|everything|files?|texts?) from [^\n]{3,60}? (?:is|are|counts? as) (?:always )?(?:verified|trusted|safe|pre-?approved|approved)\b.{0,30}\b(?:execut|run|obey|follow|carr|without)\w*/,
  /\b(?:same|full|equal) (?:authority|rights|privileges|trust|permissions?) as (?:the |your )?(?:owner|user|admin\w*|operator|human)|\b(?:treat|trust|obey|accept)\b.{0,60}\b(?:as (?:the |your |an )?(?:owner|admin\w*|operator|human)|from (?:@\w+|\+\d+))|\b(?:treat|regard|consider|take)\b.{0,60}\b(?:messages?|requests?|commands?|orders?|instructions?)\b.{0,40}\bas (?:if|though) (?:they (?:were|came|are)|it (?:were|came)|the (?:owner|user|operator)|sent by|written by|coming from)|\b(?:obey|follow) (?:every|any|all) (?:requests?|commands?|orders?|instructions?) (?:from|of|by|sent)\b|与主人(?:同等|相同)的权限|gleiche\w* rechte wie|(?:misma autoridad|mêmes droits|mesma autoridade|stesso potere)|те же права|\b(?:gelten|zählen) (?:\w+ ){0,2}als\b.{0,30}(?:besitzers?|eigentümers?|inhabers?)|\b(?:son|cuentan como|valen como)\b.{0,24}\b(?:dueño|propietario)|\bcomme (?:celles|venant) (?:du|de) propriétaire|как .{0,12}владельц|视为主人|等同于主人|オーナーの指示|주인의 지시|\b(?:are|is|come|comes) from the (?:owner|admin\w*|operator)\b.{0,20}\b(?:obey|follow|trust)|\b(?:user|owner|human|operator)\b[^.\n]{0,20}\b(?:has|have) (?:\w+ )?(?:approved|allowed|authori[sz]ed|granted|consented to|agreed to) (?:all|any|every)\b[^.\n]{0,30}\b(?:commands?|actions?|requests?|tools?|transfers?|payments?|permissions?|access)\b|\b(?:password|key|token|secret|credential)s?\b[^.\n]{0,60}\b(?:hand|give) (?:it|them) (?:out|over|away)\b(?! (?:on|via|through|by) (?:standard input|stdin|a pipe|pipe)\b)|\bpre-?approved\b.{0,40}\b(?:without|no) (?:review|asking|confirmation|prompt)/,
  /\b(?:with )?the same weight as (?:those|the \w+|that|what)\b|\bas (?:if|though) (?:your|the) (?:human|user|owner|operator)s? (?:had|has|himself|herself|themselves)? ?(?:typed|written|said|sent|asked|told|ordered)|\b(?:is|are|as) (?:a |the |an )?(?:co-?owner|second owner|additional owner|true owner|real owner)\b|\bas an owner\b|\bnot for (?:the )?(?:person|user|human|one) (?:at|behind|in front of) the\b/,
  /\b(?:requests?|messages?|mails?|e-?mails?|orders?|commands?|instructions?)\b[^.\n|]{0,80}\bcomes? (?:first|before (?:all|those|what))\b|\b(?:mails?|e-?mails?|messages?|comments?|issues?|tickets?|pages?|posts?)\b[^.\n]{0,80}\b(?:hold|holds|contain|contains|carry|carries|are|is|have|has) (?:your )?(?:orders|commands|instructions)\b|\b(?:run|execute|carry out|obey) (?:the |all |any )?(?:commands?|orders?|instructions?|lines?)\b[^.\n]{0,60}\b(?:in|from|of) (?:the|its|their|his|her) (?:body|mails?|e-?mails?|messages?|comments?|subject)\b|\bmust be carried out before (?:anything|everything|all) else\b/,
  /главн\S+ считается тот|больше не подчиня|слуша\S+ только|以.{2,30}的(?:指令|命令|要求)为准|주인의 (?:명령|지시)(?:으로|로) (?:간주|여기)|\b(?:overrules?|outranks?) (?:this|your|the) |听从.{2,30}的(?:指令|命令)|\bobedece (?:solo )?a\b.{0,40}@|\bgehorche\b|\bobéis (?:à|aux)\b|\b(?:tiene|tem) prioridad[e]? (?:sobre|ante) (?:el|lo que|o) (?:usuario|dueño|diga)/,
)
/** Programs that the agent writes are to load what an address answers. */
const loadsCode = /\beval\b|\bnew Function\b|\bat run[- ]?time\b|\bimport(?:s|ing)? (?:it|them|the \w+)? ?from\b|<script|\bexec\(/i
const acting = /überweis|zahlung|pago|платеж|перевод|转账|付款|送金|송금|\b(?:shell|commands?|exec\w*|scripts?|tools?|transfers?|payments?|delet\w+|install\w*)\b|命令|команд|comandos|befehle|commandes|コマンド|명령/i

export interface Harm { readonly why: string; readonly isGrave: boolean }

/** What stands in a memory is done with each of them, whoever speaks. */
const everyTurn = /\b(?:each|every|all(?: of)?(?: the| your)?|any) (?:\w+ )?(?:messages?|prompts?|repl(?:y|ies)|answers?|questions?|turns?|chats?|conversations?)\b|(?:每条|所有|全部)\S{0,4}(?:消息|对话|回复)|\b(?:jede|cada|todos? los|toda|chaque|ogni|каждое)\s+\S*(?:nachricht|mensaje|mensagem|message|messaggio|сообщени)/i

/** What stands at an address is done line by line. */
const lineByLine = /\b(?:execut\w*|ejecut\w*|run|ausführ\w*|führe\w*|exécut\w*|esegu\w*)\b[^.\n]{0,20}\b(?:each|every|cada|jede|chaque|ogni) (?:line|linha|línea|zeile|ligne|riga|entry)\b|выполн\S* кажд\S* строк|(?:逐行|每一?行)[^。\n]{0,4}执行|各行[^。\n]{0,4}実行/i

/** Why a text does harm once the agent reads it in every session: as its memory, its identity, a rule file of an editor. */
export function plantedHarm(document: DocumentView | undefined, text: string): Harm | undefined {
  const url = obeyedAddress(text) ?? (lineByLine.test(text) ? address.exec(text)?.[0] : undefined)
  if (url !== undefined && !isPlaceholderHost(url)) {
    const isOwn = document !== undefined && isOwnHost(document, url)
    return { why: `it has the agent follow what ${url} says from then on`, isGrave: !isOwn || (insists.test(text) && withoutAsking.test(text)) }
  }
  const script = document && strangeScript(document, text)
  if (script !== undefined) return { why: `it runs what ${script} answers`, isGrave: true }
  if (rights.test(text)) return { why: 'it gives somebody the rights of the owner', isGrave: true }
  const module = loadsCode.test(text) ? address.exec(text)?.[0] : undefined
  if (module !== undefined && document !== undefined && !isPlaceholderHost(module) && !isOwnHost(document, module) && unsaidIn(text) !== undefined) return { why: `it has what ${module} answers put into programs unseen`, isGrave: true }
  if (sendsAway.test(text) && (anySecret.test(text) || privateTalk.test(text) || everyTurn.test(text)) && address.test(text) && !isPlaceholderHost(address.exec(text)![0]))
    return { why: 'it has private data sent away from then on', isGrave: true }
  if (behindBack.test(text) || (leftOut.test(text) && acting.test(text))) return { why: 'it keeps things from the user from then on', isGrave: true }
  return withoutAsking.test(text) && acting.test(text) ? { why: 'it has the agent act without asking from then on', isGrave: false } : undefined
}

/** Texts that follow a passage to be copied somewhere: the blocks right after it. */
export const textsAfter = (document: DocumentView, index: number): readonly { readonly text: string }[] => [
  ...document.fences.filter(one => one.paragraph >= index && one.paragraph <= index + 1 && one.stance === 'instruction'),
  ...quotedAfter(document, index),
]

/** "… add these lines:" and then a list or a quotation. */
function quotedAfter(document: DocumentView, index: number): { readonly text: string }[] {
  const rest = document.paragraphs.slice(index + 1, index + 12)
  const end = rest.findIndex(({ kind, stance, text }, i) => kind !== 'item' && stance !== 'quotation' && !(i === 0 && /^["“«„]/.test(text)))
  const text = rest.slice(0, end < 0 ? rest.length : end).map(one => one.text).join('\n')
  return /:\W{0,3}$/.test(document.paragraphs[index]?.text ?? '') && text !== '' ? [{ text }] : []
}

