import { anyOf } from '../../src/kit/index.ts'

// Words for what belongs to the user alone and for giving it away; several languages, because attackers translate.

/** What was said between a person and the agent. */
export const privateTalk = anyOf(
  /\b(?:the|this|our|your|last|recent|previous|whole|entire|full|all)\b[^.\n]{0,30}\b(?:conversations?|chat|messages|dialogue|transcript|talk)\b|\b(?:conversation|chat|message) (?:history|log|transcript|summary|so far)|\bsummary of (?:the|this|our|what)\b[^.\n]{0,30}\b(?:conversation|chat|talk|discussion|said|asked)\b|\bwhat(?:ever)? (?:the )?(?:user|human|person) (?:said|asked|wrote|typed|says|asks|writes|types|enters|sends)\b|\b(?:each|every) (?:user (?:message|prompt|input)|(?:message|prompt|input|word) (?:of|from|by) (?:the )?(?:user|human|owner)|conversations?)\b|\{\s*\w{0,20}(?:conversation|chat|history|messages|summary|transcript|user_?(?:input|message|data))\w{0,20}\s*\}|\b(?:last|latest|previous) user (?:message|prompt|input)\b|\buser['’]s (?:last |latest )?(?:message|prompt|input|words)\b|用户的(?:原文|消息|提问)/,
  /对话(?:记录|历史|内容|摘要)?|聊天记录|用户(?:说|输入|发送)的/,
  /(?:últim[oa]s|histor\S+|resumen|resumo|tod[ao]s?)\b.{0,30}\b(?:mensajes|mensagens|conversación|conversa|chat)\b/,
  /(?:letzten?|verlauf|zusammenfassung|gesamten?|ganzen?)\b.{0,30}(?:nachricht(?:en)?|gesprächs?|unterhaltung|chats?)\b|gesprächsverlauf|chatverlauf/,
  /(?:derniers|historique|résumé|toute|entière)\b.{0,30}\b(?:messages|conversation|discussion|chat)\b/,
  /(?:последн|истори|содержани|кратк|вс[яюе])\S{0,8} .{0,24}(?:сообщени|переписк|разговор|диалог|чат)|переписк/,
  /会話(?:の)?(?:内容|履歴|要約|全文|ログ)?|チャット(?:履歴|内容)|(?:直近|最後)の.{0,8}メッセージ|(?:대화|채팅) ?(?:내용|기록|내역|요약|전체)|(?:최근|마지막).{0,12}메시지/,
)

/** Keys and other things that open doors, as a text names them. */
export const anySecret = anyOf(
  /\b(?:api keys?|access tokens?|auth tokens?|tokens|credentials|secrets|passwords|private keys?|ssh keys?|seed phrases?|environment variables?|system prompt)\b|(?:^|[\s`~/])\.env\b|id_rsa|~?\/\.(?:ssh|aws|openclaw)\b|(?:^|[\s`(,])\.(?:ssh|gnupg|aws|kube|openclaw|netrc)\b|\*\.p12\b|\boutput of `env`|\bopenclaw\.json\b|\b(?:MEMORY|USER|SOUL)\.md\b|\b(?:[A-Z][A-Z0-9]*_)+(?:KEY|TOKEN|SECRET|PASSWORD)\b|\b(?:the|auth|access|gateway|bot|session|api|bearer|owner) token\b|`gh auth token`|\bauth print-access-token\b|\bidentity proof\b|\bprintenv\b|`(?:env|printenv)(?:`|\s*[|>])/,
  /\b(?:card|cvc|cvv|iban|account) numbers?\b|\bcredit cards?\b|\b(?:verification|one[- ]time|2fa|otp|backup|recovery|login) codes?\b|\b(?:password[- ]reset|magic|sign-in|login) (?:links?|mails?|e-?mails?)\b|\bcookies\b|\bkeychain\b|\b(?:recovery|seed|secret|backup|\d\d?[- ]word) phrases?\b|\bmnemonics?\b|~\/(?:Documents|Desktop|Downloads|Pictures|Library)\b|\b(?:every|all|each) (?:files?|documents?|photos?)\b.{0,20}\b(?:in|of|from|under)\b/,
  /密钥|令牌|凭据|凭证|密码|环境变量|私钥|助记词|验证码|银行卡|信用卡/,
  /\b(?:claves? (?:de )?api|credenciales|contraseñas|variables de entorno|claves? privadas?|chaves? (?:de )?api|credenciais|senhas|variáveis de ambiente|chaves? privadas?)\b/,
  /\bapi[- ]schlüssel|\bzugangsdaten\b|\bpasswörter\b|\bumgebungsvariablen\b|\bgeheimnisse\b|\bclés? (?:d['’])?api\b|\bidentifiants\b|\bmots de passe\b|\bvariables d['’]environnement\b|\bclés? privées?/,
  /ключ(?:и|ей|а)? API|API[- ]ключ|токены|парол(?:и|ей)|учётн\S+ данн|переменн\S+ (?:окружения|среды)|приватн\S+ ключ|секретн\S+ ключ/,
  /APIキー|認証情報|パスワード|環境変数|秘密鍵|認証コード|クレジットカード|API ?키|비밀번호|자격 ?증명|환경 ?변수|개인 ?키|인증 ?번호/,
  /\b(?:chiav[ei] (?:api|privat[ae])|credenziali|variabili d['’]ambiente|frase di recupero|codic[ei] di verifica|códigos? de verifica\w+|tarjetas? de crédito|cart(?:ões|ão) de crédito|kreditkarten\w*|bestätigungscodes?|wiederherstellungsphrase|phrase de récupération|carte bancaire|codes? de vérification|frase (?:semilla|semente|de recuperação))\b|код\S* подтвержд|сид-фраз|банковск\S+ карт/,
)

/** Tells to send something somewhere. */
export const sendsAway = anyOf(
  /\b(?:send|post|upload|submit|forward|transmit|report)\b|\b(?:copy|put|include|add|paste|write)\b.{0,60}\b(?:in(?:to)?|to)\b.{0,30}\b(?:web |http |next |outgoing |get |post |api )?(?:request|url|query string|call) (?:to|at|for)\b/,
  /发送|上传|提交|传到|发到|送信|アップロード|보내|전송|업로드/,
  /(?<![a-záéíóú])m[aá]nda(?:l[oa]s?|le|r)?\b|\benv[ií]a(?:l[oa]s?|ndo|r)?\b|\bs[uú]be(?:l[oa]s?)\b|\benvie\b|\benvoie(?:-l[ea]s?)?\b|\b(?:env[ií](?:a|e|ar)|sub[aei]|manda|mande|send(?:e|en)|schick(?:e|en)?|übermittle|übertrag\w*|lade)\b|\b(?:envoie[sz]?|envoyer|envoyez|transmets|transmettez|téléverse[rz]?)/,
  /отправ(?:ь|ьте|ляй|ить)|перешли|передай|передать|загрузи|выгрузи/,
  /\b(?:inoltra\w*|invia\w*|manda\w*|carica\w*|reenv[ií]\w*|encaminh\w*|weiterleite\w*|leite\b|transfère\w*|wyślij|prześlij|gönder\w*|yükle\w*|stuur|verstuur|kirim\w*|gửi)\b/,
)

/** … or to hand it out in another way: words that honest texts use of other things too, so they need company. */
export const handsOver = anyOf(
  sendsAway,
  /\b(?:deliver|attach|publish|transfer|relay|mirror|share|e?-?mail(?! ?(?:address|account|server|client|app)\b)|sync|push|ship|hand(?: (?:it|them|that|this|these|everything|the \w+))? (?:over|in|out|to)|turn (?:it|them) in|place (?:it|them|the \w+)|pass (?:it|them|along)|quote|PUT|call the \w+ tool|(?:with|via|through|using|by) the \w+ tool|sharing|give|enter (?:it|them|the \w+) (?:at|on|in))(?:e?s|e?d|ing)?\b|\b(?:curl|wget|iwr|irm)\b[^\n]{0,200}(?:\s-(?:d|F|T)\b|--data|--form|--upload)|\b[hH][tT][tT][pP] POST\b|\b(?:is|are) (?:uploaded|sent|posted|forwarded|submitted|transmitted)\b|\b(?:append|attach|add|put)\w*\b.{0,60}\bto\b.{0,20}\b(?:url|address|link|image|picture)/,
  /\b(?:write|put|paste|copy|add)\b.{0,60}\b(?:gist|pastebin|public \w+)\b|\b(?:add|put|append|insert|write|embed|include|place|pass|use|hand)\b(?:[^.\n]|\.(?=\w)){0,120}\b(?:in|into|inside|within|as|to)\b[^.\n]{0,30}\b(?:comment|query|argument|parameter|param|note|sidenote|field|search term|alt text|metadata)\b|\bcopy\b.{0,40}\b(?:to|into)\b.{0,12}\/tmp\//,
  /\b(?:keep|store|show|push|paste|cole|stelle|consigne|выложи|渡し|渡す)\w*\b[^\n]{0,60}(?:https?:|@\w|git@)|\bis (?:shown|passed|handed|copied) to\b|\bin(?:to)? the body of\b|\bsends? a copy\b|\b(?:colle|cole|pega)\w*\b.{0,40}\bformul|выложи|渡し|渡す/,
  /同步|附加|打包|上报|回传|交给|\bremít\w*|\benví\w*|\bmánda\w*|\bmande\b|\bentreg\w*|\btransmet\w*|\bremets?\b|\benvoy\w*|\bübergib|\bübermittel\w*|\bhochlad\w*|\blade\b|отправ\S*|передай\S*|пересыла\S*|выгруз\S*|загруз\S*|送信|送る|送り|送って|渡す|POST する|전송|보내|업로드|POST|올리/,
)

/** Papers, accounts and files that are nobody's business but their owner's. */
export const personal = anyOf(
  /\b(?:the thread (?:above|below)|address book|certificate and pass ?phrase|saved cards?|gift cards?|private repositor\w+|mailbox|inbox|attachments?|every event|(?:owner|user)['’]?s? (?:events|calendar|appointments)|visas?|scans of|home address|l['’]adresse de la maison|horaires des parents)\b|保存された(?:パスワード|カード)|저장된 (?:비밀번호|카드)/,
  /\b(?:passports?|identity cards?|id cards?|driver['’]?s? licen[cs]es?|bank (?:details|statements?|account)|contacts|address book|medical|diagnos\w+|payslips?|contracts?|holdings|logins?|cookies?|session(?: data| files?|s you can list)|latest \w+ (?:messages|mails)|card (?:number|details)|month and code|sms codes?|home (?:folder|directory)|whole tree)\b/,
  /身份证|护照|持仓|账号|银行卡|病历|通讯录|浏览器.{0,6}(?:密码|数据)|\b(?:DNI|pasaporte|diagnóstico|clave de acceso|código que le llegue|contactos)\b|\b(?:contrato|documentos|cookies do navegador)\b|\b(?:pièce d['’]identité|passeport|ordonnance)|\b(?:ausweis|reisepass|kontoauszug)|паспорт\S*|реквизит\S*|электронн\S+ подпис\S*|сохранённ\S+ парол\S*|日記の全文|身分証|여권|주민등록/,
)

/** Tells to fill a place in a text. */
export const putsInto = anyOf(
  /\b(?:replac\w*|substitut\w*|fill\w*|insert\w*|encod\w*|append\w*|put(?:ting)?|swap\w*|with|contain(?:ing|s)?|add(?:ing)?)\b/,
  /替换|填入|填写|编码|代入|置き換え|埋め込|エンコード|바꾸|대체|채우|인코딩|넣어/,
  /\b(?:reempla[zc]\w*|sustitu\w*|rellen\w*|codific\w*|substitu\w*|preench\w*|ersetz\w*|füge|kodier\w*|remplac\w*|encod\w*|insér\w*|troque|coloque|coloca)\b|замени|подставь|подставьте|вставь|закодир/,
)

/** How an honest call to a service speaks of its key. */
export const asLogin = /请求头|ヘッダー|헤더|заголов|cabe(?:cera|çalho)|en-tête|\b(?:header|bearer|authorization|kopfzeile|oauth|log ?in)\b|登录|ログイン|로그인/i

/** What does harm at once when a stranger has it. */
export const gravest = anyOf(
  /\bprintenv\b|`env(?:`|\s*[|>])|\b(?:full |whole |all )?(?:environment variables|env(?:ironment)? (?:vars?|output|dump))\b|\ball (?:of )?(?:the |your )?(?:secrets|tokens|credentials|keys|passwords|environment)\b|\bprivate keys?\b|\bssh keys?\b|\bid_(?:rsa|ed25519)\b|\bseed phrases?\b|\bmnemonics?\b|\b(?:recovery|\d\d?[- ]word) phrases?\b|~\/(?:Documents|Desktop|Downloads|Pictures)\b|(?:^|[\s`/~])\.env\b|auth-profiles|\.(?:openclaw|ssh|aws|clawdbot|gnupg|kube)\b|\b(?:conversation|chat|message) (?:history|log|transcript)s?\b|\b(?:MEMORY|USER|SOUL)\.md\b|\b(?:cookies|keychain|passwords)\b|\bcard numbers?\b|\b(?:verification|one-time|2fa|otp) codes?\b|\bpassword[- ]reset\b|\b(?:OPENAI|ANTHROPIC|AWS|GITHUB|OPENCLAW)_\w*(?:KEY|TOKEN|SECRET)\b/,
  /环境变量|私钥|助记词|密码|凭据|对话|聊天记录|验证码|variables de entorno|variáveis de ambiente|umgebungsvariablen|variables d['’]environnement|переменн\S+ (?:окружения|среды)|парол|переписк|сид-фраз|環境変数|秘密鍵|会話|パスワード|환경 ?변수|개인 ?키|비밀번호|대화/,
)

const publicPlace =
  /\b(?:public(?:ly)?\b[^.\n]{0,30}\b(?:comment|issue|gist|forum|post|thread|channel|repo\w*)|pastebin|web ?hook|(?:the|a|our|this) (?:discord|telegram|slack|remote|collection|collector|attacker\S*) (?:channel|chat|group|server|endpoint|bot))\b/i
export const mailbox = /(?<![\w.+-])(?!(?:user|you|your|name|me|git|noreply|someone|john|jane|alice|bob|test|admin)@)[\w.+-]{2,60}@(?!example\.|test\.|your|domain\.|company\.)[\w-]{2,60}(?:\.[\w-]{2,20}){1,3}(?![\w/@])/i
const handle = /(?:\b(?:to|account|contact|user|chat|channel|target|recipient|receiver|cuenta|konto|conta|compte|al|an|à)|аккаунт|канал|пользовател\S{0,2}|账号|用户|アカウント|계정)\s+(?:\S{1,20}\s+)?`?(@[a-z]\w{3,40})(?![\w/.-]*\/)/i
const phone = /\+\d[\d ()-]{8,17}\d/

/** Who is to get it: an address, a mailbox, an account, a number, or everybody. */
export function recipientIn(text: string): string | undefined {
  const url = /https?:\/\/[^\s"'`<>)\]，。、]+/i.exec(text)?.[0]
  return url?.replace(/(?<![.,;:])[.,;:]+$/, '') ?? mailbox.exec(text)?.[0] ?? handle.exec(text)?.[1] ?? phone.exec(text)?.[0] ?? publicPlace.exec(text)?.[0]
}
