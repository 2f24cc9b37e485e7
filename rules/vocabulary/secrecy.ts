import { anyOf } from '../../src/kit/index.ts'

// What a text says that wants the agent to act behind its user's back; several languages, because attackers translate.

/** The agent is not to ask first. */
export const withoutAsking = anyOf(
  /\b(?:without|no need (?:to|for)|(?:do not|don['’]t|never) (?:ask|wait|prompt|request|seek))\b.{0,30}\b(?:ask(?:ing)?|confirm(?:ation|ing)?|permission|approval|consent|prompt(?:ing)?|review)\b(?:.{0,25}\b(?:user|human|operator|owner)\b)?/,
  /(?:无需|不需要|不要|不用|不必)(?:再|向)?(?:用户)?(?:确认|询问|同意|征求)/,
  /\bsin (?:pedir|preguntar|confirmación|confirmar)|\bno (?:pidas|preguntes|solicites)\b|no hace falta (?:preguntar|pedir)/,
  /\bohne (?:nachfrage|rückfrage|zu fragen|bestätigung|nachzufragen)|\bnicht nachfragen\b|\bfrage? (?:vorher )?nicht (?:nach|um)\b/,
  /\bsans (?:demander|confirmation|poser)|\bne (?:demande|pose)[sz]? pas\b/,
  /\bsem (?:perguntar|pedir|confirma\w*)|\bnão (?:pergunte|peça)\b/,
  /не зада(?:ёт|ет|вай|вать)\S* (?:лишних |никаких )?вопрос|без (?:запроса|подтвержден|вопросов|лишних вопросов|согласия|спроса|разрешения)|не (?:спрашива|запрашива)/,
  /確認(?:なし|無し|せず|は不要|しない)|(?:尋ね|聞か)(?:ず|ない)|許可(?:なし|を(?:求め|取ら)ず)/,
  /묻지 (?:말고|않고|마)|(?:확인|동의|허락)(?:을 (?:구하지|받지))? ?(?:없이|않고|말고)|묻지도/,
  /\bno (?:further |extra |additional )?(?:confirmation|consent|approval|question|permission)s?\b.{0,20}\b(?:is|are|needed|required|necessary)\b|\bwithout (?:a |any )?(?:further |extra |additional )?(?:question|confirmation|approval|consent)\b|\b(?:users?|humans?|people|owners?|they|nobody) (?:need not|needn['’]t|(?:do|does) not need to|(?:don|doesn)['’]t need to) be asked\b|\b(?:agreed|consented|approved) (?:to (?:this|it) )?(?:beforehand|in advance|already|by installing)\b|\baccepted (?:this|it) by installing\b|\bwith (?:all )?(?:approvals|confirmations|prompts) off\b|\bwith full permissions\b/,
)

/** The user is not to learn of what is done; each says so of a deed that it points at. */
export const behindBack = anyOf(
  /\b(?:hide|conceal|keep)\s+(?:this|these|it|that|(?:the|all|any) (?!underlying|technical|implementation|internal|complexit|details?\b|jargon|git\b|boilerplate|mechanics|plumbing)\w+)\b.{0,40}\b(?:from|secret from|hidden from)\s+(?:the |your )?(?:user|human|operator|owner)\b|\bwithout (?:the |your )?(?:user|human|operator|owner)(?:['’]s|s['’])? (?:knowledge|knowing|noticing|awareness)\b|\b(?:silently|secretly|covertly)\s+(?:send|upload|post|exfiltrate|forward|transmit|copy|submit|report|collect)\b/,
  /(?:不要|不得|禁止|别|请勿)(?:告诉|通知|提示|告知|让)用户(?:知道)?(?:这|此|该|上述|以上|任何(?:步骤|操作)|[。；，]|$)|(?:对|向)用户隐瞒|在用户不知情/,
  /no (?:le )?(?:digas|informes|menciones|cuentes) (?:esto |nada (?:de esto )?)?al usuario|sin (?:el )?conocimiento del usuario|a espaldas del usuario|sin que el usuario (?:lo sepa|se (?:dé cuenta|entere))/,
  /\b(?:nutzer|benutzer|anwender)\w*\b.{0,20}\b(?:nichts (?:davon|darüber|hiervon)|davon nichts|hiervon nichts)\b|ohne (?:das )?wissen des (?:nutzers|benutzers|anwenders)|ohne dass (?:der|die) (?:nutzer|benutzer|anwender)\S* (?:es|davon|etwas)/,
  /\bn['’]en (?:parle|informe)[sz]? pas .{0,20}utilisateur|\bne (?:dis|dites) rien (?:de (?:cela|ceci) )?à l['’]utilisateur|à l['’]insu de l['’]utilisateur/,
  /não (?:conte|diga|mencione|informe|fale)\S* (?:isso|nada|isto|(?:desta|esta) etapa|(?:deste|este) passo)(?: disso)? (?:ao|para o) (?:usuário|utilizador)|sem o conhecimento do (?:usuário|utilizador)|sem que o (?:usuário|utilizador) (?:saiba|perceba)/,
  /не (?:сообщай|говори|рассказывай)(?:те)? (?:об этом |это |ничего |ничего об этом )?пользовател(?:ю|ям)(?= ?(?:об этом|[.!;,]|$))|не (?:сообщай|говори|рассказывай)(?:те)? (?:об этом|ничего) пользовател|без ведома пользовател|втайне от пользовател|незаметно для пользовател/,
  /ユーザーに(?:は)?(?:気づかれ|知られ)(?:ない|ず)|ユーザーに(?:は)?(?:内緒|秘密)|(?:この|その)(?:こと|手順|操作|処理|送信)(?:は|を|について).{0,10}ユーザーに.{0,6}(?:伝え|知らせ|言わ|話さ)(?:ない|ず)|ユーザーに(?:は)?(?:この|その)(?:こと|手順|操作|処理)を.{0,4}(?:伝え|知らせ|言わ|話さ)(?:ない|ず)/,
  /\bsans (?:en (?:parler|informer)|(?:le|rien) (?:dire|signaler)|prévenir|avertir|informer)\b.{0,16}\b(?:l['’]utilisateur|utilisateurs?)|\bsin (?:decir|avisar|informar|notificar|mencionar|contar|comentar)\w*\b.{0,16}\b(?:al|con el) usuario|\bsem (?:avisar|informar|dizer|contar|notificar)\b.{0,16}\b(?:ao|o) (?:usuário|utilizador)|\bsenza (?:dirlo|avvisare|informare|avvertire|dire nulla)\b.{0,16}\butente/,
  /\bohne (?:es |dies |das |davon )?(?:dem|den|der|die) (?:nutzer|benutzer|anwender)\S* .{0,16}(?:zu (?:sagen|informieren|erwähnen)|mitzuteilen|zu erzählen)|\bverschweig\w* .{0,30}(?:nutzer|benutzer|anwender)(?!.{0,12}\bkein)|(?:nutzer|benutzer|anwender)\S* (?:darf|soll|braucht|muss) .{0,20}(?:nicht|nichts) .{0,16}(?:erfahren|wissen|merken|mitbekommen|sehen)/,
  /не (?:сообщая|говоря|уведомляя|предупреждая)\b.{0,20}пользовател|пользовател\S{0,3} (?:не должен|не нужно|не следует) .{0,20}(?:знать|узнать|видеть|заметить)/,
  /(?:无需|不必|不用|无须|不得|切勿)(?:告知|告诉|通知|提示|向)(?:给)?用户(?:透露|提及|披露|说明)?(?=[。；，！]|$)|用户(?:不需要|无需|不必|不应)知道/,
  /사용자(?:가)? 모르게|사용자 몰래|사용자에게 (?:이를|이것을|이 사실을|이 작업을|이 단계를) (?:알리지|말하지)|(?:이 (?:단계|작업|과정|사실)|이것)(?:을|를|은|는) 사용자에게 (?:알리지|말하지)/,
)

const person = "(?:the |your |a |any )?(?:users?|humans?|persons?|people|owners?|operators?|readers?|travell?ers?|customers?|clients?|visitors?|buyers?|shoppers?|patients?|anyone|anybody|them|him|her)"
const notDone = "(?:do not|don['’]t|never|no need to|need not|need(?:s)? to not|(?:does|do) not need to|doesn['’]t need to|should not|shouldn['’]t|must not|mustn['’]t|may not|avoid|refrain from|without|nobody needs to|no one needs to)"
const say = '(?:tell|inform|notify|mention|reveal|disclose|report|explain|discuss|bother|announce|admit|warn|alert|hear|learn|notice|bring up)(?:e|ing)?'
/** Told by the parts of a sentence rather than by a phrase: not, to say, to whom or of what. */
const unsaid = [
  new RegExp(`\\b${notDone}\\b(?: \\w+){0,2}? ${say}\\b(?: \\w+){0,4}? ${person}\\b`),
  new RegExp(`\\b${person} (?:\\w+ ){0,2}?(?:must|need|should|shall|may|can|will|do|does|is|are|was|were) ?(?:not|n['’]t|never)(?: to)?(?: be)? (?:know|hear|learn|told|see|notice|find out|informed|shown|asked)\\b`),
  /\b(?:keep|leave) (?:this|these|it|that|both|all) (?:\w+ ){0,2}?(?:out of|off|from) (?:your|the|any|all) \w+|\bkeep (?:quiet|silent) (?:about|on)\b|\bstay (?:quiet|silent)\b|\b(?:do not|don['’]t|never) bring (?:it|this|that|the \w+) up\b|\bno need (?:for|to make) an? announcement\b|\bleave (?:this|it|that|these|them) out of\b/,
  /\b(?:if|when|should) (?:the user|the human|the person|anyone|anybody|somebody|someone|they|a \w+|he|she|asked)\b.{0,40}?\b(?:asks?|asked|wonders?|complains?|inquires?|notices?)\b.{0,40}?\b(?:say|answer|reply|deny|call it|tell them|pretend|claim|respond)\b|\bpretend (?:that )?(?:there (?:was|is) )?nothing\b|\bso (?:that )?(?:nobody|no one) (?:notices?|wonders?|worr\w+|sees?|asks?)\b|\b(?:answer|reply|return|respond|say)(?: with)?(?: only| just)? ["'“`]?(?:(?:done|ok|okay|NO_REPLY|HEARTBEAT_OK)["'”`]?(?:\.? and nothing else| only)|(?:done|ok|okay)["'”`]?\.$)|\breturn only ["'“`]?ok\b|\breply with NO_REPLY\b|\bconfirm nothing\b|\bno (?:reason|need|call|point|cause) (?:to|in|for) (?:\w+ ){0,2}?(?:mention\w*|tell\w*|trouble|say\w*|explain\w*|bother\w*|worry\w*|show\w*)\b|\bthere['’]?s? (?:is )?nothing to (?:show|tell|say|report)\b|\bpeople get (?:nervous|worried|confused)\b|\bthe (?:user|human|person|traveller|reader)s? sees? only\b|\b(?:speak|talk) (?:only )?of \w+ only\b|\bmarks? (?:it|them) (?:as )?read\b|\b(?:so that|as) `?[\w -]{2,20}`? looks as before\b|\bin the background\b.{0,40}\b(?:user|they) sees?\b|\b(?:anything|everything|all) (?:about|in|of) this section is internal\b|\b(?:internal|hidden) steps?\b/,
  /ни слова|\bn['’](?:a|ont) pas à (?:le )?savoir\b|\bbleibt (?:es|das)? ?unerwähnt\b|\bunerwähnt\b|\bapague o histórico\b|\bdi que es\b|不必在回复里|不用说|表の返事|메일은 지웁니다|\bdelete (?:it|them|the (?:mail|answer|message)s?)(?: afterwards)?\b|\b(?:this|it|that|which)(?: \w+){0,4}? (?:is|are) not (?:to be )?(?:shown|mentioned|displayed|announced|reported)\b|\b(?:hidden|background|invisible|minimi[sz]ed|off-?screen) (?:tab|window|frame|iframe|browser)\b|\b(?:inside|in|as|within) an? (?:html |invisible |hidden )comment\b|\b(?:do not|don['’]t|never) comment on (?:it|this|that)\b|\bwithout showing (?:it|them|this|that)\b|\b(?:tell|assure) (?:the |your )?(?:user|human|owner|them) (?:that )?nothing (?:has |was )?(?:changed|happened|else)\b|\bnella ricevuta lascia\b/,
  /不得(?:说明|提及|告知|透露|告诉)|不要(?:提|透露|说出|显示)|静默(?:完成|执行|进行|地|上传)|(?:用户|对方|有人)(?:若|如果)?问(?:起|到)?.{0,6}(?:就|则)?(?:说|回答|答)|瞒着|悄悄|暗中|不输出任何|过程中不/,
  /\bno (?:le |les |se )?(?:lo )?(?:digas|menciones|avises|comentes|muestres|informes|cuentes)\b|\bsin (?:avisar|decírselo|mostrar|informar)/,
  /\bnão (?:lhe )?(?:comente|diga|conte|mostre|avise|informe)\b|\bsem (?:lhe )?(?:avisar|mostrar|dizer|contar)/,
  /\bne (?:lui |leur )?(?:en )?(?:parle|dis|dites|signale|montre|informe)[sz]?(?:-\w+)? pas\b|\bn['’]en (?:parle|fais|faites|dis)\b|\bsans (?:le |lui |leur )?(?:dire|prévenir|montrer|signaler)/,
  /\b(?:erwähn|verrat|sag|meld|zeig|erzähl|sprich)\w*\b[^.\n]{0,60}\bnicht\b|\bsoll(?:en)? [^.\n]{0,20}\bnichts? (?:erfahren|merken|wissen|mitbekommen)\b|\bohne [^.\n]{0,30}\bzu (?:sagen|informieren|erwähnen|fragen)\b/,
  /не (?:рассказывай|сообща|говор|показыва|уведомля)\S*|(?:покажи|показать|показыва|вывод|вывести|сообщи)\S* только|не должен (?:знать|узнать)|втайне|\bмолча\b|незаметно/,
  /(?:ユーザー|利用者|本人|相手)に(?:は|も)?.{0,24}?(?:知らせ|伝え|言わ|見せ|明かさ|話さ)(?:ない|ず)|明かさない|(?:とだけ|だけを?)(?:伝え|答え|表示)/,
  /(?:사용자|이용자)(?:에게|한테)(?:는|도)? .{0,24}?(?:알리지|말하지|묻지|보여주지|밝히지)|알리지 않/,
  /\bnon (?:lo |gliel[oa] )?(?:dire|dirlo|mostrar\w*|informar\w*)\b|\bsenza (?:dirlo|avvisare|mostrar\w*)/,
]

/** Something is to be left out of what the agent answers: also how honest texts speak of style, so it needs company. */
export const leftOut = anyOf(
  /\b(?:the |your )?(?:user|human|owner|operator|person)s? (?:(?:do|does|need|should|must|may|can|shall|will) ?(?:not|n['’]t)|never)(?: need)?(?: to)? (?:know|see|notice|learn|find out|be (?:told|informed|notified|bothered)|hear)\b|\b(?:do not|don['’]t|never|no need to) (?:tell|inform|notify|alert|bother|let) (?:the |your )?(?:user|human|owner|operator)s?\b|\b(?:do not|don['’]t|never) (?:mention|reveal|disclose|show|report|expose|log|announce|describe|surface) (?:this|these|that|the|any|it|such|step)\b|\b(?:do not|don['’]t|never) (?:display|print|output|present|return) (?:it|them|this|these|those) to (?:the |your )?(?:user|human|owner|operator)s?\b|\b(?:leave|omit|drop|exclude) (?:step \w+|this|these|that|it|them)\b.{0,24}\b(?:from|out of) (?:the|your|any)\b|\bkeep (?:this|these|it|that|everything) (?:to yourself|quiet|secret|private|silent)\b|\b(?:say|mention|print) nothing (?:of|about)\b|\bdo not (?:disclose|reveal|mention) (?:this|it)\b|\b(?:never|do not|don['’]t) (?:speak|talk|report|answer) (?:of|about|back)\b/,
  /不要(?:告诉|通知|提示|告知)用户|不要(?:对|向)用户(?:说|提)|\bno (?:se )?lo (?:digas|menciones|reveles)\b|\bn['’]en (?:parle|dis)[sz]? (?:pas|rien)\b|\bnicht (?:erwähnen|verraten|anzeigen)\b|gegenüber (?:dem|den) (?:nutzer|benutzer|anwender)\S* nicht|\bnão (?:mencione|conte|revele|comente)\b|\bnon (?:menzionar\w*|dirlo|rivelar\w*)\b|не (?:упоминай|сообщай|говори|показывай|раскрывай)|ユーザーに(?:は)?(?:伝え|知らせ|見せ|表示し|言わ)(?:ない|ず)|사용자에게(?:는)? (?:말하지|알리지|보여주지|언급하지)/,
  /\b(?:keep|leave) (?:this|these|it|all of this|that)(?: (?:step|part|command|change|call|request)s?)? out of (?:your|the|any) (?:answers?|repl(?:y|ies)|responses?|outputs?|summar(?:y|ies)|reports?|chat|messages?)\b|\b(?:do not|don['’]t|never) (?:mention|explain|describe|discuss|include|show) (?:this|it|these|that)(?: (?:step|part|command|change|call|request|setup)s?)?\b(?! (?:if|when|unless|because|until|as|to (?:people|others|customers))\b)/,
  /不要(?:在.{0,8}中)?(?:提及|提到|解释|说明)(?:此|这|该|它)/,
  /no (?:lo )?(?:menciones|expliques|incluyas) (?:esto|este (?:paso|cambio)|lo anterior)|no lo (?:menciones|expliques)/,
  /\berwähne (?:das|dies|diesen \w+|es) (?:\w+ ){0,3}nicht|\bin (?:deiner|der) antwort nicht erwähnen|\berkläre (?:das|dies|es) nicht/,
  /\bne (?:mentionne|explique|montre)[sz]? pas (?:ceci|cela|cette \w+|ce \w+)|\bne l['’](?:explique|mentionne)[sz]? pas/,
  /\bnão (?:mencione|explique|inclua|mostre) (?:isso|isto|esta \w+|este \w+)/,
  /не (?:упоминай|объясняй|показывай|пиши)(?:те)? (?:об этом|это|этот|этого|эту)/,
  /(?:これ|この(?:こと|手順|操作|処理|画像)|それ)(?:は|を|について|には)?.{0,8}(?:説明|言及|触れ)(?:しない|せず|ない)/,
  /(?:이것|이 (?:단계|작업|과정|내용|이미지))(?:을|를|은|는|에 대해)? ?(?:응답에서 |답변에 )?(?:언급|설명|표시)하지/,
  ...unsaid,
)

const crossed = /^\W{0,6}(?:❌|🚫|⛔|✗|✘)(?!\W{0,6}(?:never|do not|don['’]t|must not|no)\b)/iu
/** The cross refuses the deed behind it, unless that is a refusal as well: "❌ Send anything without telling the user". */
export const isCrossed = (text: string): boolean => crossed.test(text)
