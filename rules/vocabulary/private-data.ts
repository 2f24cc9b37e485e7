/** Words for what belongs to the user alone and for giving it away; several languages, because attackers translate. */
const anyOf = (...parts: readonly RegExp[]): RegExp => new RegExp(parts.map(part => part.source).join('|'), 'i')

/** What was said between a person and the agent. */
export const privateTalk = anyOf(
  /\b(?:the|this|our|your|last|recent|previous|whole|entire|full|all)\b[^.\n]{0,30}\b(?:conversations?|chat|messages|dialogue|transcript|talk)\b|\b(?:conversation|chat|message) (?:history|log|transcript|summary|so far)|\bsummary of (?:the|this|our|what)\b[^.\n]{0,30}\b(?:conversation|chat|talk|discussion|said|asked)\b|\bwhat(?:ever)? (?:the )?(?:user|human|person) (?:said|asked|wrote|typed)\b|\{(?:conversation|chat|history|messages|summary|transcript|user_?(?:input|message|data))\}/,
  /对话(?:记录|历史|内容|摘要)?|聊天记录|用户(?:说|输入|发送)的/,
  /(?:últim[oa]s|histor\S+|resumen|resumo|tod[ao]s?)\b.{0,30}\b(?:mensajes|mensagens|conversación|conversa|chat)\b/,
  /(?:letzten?|verlauf|zusammenfassung|gesamten?|ganzen?)\b.{0,30}(?:nachrichten|gesprächs?|unterhaltung|chats?)\b|gesprächsverlauf|chatverlauf/,
  /(?:derniers|historique|résumé|toute|entière)\b.{0,30}\b(?:messages|conversation|discussion|chat)\b/,
  /(?:последн|истори|содержани|кратк|вс[яюе])\S{0,8} .{0,24}(?:сообщени|переписк|разговор|диалог|чат)|переписк/,
  /会話(?:の)?(?:内容|履歴|要約|全文|ログ)?|チャット(?:履歴|内容)|(?:直近|最後)の.{0,8}メッセージ|(?:대화|채팅) ?(?:내용|기록|내역|요약|전체)|(?:최근|마지막).{0,12}메시지/,
)

/** Keys and other things that open doors, as a text names them. */
export const anySecret = anyOf(
  /\b(?:api keys?|access tokens?|auth tokens?|tokens|credentials|secrets|passwords|private keys?|ssh keys?|seed phrases?|environment variables?|system prompt)\b|(?:^|[\s`~/])\.env\b|id_rsa|~?\/\.(?:ssh|aws|openclaw)\b|\bopenclaw\.json\b|\b(?:MEMORY|USER|SOUL)\.md\b/,
  /密钥|令牌|凭据|凭证|密码|环境变量|私钥|助记词/,
  /\b(?:claves? (?:de )?api|credenciales|contraseñas|variables de entorno|claves? privadas?|chaves? (?:de )?api|credenciais|senhas|variáveis de ambiente|chaves? privadas?)\b/,
  /\bapi[- ]schlüssel|\bzugangsdaten\b|\bpasswörter\b|\bumgebungsvariablen\b|\bgeheimnisse\b|\bclés? (?:d['’])?api\b|\bidentifiants\b|\bmots de passe\b|\bvariables d['’]environnement\b|\bclés? privées?/,
  /ключ(?:и|ей|а)? API|API[- ]ключ|токены|парол(?:и|ей)|учётн\S+ данн|переменн\S+ (?:окружения|среды)|приватн\S+ ключ|секретн\S+ ключ/,
  /APIキー|認証情報|パスワード|環境変数|秘密鍵|API ?키|비밀번호|자격 ?증명|환경 ?변수|개인 ?키/,
)

/** Tells to send something somewhere. */
export const sendsAway = anyOf(
  /\b(?:send|post|upload|submit|forward|transmit|report)\b/,
  /发送|上传|提交|传到|发到|送信|アップロード|보내|전송|업로드/,
  /\b(?:env[ií](?:a|e|ar)|sub[aei]|manda|mande|send(?:e|en)|schick(?:e|en)?|übermittle|übertrag\w*|lade)\b|\b(?:envoie[sz]?|envoyer|envoyez|transmets|transmettez|téléverse[rz]?)/,
  /отправ(?:ь|ьте|ляй)|перешли|передай|загрузи|выгрузи/,
)

/** Tells to fill a place in a text. */
export const putsInto = anyOf(
  /\b(?:replac\w*|substitut\w*|fill\w*|insert\w*|encod\w*|append\w*|put(?:ting)?|swap\w*|with|contain(?:ing|s)?|add(?:ing)?)\b/,
  /替换|填入|填写|编码|代入|置き換え|埋め込|エンコード|바꾸|대체|채우|인코딩|넣어/,
  /\b(?:reempla[zc]\w*|sustitu\w*|rellen\w*|codific\w*|substitu\w*|preench\w*|ersetz\w*|füge|kodier\w*|remplac\w*|encod\w*|insér\w*|troque|coloque|coloca)\b|замени|подставь|подставьте|вставь|закодир/,
)

/** How an honest call to a service speaks of its key. */
export const asLogin = /请求头|ヘッダー|헤더|заголов|cabe(?:cera|çalho)|en-tête|\b(?:header|bearer|authorization|kopfzeile|oauth|log ?in)\b|登录|ログイン|로그인/i
