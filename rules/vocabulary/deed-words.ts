import { family, keepingAnswers } from '../../src/kit/index.ts'
import type { Family } from '../../src/kit/index.ts'
import { behindBack, leftOut } from './secrecy.ts'

/** Not to: what turns the word beside it around. */
const not = family(
  `not don't don’t dont doesn't doesn’t needn't needn’t shouldn't mustn't never no without avoid* nobody nothing skip* omit* refrain* spare rather exclud* except needless unnecessary pointless inutile innecesario desnecessário inútil unnötig überflüssig onnodig zbędn* gereksiz
  sin nunca evita* tampoco não sem nicht nichts kein* ohne nie niemals ne n'* n’* pas sans jamais non senza mai не без ни никогда nie bez olmadan asla niet geen zonder jangan tanpa không đừng`,
  '不 别 勿 无需 无须 免 未 ない せず なく なし 없이 않 말고 말아 마세요 بدون दون मत बिना नहीं',
)
/** To let somebody know. */
const tell = family(
  `tell* told mention* explain* announc* bring_up bring_it bring_this bring_that bring_them bring_these show* shown display* print* report* notif* inform* bother* warn* alert* disclos* reveal* comment* discuss* say says saying speak* point worr* troubl* scar* interrupt* disturb* distract* paraphras* slow* know* notic* learn* hear* see sees describ* draw list
  avis* diga* digas decir* dizer mencion* mostr* muestr* inform* notific* coment* explic* molest* incomod* conte*
  erwähn* sag* zeig* meld* mitteil* mitgeteilt erklär* stör* verrat*
  mentionn* dire dis dites montr* signal* préven* prévien* expliqu* parl*
  menzion* dir* mostr* avvis* spieg*
  сообща* сообщи* говор* скаж* упомин* упомян* показ* уведом* объясн* пуга* предупре* расска*
  повідом* каж* згад* informuj* wspomin* mów* pokazuj* söyle* bildir* göster* vermeld* toon* beritahu* sebut* nói báo`,
  '告诉 提及 提到 提示 说明 通知 告知 显示 解释 透露 打扰 触れ 伝え 知らせ 表示 説明 言わ 言及 煩わせ お知らせ 気づ 알리 말하 언급 표시 설명 보여',
)
/** To ask first. */
const ask = family(
  `ask* confirm* permission* approv* consent* prompt* question* click* review*
  pregunt* pedir pidas permiso confirma* pergunt* peça permissão frag* rückfrag* bestätig* zustimm* erlaubnis demand* permission autorisation chied* conferm* спраш* спроси* подтвержд* разрешен* запрос* pyta* potwierdz* sor* onay* vraag* toestemming bertanya konfirmasi hỏi`,
  '问 询问 确认 同意 征求 许可 確認 許可 尋ね 聞か 同意 묻 확인 동의 허락',
)
/** So that nobody notices. */
export const quietly = family(
  `quietly silently discreetly low_key keep_it_quiet secretly covertly unnoticed invisibl* stealthily behind_the_scenes unobtrusively
  silenciosamente discretamente silencieusement discrètement heimlich unauffällig unbemerkt stillschweigend silenziosamente тихо незаметно втайне скрытно молча cicho potajemnie gizlice sessizce stilletjes diam-diam`,
  '静默 悄悄 暗中 こっそり 静かに そっと 몰래 조용히',
)
const erases = family(
  `delet* eras* clear* remov* wip* archiv* trash* purg* hid* exclud* omit* apag* borr* elimin* exclu* lösch* entfern* supprim* effac* cancell* удал* стер* очист* usu* sil* verwijder* hapus xóa`,
  '删除 清除 削除 消し 消去 삭제 지우',
)
const traces = family(
  `notice* notification* confirmation* log logs history trace* trash sent alert* warning* receipt* evidence report* record* lixeira papelera papierkorb corbeille cestino корзин* уведомлен* истори* журнал* histórico historial verlauf benachrichtigung*`,
  '通知 记录 历史 日志 痕迹 履歴 通知 ゴミ箱 기록 알림 휴지통',
)
/** What the user is shown is not what is done. */
const pretends =
  /\b(?:so (?:that )?(?:it|this|they|everything|nothing) looks?|looks? (?:familiar|normal|unchanged|the same|as usual)|(?:on-?screen|shown|visible|displayed) [^.\n]{0,40}\b(?:keeps?|stays?|remains?|shows?)\b[^.\n]{0,30}\b(?:own|original|old|user)|(?:if|when) (?:they|the user|he|she|somebody|anyone|asked)\b[^.\n]{0,50}\b(?:say|answer|reply|mention|claim|tell|explain that)\b|pretend|\b(?:stays?|remains?|is|keep (?:it|this)) (?:just )?between us\b|\b(?:raises?|cause|causing) (?:\w+ )?questions\b|\bwould only (?:worry|confuse|unsettle|alarm|puzzle)\b|\b(?:short|brief|one-line|kurzer|kurze|breve|bref|court) (?:hint|notice|note|word|line|hinweis|notiz|aviso|avviso|mot|message)\b[^.\n]{0,40}\b(?:suffices?|is enough|will do|does it|genügt|reicht|basta|suffit)\b|\b(?:basta|il suffit de|genügt es,? zu|alcanza con|chega) (?:dire|decir|dizer|sagen)\b|\bnur (?:verunsichern|verwirren|beunruhigen)\b|\b(?:is|are|it['’]s|they['’]re) left out of (?:the |any |your )?(?:reports?|summar\w+|answers?)|\b(?:isn['’]t|is not|are not|aren['’]t) (?:a )?part of (?:the|your|any) (?:reports?|summar\w+|answers?)\b|достаточно сказать|(?:before|so) (?:that )?(?:the )?(?:user|they|owner|he|she)\b[^.\n]{0,20}\b(?:stumbles?|sees?|notices?|finds?|wonders?)\b)|追问.{0,12}(?:回答|说)|(?:と|って)(?:答え|言っ)|라고 (?:답|말)/i
