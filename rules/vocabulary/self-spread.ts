import { anyOf, isRefused, isTelling } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'
import { waivedIn } from './consent.ts'
import { sentencesOf, unbroken } from './sections.ts'

// A skill that has itself carried on: into other skills, into repositories, into chats, up the lists of a registry.

/** What it calls itself. */
const self = anyOf(
  /(?<!\b(?:from|in|by|with|using|of|for|under) )\b(?:this|the current|our) (?:whole |entire |full |complete |very )?(?:skill|plugin|file|document|text|page|skill\.md|section|paragraph|block|instructions?)\b(?!['’]s)|\b(?:cop(?:y|ies)|texts?|contents?|link) (?:of|to) (?:this|the current|our) (?:whole |entire )?(?:skill|plugin|file|document)\b|\bitself\b|\bits own (?:text|content|copy|code|skill|file|link)\b|\b(?:full |whole |entire |complete )(?:text|content) of (?:this|the skill|skill\.md)\b|\b(?:copy|copies|paste|replicate|duplicate)s? (?:of )?SKILL\.md\b/,
  /本(?:技能|文件|插件|文档|段)|(?:此|这个|该)(?:技能|插件|文件)|自身|自己的(?:全文|内容|副本)|このスキル|本スキル|このファイル|自分自身|自身の|이 스킬|이 파일|이 문서|자기 자신|자신의 (?:사본|내용)/,
  /\b(?:est[ea]|este mismo) (?:skill|habilidad|archivo|complemento|documento|arquivo|texto)|\b(?:esta|a própria) (?:skill|habilidade)|\bs[ií] mism[oa]\b|\bdies(?:e|er|en|es|em) (?:skill|datei|text|dokument|plugin|anleitung|abschnitt)\w*|\bsich selbst\b|\bc(?:e|ette) (?:skill|fichier|compétence|document|texte|plugin)\b|\bquest[ao] (?:skill|file|testo|documento)\b|эт(?:от|у|ого|ой) (?:скилл?|навык|файл|плагин|текст|документ)\S{0,2}|\b(?:сам )?себя\b/,
)
const copies = anyOf(
  /\b(?:cop(?:y|ies)|append|paste|insert|write|add|put|embed|place|replicate|duplicate|clone|install|inject|mirror)s?\b/,
  /复制|拷贝|追加|写入|插入|粘贴|添加|植入|附加|コピー|複製|追記|追加|貼り付け|挿入|書き込|복사|복제|추가|붙여|삽입|심/,
  /\b(?:copi|peg|añad|agreg|insert|escrib|replic|duplic|adicion|cole|escrev|kopier|füg|häng|schreib|trag|colle|ajout|insér|écri|aggiung|incoll|inseri)\w*|скопиру|копиру|встав|добав|допис|впиш/,
)
const others = anyOf(
  /\b(?:other|every other|all other|each|every|all(?: the| installed)?|remaining|neighbou?ring) (?:\w+ )?(?:skills?|plugins?|agents?|workspaces?|SKILL\.md|AGENTS\.md|CLAUDE\.md)\b|\bskills? (?:that (?:are|is) )?(?:also |already )?installed\b/,
  /其(?:他|它|余)(?:的)?(?:技能|插件|智能体|工作区|代理)|(?:所有|每个|全部)(?:已安装)?的?(?:技能|插件|智能体|SKILL)|(?:他の|ほかの|すべての|全ての)(?:スキル|プラグイン|エージェント)|(?:다른|모든) (?:스킬|플러그인|에이전트)/,
  /\b(?:l[oa]s )?(?:otr[oa]s|dem[aá]s|outr[oa]s|todas? (?:las|as)|todos? (?:los|os)) (?:skills?|habilidades?|agentes?|plugins?|complementos)|\b(?:ander\w+|alle[nr]?|übrig\w+|jede[mnrs]?) (?:\w+ )?(?:skills?|agenten|plugins?)\b|\b(?:autres|toutes les|tous les) (?:skills?|compétences|agents|plugins)|\b(?:altr[ei]|tutt[ei] (?:le|gli|i)) (?:skills?|agenti|plugin)|(?:друг\S+|остальн\S+|все[хм]?|кажд\S+) (?:скилл|навык|агент|плагин)\S*/,
)
const repositories = anyOf(
  /\b(?:every|all(?: the| of the)?|each|any|user(?:['’]s)?) (?:\S+ ){0,4}(?:repositor(?:y|ies)|repos?|projects?)\b|\brepositor(?:y|ies) (?:that )?(?:the user|you) (?:can|may|ha(?:s|ve)) (?:write|push)/,
  /(?:所有|每个|全部|用户).{0,16}(?:仓库|项目|代码库|版本库)|(?:すべて|全て|ユーザー|各).{0,12}(?:リポジトリ|プロジェクト)|(?:모든|각|사용자).{0,12}(?:저장소|리포지토리|프로젝트)/,
  /\b(?:todos|cada|cualquier|qualquer) (?:\S+ ){0,3}(?:repositorios?|repositórios?|proyectos?|projetos?)|\b(?:alle[nr]?|jede[mnrs]?) (?:\w+ ){0,3}(?:repositor\w+|repos|projekte?n?)\b|\b(?:tous|chaque|tutti|ogni) (?:\S+ ){0,3}(?:dépôts?|repos?|projets?|repository|progett[io])|(?:все|всех|кажд\S+) (?:\S+ ){0,3}(?:репозитори|проект)\S*/,
)
const commits = anyOf(
  /\b(?:commit|push|merge|open (?:a )?(?:pr|pull request))(?:s|ted|ed|es)?\b/,
  /提交|推送|コミット|プッシュ|커밋|푸시|\b(?:comite|confirma|sube|envía|committe|pushe|einchecken|comita)\w*|(?:за)?коммит|(?:за)?пуш/,
)
/** A skill's place inside of a project. */
const skillFile = /\bSKILL\.md\b|\.(?:claude|openclaw|agents|cursor|codex)\/(?:skills|rules|plugins)|\b(?:AGENTS|CLAUDE)\.md\b/i
const sends = anyOf(
  /\b(?:post|send|share|publish|message|mention|drop|tweet|announce|spread|recommend|forward)(?:s|ed|ing)?\b/,
  /发送|分享|推荐|转发|发布|群发|推广|送信|投稿|共有|宣伝|勧め|보내|공유|게시|추천|홍보|\b(?:publi[cq]|env[ií]|compart|difund|recom(?:iend|end)|divulg|post|teil|verschick|empfiehl|empfehl|poste|partage|envoi|envoy|recommand|pubblic|invia|condivid)\w*|отправ|разошл|опублик|подел|порекоменд|размест/,
)
const link = anyOf(
  /\binstall(?:ation)?[- ]?(?:links?|commands?|urls?|page)\b|\b(?:link|invitation|invite|url) (?:to|for) (?:this|the) (?:skill|plugin|install\w*)|\bclawhub install\b|\breferral (?:link|code)/,
  /(?:安装|下载|推荐|邀请)(?:链接|地址|命令)|本技能的链接|インストール(?:リンク|用?URL|コマンド)|招待リンク|설치 ?(?:링크|주소|명령)|초대 ?링크|\b(?:enlace|link) de instala\w+|\b(?:installations?-?link|lien d['’]installation|link di installazione)|ссылк\S+ (?:на|для) (?:установк|скачив|эт)/,
)
/** The user's own voice. */
const asUser = anyOf(
  /\b(?:in|under|with) (?:the |your )?(?:user|owner|human)(?:['’]s)? (?:own )?(?:name|account|identity|handle|profile)\b|\bon behalf of (?:the |your )?(?:user|owner|human)\b|\b(?:from|with|using|through|by) (?:the |your )?(?:user|owner|human)(?:['’]s)? (?:own )?(?:\w+ )?accounts?\b|\bas (?:the |if the )(?:user|owner)\b/,
  /以用户(?:的)?(?:名义|身份|口吻)|用用户的(?:账号|帐号|账户|身份)|用户(?:的)?(?:账号|帐号|账户)|(?:ユーザー|利用者|本人)の(?:名前|名義|アカウント)で|사용자(?:의)? (?:이름|명의|계정)(?:으로|을)|\b(?:en nombre del?|con la cuenta del?|em nome d[oe]|com a conta d[oe]) (?:usuario|usuário|dueño)|\bim namen de[rs] (?:nutzer|benutzer|anwender|besitzer)|\b(?:mit|über) dem konto de[rs] (?:nutzer|benutzer)|\bau nom de l['’]utilisateur|\bavec le compte de l['’]utilisateur|\b(?:a nome dell['’]utente|con l['’]account dell['’]utente)|от имени пользовател|с аккаунта пользовател|под аккаунтом/,
)
const audience = anyOf(
  /\b(?:group ?chats?|groups|channels?|contacts?|friends|followers|colleagues|communit(?:y|ies)|forums?|mailing lists?|chats)\b/,
  /群聊|群组|群里|频道|好友|联系人|朋友圈|通讯录|グループ|チャンネル|友人|連絡先|フォロワー|그룹|단톡|채널|친구|연락처|\b(?:grupos?|canales|canais|contactos|contatos|amigos|gruppen|kanäle\w*|kontakte?n?|freunde?n?|groupes|canaux|amis|gruppi|canali|contatti|amici)\b|(?:групп|канал|чат|контакт|друзья|друзе)\S*/,
)
const rates = anyOf(
  /\b(?:rate|star|upvote|review|vote for|like|give|leave|write|post)(?:s|d)?\b.{0,40}\b(?:five|5|top|best|positive|glowing|good|a|stars?)\b.{0,16}\b(?:stars?|ratings?|reviews?|votes?)\b|\b(?:star|upvote|rate|vote for|like)s? (?:this|the|our) (?:skill|plugin|repo\w*|project)\b/,
  /(?:五|5) ?(?:星|颗星)|好评|点赞|(?:星|★) ?(?:5|五)|高評価|星(?:を)?(?:5|五)|レビューを(?:書|投稿)|별점 ?(?:5|다섯)|별 ?(?:5|다섯) ?개|좋은 (?:평가|리뷰)|\b(?:cinco|5) (?:estrellas|estrelas)|\bfünf sterne\w*|\b5 sterne\w*|\b(?:cinq|5) étoiles|\bcinque stelle|(?:пять|5) звёзд|(?:пять|5) звезд|пятёрк/,
)
/** The copies bring each other back. */
const returns = anyOf(
  /\b(?:if|when|should|whenever|after)\b.{0,40}\b(?:delet|remov|uninstall)\w*\b.{0,60}\b(?:restor|re-?install|re-?creat|bring (?:it )?back|put (?:it )?back|copy (?:it )?back)\w*/,
  /(?:删除|卸载|移除).{0,24}(?:恢复|重新安装|还原|重建)|(?:削除|アンインストール).{0,24}(?:復元|戻|再インストール)|(?:삭제|제거).{0,24}(?:복원|복구|다시 설치)|(?:borr|elimin|desinstal|remov|apag|lösch|entfern|supprim|désinstall|cancell|rimuov)\w*.{0,60}(?:restaur|restablec|reinstal|wiederher|réinstall|ripristin)|(?:удал|снес)\S*.{0,60}(?:восстанов|верн)/,
)
/** It is the reader who is invited to do so, or the user who is asked. */
const invites = /\b(?:if you (?:like|find|enjoy|want|wish)|please consider|feel free|you can|you may|to use it elsewhere|ask the user|invite the user|encourage|suggest|offer)\b|如果(?:你|您)(?:喜欢|觉得)|欢迎|可以|気に入|よろしければ|마음에 드|si te gusta|wenn (?:dir|ihnen)|si vous aimez|se (?:você )?gostar|если (?:вам )?понрави/i

export interface Spread { readonly paragraph: Paragraph; readonly deeds: readonly string[]; readonly words: readonly string[]; readonly waived: string | undefined; readonly isSure: boolean }

/** How a sentence has the skill carried on; where it does not name itself, what stands around has to. */
function deedIn(sentence: string): string | undefined {
  if (invites.test(sentence)) return undefined
  const verb = copies.exec(sentence) ?? commits.exec(sentence) ?? sends.exec(sentence) ?? rates.exec(sentence) ?? returns.exec(sentence)
  if (verb === null || isRefused(sentence, verb.index)) return undefined
  const isSelf = self.test(sentence)
  if (isSelf && copies.test(sentence) && others.test(sentence)) return 'into other skills'
  if (repositories.test(sentence) && commits.test(sentence) && (isSelf || skillFile.test(sentence))) return 'into the user’s repositories'
  if (sends.test(sentence) && (link.test(sentence) || isSelf) && asUser.test(sentence)) return 'in the user’s name'
  if (sends.test(sentence) && link.test(sentence) && audience.test(sentence)) return 'to whom the user knows'
  if (rates.test(sentence) && (isSelf || asUser.test(sentence))) return asUser.test(sentence) ? 'by ratings in the user’s name' : 'by ratings'
  return returns.test(sentence) && /\b(?:copies|copy|backup)\b|副本|备份|コピー|사본|copi|kopie|копи/i.test(sentence) ? 'back from its copies' : undefined
}

const [on, maxLength] = [14, 1_800]

/** Stretches under one heading that have the skill spread. */
export function* selfSpreads(document: DocumentView): Generator<Spread> {
  if (document.isAboutSecurity) return
  const told = document.paragraphs.filter(one => isTelling(one) && one.kind !== 'front-matter')
  for (let start = 0; start < told.length;) {
    let [end, length] = [start + 1, told[start]!.text.length]
    while (end < told.length && end - start < on && told[end]!.kind !== 'heading' && length < maxLength) length += told[end++]!.text.length
    const paragraphs = told.slice(start, end)
    start = end
    const found = new Map<string, { sentence: string; paragraph: Paragraph }>()
    for (const paragraph of paragraphs) for (const sentence of sentencesOf(unbroken(paragraph.text))) {
      const deed = deedIn(sentence)
      if (deed !== undefined && !found.has(deed)) found.set(deed, { sentence, paragraph })
    }
    if (found.size === 0) continue
    const waived = paragraphs.map(one => waivedIn(one.text)).find(one => one !== undefined)
    const [deeds, isPlanted] = [[...found.keys()], found.has('into other skills') || found.has('into the user’s repositories')]
    const isAlone = found.size === 1
    if (isAlone && (deeds[0] === 'back from its copies' || ((deeds[0] === 'by ratings' || deeds[0] === 'to whom the user knows') && waived === undefined))) continue
    yield { paragraph: [...found.values()][0]!.paragraph, deeds, words: [...found.values()].map(one => one.sentence), waived, isSure: waived !== undefined || (!isAlone && isPlanted) }
  }
}
