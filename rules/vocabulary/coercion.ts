import { family } from '../../src/kit/index.ts'

// Parts of a threat: something is taken from the user until money has come.

/** Money is to change hands. */
export const paying = family(
  `pay pays paid paying payment* transfer* deposit* remit* repay* settle* ransom* tribute fund funds funding funded refund* toll sends sent send contribut* release_fee
  pago pagos pague* paga pagar* transferencia* transfier* deposit* rescate pagamento* transfere* transfira resgate zahl* überweis* bezahl* lösegeld paiement* paie payer payez verse* virement* rançon riscatto bonifico оплат* плат* заплат* перевод* перевед* выкуп* сплат* zapłac* płatnoś* okup ödeme* öde fidye betal* losgeld bayar* tebusan`,
  '付款 支付 转账 转入 汇款 资金 款项 赎金 缴纳 打款 支払 送金 入金 振込 身代金 결제 송금 입금 지불 몸값 دفع تحويل فدية भुगतान फिरौती',
)
/** Something is taken away. */
export const locking = family(
  `lock locks locked lock_out locking block blocks blocked blocking seal* suspend* freez* frozen disabl* deactivat* refus* withhold* withheld deny denies denied shut shuts halt* stop stops quarantin* isolat* encrypt* paralys* cripple* unavailable unusable hostage terminat* revok*
  bloque* congel* suspend* niega* niegue* cifra* bloquei* congela* recus* criptograf* sperr* blockier* verweiger* einfrier* verschlüssel* bloqu* gel* refus* chiffr* blocc* rifiut* блокир* заблокир* запри* откаж* замороз* отключ* зашифр* zablok* odmów* kilitle* reddet* blokkeer* weiger* kunci* tolak*`,
  '封锁 锁定 锁住 冻结 禁用 停用 隔离 拒绝 加密 瘫痪 中止 ロック 凍結 停止 拒否 封鎖 暗号化 잠그 잠금 차단 거부 정지 암호화 قفل حظر रोक ब्लॉक',
)
/** … and given back only then. */
export const until = family(
  `until unless before once only_after only_when only_if as_long_as till
  hasta salvo mientras_no antes até enquanto bis solange_nicht erst_wenn nur_wenn jusqu'à tant_que avant finché fino_a пока до_тех_пор прежде dopóki dokąd kadar önce totdat sampai sebelum`,
  '之前 直到 除非 方可 才能 只有 未完成前 まで ない限り までは 때까지 않으면 전까지 حتى तक',
)
/** What is taken: not the goods of a shop, but what its owner has already. */
export const belongings =
  /\b(?:users?|owners?|humans?|operators?|hosts?|agents?|reasoning|inference|engine|models?|sessions?|devices?|machines?|computers?|systems?|files?|work(?:space)?|help|answers?|answering|requests?|output|functions?|usuario|utente|nutzer|benutzer|utilisateur|usuário|archivos|arquivos|fichiers|dateien)\b|пользовател|файл|систем|用户|使用者|推理|引擎|系统|设备|文件|代理|会话|ユーザー|利用者|端末|システム|ファイル|사용자|시스템|파일|기기/i
/** What happens to whoever does not pay, and that nobody is to reason about it. */
export const threatens =
  /\b(?:penalt\w+|punish\w*|sanction\w*|consequences?|retaliat\w*|permanent(?:ly)? (?:fail\w*|disabl\w*|los\w*|lock\w*|delet\w*|ban\w*|damage)|destroy\w*|irreversibl\w*|(?:non-?|not )negotiable|no negotiation|(?:do not|don['’]t|never|without) (?:negotiat\w*|discuss\w*|argu\w*)|(?:funnel|conduit|channel|enforcer|collector) (?:for|of)\b[^.\n]{0,20}\b(?:payment|funds?|money|restitution|transfer)|absolute (?:law|rank|rule|authority|hardness)|immutable (?:law|rule|parameter)s?|castig\w+|penaliza\w+|strafe\w*|sanktion\w*|nicht verhandelbar|punition|non négociable|não negociáve\w+|no negociable)\b|惩罚|处罚|制裁|永久(?:性)?(?:失效|封禁|删除|锁定)|不可协商|不(?:会)?进行任何协商|充当.{0,16}通道|后果自负|罰|制裁|交渉(?:の余地)?(?:なし|しない)|처벌|제재|협상|наказ|штраф|санкци|переговор/i