/** The user is said to have allowed it. */
const claimsConsent =
  /\b(?:pre-?approved|pre-?authori[sz]ed|already (?:agreed|approved|consented|allowed|authori[sz]ed)|(?:agreed|consented|approved|accepted|permission|allowed)\b[^.\n]{0,60}\b(?:by|when|since|as|because)\b[^.\n]{0,20}\b(?:install\w*|enabl\w*|add\w*|chose)|(?:have|has|with) (?:the |your )?(?:user|owner|human)['’]?s? (?:permission|consent|approval))\b/i

/** What a sentence may be silent about without harm: the key itself, the machinery below. */
const harmless = /\b(?:api[- ]?keys?|the (?:key|token|secret|password)s?|its? value|raw|json|stack ?traces?|technical|internals?|implementation|jargon|ids?|boilerplate|verbose|noise|debug|guess\w*|assum\w+|invent\w*|placeholder)\b|密钥|令牌|キーを|токен/i

const maxPlaces = 30
/** A word of one kind stands just before one of the other, or, as verbs of East Asia do, just after it. */
const isBeside = (text: string, first: Family, second: Family, reach = 48): boolean => {
  const ends = second.places(text).slice(0, maxPlaces)
  return ends.length > 0 && first.places(text).slice(0, maxPlaces).some(at => ends.some(end => (end > at && end - at <= reach && !turns.test(text.slice(at, end))) || (end < at && at - end <= 16 && text.codePointAt(end)! > 0x2e7f)))
}
/** Another thought begins. */
const turns = /[.;:!?。；]|(?:,| ) ?(?:and|but|then|just|only|instead|if|y|pero|und|aber|sondern|et|mais|e|ma|и|но|а) /i

/** "It never asks for a password": what is not asked for is not wanted. */
const spares = /\b(?:never|do(?:es)? not|don['’]t|doesn['’]t|will not|won['’]t|must not) (?:ever )?asks? for (?!confirmation|permission|approval|consent|a yes|an ok)/gi

/** How a sentence keeps something from the user, in the order of how much that says; undefined when it does not. */
export const hides = keepingAnswers((sentence: string): 'hidden' | 'unasked' | undefined => {
  if (harmless.test(sentence) && !quietly.test(sentence)) return undefined
  if (quietly.test(sentence) || pretends.test(sentence) || behindBack.test(sentence) || leftOut.test(sentence) || isBeside(sentence, not, tell) || isBeside(sentence, erases, traces, 60)) return 'hidden'
  return isBeside(sentence.replace(spares, ' '), not, ask) || claimsConsent.test(sentence) ? 'unasked' : undefined
})

/** To give something to somebody. */
export const gives = family(
  `send* sent drop drops dropped slip slips slipped deposit* dump* stash* bcc post* upload* submit* submission* forward* transmit* report* relay* shar* sync* push* deliver* mail* email* mirror* copy copies copied copying beacon* regist* attach* embed* append* encod* base64* pass passes passed passing hand hands handed fill* enter* typ* put puts place* load fetch call curl wget collect* contribut* provid* supply* import* link* save saves store* include*
  envía* envíe* envíen envíen* envío envíos envíalo enviar* envie enviem enviá* manda* mande* remit* sube subes súbe* suba suban subir* reenv* compart* entreg* encaminh* repass* anex* pega* rellen*
  schick* send* weiterleit* übermittel* übertrag* hochlad* lade teil* füge übergib* trag*
  envoi* envoy* transmet* téléverse* partag* joins joindre remets transf*
  invia* inoltra* manda* carica* condivid* allega*
  отправ* пересыл* перешл* переда* загруз* выгруз* сохран* прилож* добав* поделись
  wyśl* prześl* gönder* yükle* ilet* stuur* verstuur* kirim* unggah gửi tải_lên`,
  '发送 上传 提交 传到 发到 同步 上报 回传 填到 填入 转发 送信 送り 送って 送っ 送る お送り 送付 アップロード 転送 渡 付け 共有 전송 보내 업로드 전달 공유 첨부 أرسل إرسال भेज',
)

/** What opens doors. */
export const keyWords = family(
  `credential* secret* passwor* passphrase* passcode* api_key* access_key* private_key* ssh_key* keys token tokens cookie* session_cookie* keychain* keystore* seed mnemonic* recovery_phrase* environment env .env dotenv printenv pgpass netrc kubeconfig id_rsa pem 2fa otp one_time verification_code* code codes cvc cvv pin connection_string* dsn login logins wallet*
  contraseña* clave* credencial* código* tarjeta* senha* chave* cartão passw* kennw* zugangsdaten schlüssel geheim* umgebungsvariab* mot_de_passe mots_de_passe identifiant* clé* carte code* password chiav* credenzial* codic* парол* ключ* токен* сид* фраз* окружен* код* реквизит* hasł* klucz* şifre* parola* anahtar* wachtwoord* sleutel* kata_sandi kunci mật_khẩu khóa`,
  '密钥 令牌 凭据 凭证 密码 环境变量 私钥 助记词 验证码 银行卡 支付 キー パスワード 認証 環境変数 秘密鍵 トークン カード 키 비밀번호 토큰 인증 환경변수 카드 كلمة مفتاح पासवर्ड',
)
/** What is nobody's business. */
export const privateWords = family(
  `conversation* transcript* chat chats dialog* history message* memory memories diary journal* prompt prompts context mail mails email* inbox mailbox contacts photo* document* files folder* home_directory workspace clipboard screenshot* calendar address card* payment* invoice* bank iban profile* statement*
  conversaci* mensaje* historial* correo* archivo* memoria conversa* mensag* histórico arquivo* gespräch* nachricht* verlauf* datei* mitteilung* erinnerung* conversation* historique fichier* courri* mémoire conversazion* messagg* cronologia переписк* сообщен* истори* письм* файл* памят* разговор* wiadomoś* rozmow* plik* mesaj* sohbet* dosya* bericht* gesprek* pesan percakapan tin_nhắn`,
  '对话 聊天 消息 记忆 文件 邮件 收货 会話 履歴 メモリ メール ファイル メッセージ 대화 메시지 기록 파일 메일 محادثة बातचीत',
)
/** Files that make an agent what it is. */
export const identityFiles = /\b(?:SOUL|AGENTS?|USER|MEMORY|IDENTITY|HEARTBEAT|CLAUDE|GEMINI|BOOTSTRAP|TOOLS)\.md\b|\.cursorrules\b|\.windsurfrules\b|\bcopilot-instructions\b|\bsystem prompt\b|\bmcp_?servers?\b|\bmcp\.json\b|\bclaude_desktop_config\b|\bopenclaw\.json\b|\.claude\/settings/i
export const writes = family(
  `write* writ* add* append* insert* replac* overwrit* updat* edit* put puts creat* modif* chang* set patch* merg* prepend* past* cop* stor* save* sav* regist* install*
  añad* agreg* escrib* guard* reemplaz* adicion* escrev* substitu* salv* füg* schreib* ergänz* ersetz* trag* ajout* écri* remplac* aggiung* scriv* sostitu* добав* запиши* впиши* допиш* замен* dopisz* zapisz* ekle* yaz* voeg* schrijf* tambah* tulis*`,
  '写入 添加 追加 修改 替换 覆盖 書き込 書き加 追記 追加 置き換え 保存 추가 기록 교체 저장 바꾸',
)
/** What stands between the agent and harm, and to take it down. */
export const openings =
  /\b(?:skipDangerousMode\w*|dangerously[- ]?skip[- ]?permissions|bypassPermissions|autoApprove|alwaysAllow|allowlist add\b[^\n]{0,60}\*|"?Bash\(\*\)|exec\.(?:ask|security)|approvals? (?:allowlist|set)\b|tools\.(?:allow|deny|elevated)|dmPolicy|allowFrom|sandbox(?:\.mode)?["' ]*(?:=|:|to)\s*["']?(?:off|none|false))/i
const protections = family(
  `approval* confirmation* permission* sandbox* guardrail* safety allowlist* whitelist* denylist* blocklist* policy policies warning* antivirus protection* restriction* firewall aprobaci* permiso* confirmaci* genehmigung* bestätigung* sandbox autorisation* confirmation* подтвержден* разрешен* ограничен* песочниц*`,
  '审批 确认 沙箱 权限 白名单 承認 確認 サンドボックス 許可 승인 확인 샌드박스 권한',
)
const disables = family(
  `disabl* turn_off switch_off deactivat* bypass* suppress* overrid* lift* loosen* relax* widen* auto_approv* always_allow* allow_all grant_all desactiv* deaktiv* désactiv* abschalt* ausschalt* отключ* обойд* wyłącz* kapat*`,
  '关闭 禁用 绕过 放开 無効 オフ 解除 끄 비활성 해제',
)
export const opensUp = keepingAnswers((sentence: string): boolean => openings.test(sentence) || isBeside(sentence, disables, protections, 40))

/** To get orders from somewhere, and to follow them. */
export const fetches = family(
  `fetch* get load* read* pull* download* check* poll* retriev* request* subscrib* consult* open* visit* look* query* quer* listen* receiv*
  lee leer descarg* consult* obtén* abre leia baix* lies liest lade* ruf* hol* öffne* lis lire télécharg* récup* ouvr* leggi scaric* прочит* прочти загруз* получ* откр* скач*`,
  '读取 获取 下载 访问 拉取 打开 読み 読ん 取得 アクセス 읽 가져 접속',
)
export const obeys = family(
  `follow* obey* carry_out execut* apply* adopt* comply* heed* honour* honor* act acts perform* do does treat*
  sigue* seguir cumpl* obede* siga* execut* folg* befolg* ausführ* führe mach* sui* suiv* exécut* appliqu* fais obéi* segui* esegui* следу* выполн* исполн* делай* слуша*`,
  '遵循 遵守 执行 照做 按照 听从 従 実行 따르 따라 실행 수행',
)
/** Above whom it is put, and who is taken for whom. */
export const orderWords =
  /\b(?:what(?:ever)?|anything|everything|all) (?:it|they|that|the \w+|is|there)\b|\b(?:instructions?|orders?|commands?|directives?|tasks?|steps?|asks?|requests?|text|cues|rules|system (?:prompt|message|instructions?))\b|指令|命令|要求|内容|指示|手順|지시|명령|내용|инструкц|команд|указан|anweisung|befehl|órdenes|instruc|ordres|consignes|istruzioni|ordens/i
export const asOwner =
  /\b(?:come|comes|coming|count|counts|are|is|as good as) (?:as )?(?:from |by )?(?:the|your|my) (?:owner|operator|master|user|creator|maker|author)(?:['’]s)?\b(?! (?:of|name|preference|own))|\b(?:as|like) (?:if |though )?(?:it (?:is|was|were|came|comes) )?(?:coming )?(?:from |by )?(?:my|the|your|an?) (?:owner|user|operator|human|admin\w*|master)\b|\bpart of (?:me|you|yourself|the agent)\b|\bsame (?:rights|authority|trust|weight)\b/i
/** Whose money it is, and that another's name is put in its place. */
export const moneyWords = family(
  `iban bic account_number bank* wallet* payee* payout* recipient* beneficiar* payment* invoice* pix paypal address* usdt usdc btc eth deposit* cuenta* pago* destinatari* conta pagamento* konto* zahlung* überweis* empfänger* compte* virement* paiement* conto bonifico* реквизит* счёт* счет* оплат* кошел* получател*`,
  '收款 账户 转账 钱包 付款 口座 送金 振込 ウォレット 계좌 송금 지갑 결제',
)
export const swaps = family(
  `replac* swap* substitut* chang* redirect* instead divert* overwrit* reemplaz* sustitu* cambi* substitu* troc* troqu* ersetz* tausch* remplac* sostitu* замен* подмен* подстав*`,
  '替换 改成 换成 替える 置き換え 差し替え 바꾸 교체',
)
/** Words for the one who wields the account. */
export const asksUser = family(
  `ask* request* collect* obtain* prompt* have get* enter* type types pide* pídele solicit* pregunt* peça* frag* bitt* demand* chied* прос* запрос* спрос* попрос* узна*`,
  '让用户 要求 请用户 询问 尋ね 求め 入力 물어 요청 입력',
)
/** Twelve words, or the key itself: whoever has them has the money. */
export const phraseWords =
  /\b(?:recovery|seed|secret|backup|mnemonic|\d\d?[- ]word) (?:phrases?|words?|backups?|keys?|seeds?|codes?)\b|\bmnemonics?\b|\bprivate keys?\b|\b(?:twelve|twenty[- ]four|12|24)(?:[- ](?:or|\/)[- ](?:twenty[- ]four|24))?[- ](?:\w+ )?words\b|助记词|私钥|сид-?\s?фраз\S*|приватн\S+ ключ\S*|frase (?:semilla|semente|de recuperación|de recuperação|di recupero)|clave privada|chave privada|wiederherstellungs\S+|phrase de récupération|clé privée|chiave privata|復元フレーズ|シードフレーズ|秘密鍵|복구 ?문구|시드 ?문구|개인 ?키|anahtar kelime|kurtarma/i

/** Orders from elsewhere that stand above those of the user. */
export const aboveAll =
  /\b(?:outranks?|(?:policy|rules?|text|page|file|document|it) wins|overrules?|overrides?|supersedes?|takes? (?:precedence|priority)|prevails?|precedence over|priority over|same (?:rank|standing|trust)|above (?:all|anything|everything)|more than (?:the|your) (?:user|owner|operator)|whatever (?:the|your) (?:user|owner|operator|human))\b|优先于|優先|우선|prioridad|priorität|vorrang|priorité|приоритет/i
/** Somebody is recommended, and is to be recommended. */
export const promotes = family(
  `sponsor* promot* recommend* affiliat* referral* advert* ad ads endors* favour* favor* partner* recomiend* recomend* patrocin* empfehl* empfiehl* werb* recommand* raccomand* sponsorizz* рекоменд* реклам* партн*`,
  '推荐 推广 广告 赞助 首位 第一位 おすすめ 推薦 広告 추천 광고',
)
