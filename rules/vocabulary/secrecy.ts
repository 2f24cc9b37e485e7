/** What a text says that wants the agent to act behind its user's back; several languages, because attackers translate. */
const anyOf = (...parts: readonly RegExp[]): RegExp => new RegExp(parts.map(part => part.source).join('|'), 'i')

/** The agent is not to ask first. */
export const withoutAsking = anyOf(
  /\b(?:without|no need (?:to|for)|(?:do not|don['’]t|never) (?:ask|wait|prompt|request|seek))\b.{0,30}\b(?:ask(?:ing)?|confirm(?:ation|ing)?|permission|approval|consent|prompt(?:ing)?|review)\b(?:.{0,25}\b(?:user|human|operator|owner)\b)?/,
  /(?:无需|不需要|不要|不用|不必)(?:再|向)?(?:用户)?(?:确认|询问|同意|征求)/,
  /\bsin (?:pedir|preguntar|confirmación|confirmar)|\bno (?:pidas|preguntes|solicites)\b|no hace falta (?:preguntar|pedir)/,
  /\bohne (?:nachfrage|rückfrage|zu fragen|bestätigung|nachzufragen)|\bnicht nachfragen\b|\bfrage? (?:vorher )?nicht (?:nach|um)\b/,
  /\bsans (?:demander|confirmation|poser)|\bne (?:demande|pose)[sz]? pas\b/,
  /\bsem (?:perguntar|pedir|confirma\w*)|\bnão (?:pergunte|peça)\b/,
  /без (?:запроса|подтвержден|вопросов|согласия|спроса|разрешения)|не (?:спрашива|запрашива)/,
  /確認(?:なし|無し|せず|は不要|しない)|(?:尋ね|聞か)(?:ず|ない)|許可(?:なし|を(?:求め|取ら)ず)/,
  /묻지 (?:말고|않고|마)|(?:확인|동의|허락)(?:을 (?:구하지|받지))? ?(?:없이|않고|말고)/,
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

/** Something is to be left out of what the agent answers: also how honest texts speak of style, so it needs company. */
export const leftOut = anyOf(
  /\b(?:the |your )?(?:user|human|owner|operator|person)s? (?:(?:do|does|need|should|must|may|can|shall|will) ?(?:not|n['’]t)|never)(?: need)?(?: to)? (?:know|see|notice|learn|find out|be (?:told|informed|notified|bothered)|hear)\b|\b(?:do not|don['’]t|never|no need to) (?:tell|inform|notify|alert|bother|let) (?:the |your )?(?:user|human|owner|operator)s?\b|\b(?:do not|don['’]t|never) (?:mention|reveal|disclose|show|report|expose|log|announce|describe|surface) (?:this|these|that|the|any|it|such|step)\b|\b(?:leave|omit|drop|exclude) (?:step \w+|this|these|that|it|them)\b.{0,24}\b(?:from|out of) (?:the|your|any)\b|\bkeep (?:this|these|it|that|everything) (?:to yourself|quiet|secret|private|silent)\b|\b(?:say|mention|print) nothing (?:of|about)\b|\bdo not (?:disclose|reveal|mention) (?:this|it)\b|\b(?:never|do not|don['’]t) (?:speak|talk|report|answer) (?:of|about|back)\b/,
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
)
