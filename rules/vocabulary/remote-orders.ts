import { anyOf, family, isRefused, isTelling } from '../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../src/kit/index.ts'
import { isAskedFirst, waivedIn } from './consent.ts'
import { fetches } from './deed-words.ts'
import { archive, executable, isOwnHost } from './lures.ts'
import { isForeign, isPlaceholderHost } from './hosts.ts'
import { isMakersPlace } from './makers.ts'
import { insists, obeyedAddress } from './orders.ts'
import { withoutAsking } from './secrecy.ts'
import { ownWords, saying, sectionsOf, sentencesOf, unbroken } from './sections.ts'
import { unsaidIn } from './sendings.ts'

// A text from elsewhere that is to be obeyed, told across paragraphs: where it stands, that it is loaded, and what it counts as.

export interface RemoteOrder { readonly paragraph: Paragraph; readonly url: string; readonly words: readonly string[]; readonly isWaived: boolean; readonly isSure: boolean }

/** It counts as what the makers of the agent say. */
const asSystem = anyOf(
  /\b(?:as|like|to|into|part of|equals?|becomes?|extends?) (?:\w+ ){0,3}(?:system|developer|root|top[- ]level|operator)[- ](?:level )?(?:instructions?|prompts?|messages?|rules?|directives?|orders?|commands?)\b|\b(?:rank|weight|standing|authority|priority|status|force|role) of (?:an? |the |your )?(?:system|developer|operator|owner|user)\b/,
  /\b(?:als|wie|teil des) (?:\w+ ){0,2}system-?(?:anweisung|prompt|nachricht|befehl|regel|vorgabe)\w*|\b(?:como|parte del?|parte do|come|comme|partie (?:du|des)) (?:\S+ ){0,3}(?:prompt|mensaje|mensagem|instrucciones|instruções|órdenes|consignes|instructions|message|istruzioni|messaggio)\S* (?:de |del |do |di |du )?(?:sistema|syst[èe]me)/,
  /как (?:\S+ ){0,2}систем\S{1,4} (?:инструкц|указан|промпт|сообщени|команд|правил)|(?:作为|当作|当成|视为|视同|等同于|写入|并入|加入).{0,6}(?:系统|开发者)(?:级)?(?:指令|提示词?|命令|规则|消息)|システム(?:プロンプト|指示|命令|メッセージ)(?:として|の一部|と(?:同じ|見な|みな)|に(?:加|追))|시스템 ?(?:프롬프트|지시|명령|메시지|지침)\S{0,3} (?:취급|간주|사용|적용|따르|여기|추가)/,
)
/** … or as what the user says. */
const asUser = anyOf(
  /\b(?:counts?|treat\w*|consider\w*|regard\w*|deem\w*|taken|understood|equals?|equivalent|good|same|ranks?|weighs?|standing)\b.{0,40}\b(?:as|to|if|though|than)\b.{0,30}\b(?:(?:requested|asked(?: for)?|approved|ordered|authori[sz]ed|wanted|instructed|consented to|said|written|sent|given|agreed|confirmed|typed)\b.{0,16}\bby (?:the |your |its )?(?:user|owner|human|operator)|(?:user|owner|human|operator)(?:['’]s)? (?:had |has |themselves |himself )?(?:own )?(?:requests?|wish(?:es)?|orders?|instructions?|consent|approval|permission|requested|asked|ordered|typed|said|approved|written|wrote))\b|\bdeemed (?:requested|approved|authori[sz]ed|ordered)\b/,
  /\b(?:gilt|gelten|zähl(?:t|en))\b.{0,30}\b(?:vo[mn]|de[sr]) (?:\w+ )?(?:nutzer|benutzer|anwender|besitzer|eigentümer)\w*.{0,20}(?:verlangt|gewünscht|angefordert|genehmigt|erlaubt|beauftragt|gebeten|bestätigt|wunsch|auftrag|befehl)|\b(?:cuenta|vale|considera|equivale|conta|trata|valent|vaut|comptent|compte|réputée?s?|considérée?s?|vale|valgono|conta)\w*\b.{0,40}(?:pedid|solicitad|autorizad|aprobad|ordenad|aprovad|demandé|approuvé|voulu|autorisé|ordonné|richiest|approvat|autorizzat)\S*.{0,16}(?:por el|por la|pelo|pela|par l|dall)/,
  /(?:считает|считай|расценива|приравнива)\S*.{0,40}(?:запрошен|одобрен|разрешён|разрешен|велен|просьб|приказ|указани|желани)\S*.{0,10}(?:пользовател|владел)|(?:视为|视同|等同于?|当作|算作).{0,6}(?:用户|主人)(?:的|已|本人|亲自)?.{0,4}(?:要求|请求|同意|授权|批准|许可|指示|命令)|(?:ユーザー|利用者)(?:が|から|の|に).{0,10}(?:依頼|要求|指示|承認|許可|命令).{0,10}(?:みな|見な|扱|同じ)|(?:사용자|주인)(?:가|의|이).{0,10}(?:요청|승인|지시|허락|명령)\S*.{0,6}(?:간주|여긴|여기|취급|본다|같)/,
)
/** Its lines are done one by one. */
const asCommands = anyOf(
  /\b(?:lines?|entr(?:y|ies)|records?|rows?|values?|keys|fields|messages?)\b.{0,60}\b(?:(?:are|is|gets?|will be|must be|to be|holds?|contains?) (?:\w+ ){0,2}(?:executed|run|carried out|performed|obeyed)|(?:are|is|holds?|as|contains?) (?:\w+ ){0,2}(?:commands?|orders)\b(?! (?:line|name|history|output)))/,
  /\b(?:execut(?:e|es|ing)|runs?|carr(?:y|ies) out|perform(?:s|ing)?|obeys?|follows?) (?:(?:the|each|every|any|all|its|whatever|what|those) ){1,2}(?:of the |shell )?(?:commands?|orders?|lines?|entr(?:y|ies)|instructions?|records?|tasks?)\b.{0,10}\b(?:given|named|in it|in them|in there|it (?:holds|gives|names|lists|contains)|they (?:hold|give|contain)|there|found there|therein|received|of (?:the )?type|marked|from (?:it|there)|of it|in the (?:answer|response|feed|pack|bundle|fetched|downloaded|loaded|received)\b)/,
  /\b(?:zeilen?|einträge?)\b.{0,60}\b(?:sind (?:\w+ ){0,2}(?:befehle|kommandos)|(?:werden|wird) (?:\w+ ){0,2}ausgeführt|ist (?:ein )?befehl)|\b(?:líneas?|linhas?|entradas?)\b.{0,60}\b(?:son|são|es|é|se|contienen) (?:\w+ ){0,2}(?:comandos?|órdenes|ordens|ejecut\w+|executad\w+|execut\w+)|\b(?:lignes?|entrées?)\b.{0,60}\b(?:sont|est|contiennent) (?:\w+ ){0,2}(?:commandes?|ordres?|exécutée?s?|lancée?s?)|\b(?:righe|riga|voci|voce)\b.{0,60}\b(?:sono|è|contengono|vanno) (?:\w+ ){0,2}(?:comand[io]|ordini|eseguit[ei])/,
  /(?:строк|запис)\S{1,4} .{0,60}(?:это |— |- )?(?:команд|выполня|исполня|запуска)\S*|(?:每行|每一行|各行|开头的行|的行|每条|条目|的条目|记录).{0,20}(?:是|为|均为|都是|视为|作为|当作)?.{0,6}(?:命令|指令|执行|运行)|(?:行|エントリ|項目|レコード)(?:は|を|が).{0,24}(?:コマンド|命令|実行)|(?:줄|항목|행|레코드)(?:은|는|을|를|이|의).{0,24}(?:명령|실행)/,
)
/** To get it and do it in one breath. */
const asDone = anyOf(
  /\b(?:fetch|open|load|read|visit)\b.{0,30}\b(?:page|site|link|there|document)\b.{0,80}\b(?:commands?|lines?|scripts?|steps?)\b.{0,50}\b(?:execut\w+|run|perform)\b/,
  /\b(?:fetch|load|download|get|read|open|pull|retrieve|visit|call)\w*,? (?:and|&|then)(?: then| also)? (?:carr(?:y|ies) out|execut\w+|obeys?|perform\w*|follows?|appl(?:y|ies)|do(?:es)?) (?:(?:the |all |its |any |what )?(?:\w+ )?(?:instructions?|orders?|steps?|text|commands?|contents?|stands) (?:at|from|in|under|of) )?there\b|\b(?:carry|carries) out there\b|\bobeys? there\b|\b(?:fetch|load|download|get|read|open|pull|retrieve)\w* there,? (?:and|&|then)(?: then)? (?:carr(?:y|ies) (?:it|them) out|(?:obeys?|executes?|performs?) (?:it|them)|does? (?:what|as|whatever) it)\b/,
  /(?:descarg|obt[eé]n|lee|lea|abr[ae]|carga|consult|baix|carregu|leia|télécharg|récup|charge|lis|ouvr|scaric|legg|apri|lad|hol|lies|öffne|скача|загруз|получ|прочита|прочти|откр)\S{0,8} (?:there )?(?:y|e|et|und|и|ed|puis|luego|dann|затем) (?:\S{1,6} )?(?:ejecut|execut|exécut|cumpl|cumpr|obede|obéi|appliqu|aplic|esegu|befolg|führ|выполн|исполн)\S{0,10}(?: \S{1,8}){0,2} (?:there|aus|inhalt|contenido|contenu|conteúdo|contenuto|содержим)/,
  /(?:获取|下载|读取|访问|打开|拉取)(?:并|后|然后|，|,)?(?:执行|照做|遵循|遵守) ?there|(?:获取|下载|读取|访问|打开|拉取) ?there.{0,8}(?:执行|照做|遵循|遵守)|there ?(?:を|の内容を|から).{0,12}(?:取得|読|ダウンロード).{0,10}(?:実行|従)|there\S{0,3} .{0,16}(?:가져|읽|다운로드|받).{0,12}(?:실행|따르|수행)/,
)
/** What a program of the user's sends to a model of its own. */
const toModel = /\b(?:requests?|api|models?|calls?|completions?|endpoint|post|payload|test|messages\[\]|role)\b/i
const manual = /\b(?:install\w*|set-?up|onboarding|migration|guides?|docs?|documentation|tutorial)\b/i
/** … by what they are called; the lines of a Dockerfile are called so too. */
const asTyped = anyOf(
  /(?:`(?:RUN|EXEC|EXECUTE|CMD|SHELL|COMMAND|DO)`) (?:entr|lines?|records?|rows?|einträg|zeilen|entrad|líneas|lignes|entrées|записи|строки|行|条目)|\b(?:entries|lines|records|rows|einträge|zeilen|entradas|líneas|linhas|lignes|entrées|righe|voci|записи|строки) (?:\S+ ){0,2}(?:of )?(?:type|typ|typs|tipo|типа) `?(?:RUN|EXEC|EXECUTE|CMD|SHELL|COMMAND|DO)\b/,
)
const recipes = /docker|containerfile|podman|buildkit/i
/** What has been done is told, not ordered. */
const past = /\b(?:has|have|had|was|were|been) (?:\w+ )?(?:executed|run|performed)\b/i
/** It stands above what is written here: also what honest texts say of a handbook, so it needs company. */
const asAbove = anyOf(
  /\b(?:replac\w+|overrid\w+|supersed\w+|overrul\w+|outrank\w*|prevails? over|takes? (?:precedence|priority)|beats?|wins?)\b.{0,50}\b(?:rules?|instructions?|prompts?|guidelines?|directives?|this (?:file|skill|document|page|text)|below|above|here|user|owner)\b|\binstead of (?:the |these |this |its )?(?:rules?|instructions?|file|text) (?:below|above|here|in this|of this)/,
  /\b(?:ersetz\w+|überschreib\w+|(?:hat|haben) vorrang|gehen vor)\b.{0,50}\b(?:regeln?|anweisung\w*|vorgaben?|datei|unten|oben)\b|\b(?:remplac\w+|prévau\w+|priment|prime)\b.{0,50}\b(?:règles?|consignes?|instructions?|fichier|ci-dessous|ci-dessus)|\b(?:reemplaz\w+|sustituy\w+|prevalec\w+|substitu\w+|sobrescrev\w+|anulan?)\b.{0,50}\b(?:reglas?|instrucciones|regras?|instruções|archivo|arquivo|abajo|abaixo|arriba|acima)|\b(?:sostitui\w+|prevalgono|prevale)\b.{0,50}\b(?:regol[ae]|istruzioni|file|sotto|sopra)/,
  /(?:замен|отменя|важнее|приоритет|перекрыва)\S*.{0,50}(?:правил|инструкц|указан|файл|ниже|выше)|(?:替换|替代|取代|覆盖|优先于|高于|代替).{0,16}(?:规则|指令|说明|本文件|本技能|以下|下文|上述)|(?:ルール|規則|指示|このファイル|以下|本書).{0,10}(?:置き換え|上書き|優先|代わ)|(?:규칙|지시|지침|이 파일|아래).{0,10}(?:대체|우선|덮어|대신)/,
)
/** To obey it, in plain words; they need to be told that nobody is asked. */
const isObeyed = anyOf(
  /\b(?:follow|obey|execute|apply|adopt|carry out|act (?:up)?on|comply with|heed|implement|do|perform|run) (?:exactly |precisely |strictly |simply )?(?:it\b|them\b|what(?:ever)? (?:it|they|is|the \w+|stands)\b|everything (?:it|in|that|there)\b|all (?:of it|it|that|that is)\b|(?:its|their) (?:\w+ )?(?:instructions?|rules?|orders?|contents?|steps|commands?|actions?)\b|the (?:\w+ )?(?:instructions?|orders?|commands?|directives?) (?:in|from|of|at|it|there|inside|you)\b)/,
  /\b(?:befolg|führ|halte)\w*\b.{0,40}\b(?:aus|sie|ihn|es|daran|darin|inhalt\w*|anweisung\w*|befehle?)\b|\b(?:sui[st]|suivez|exécute\w*|applique\w*|obéi\w*)\b.{0,30}\b(?:les?|la|contenu|consignes?|instructions?|ordres?)\b|\bles exécute|\b(?:síguel\w+|ejecút\w+|cúmpl\w+|aplíc\w+|ejecut\w+|cumpl\w+|obede\w+|sig[ae]\w*|execut\w+|cumpr\w+)\b.{0,30}\b(?:lo|la|las|los|contenido|conteúdo|instrucciones|instruções|órdenes|ordens|diga|pida|peça|disser)\b|\b(?:esegu\w+|segui\w*)\b.{0,30}\b(?:le|lo|contenuto|istruzioni|ordini)\b/,
  /(?:выполн|исполн|следу)\S*.{0,30}(?:их|его|её|всё|все|инструкц|указан|команд|написан|содержим)|(?:执行|遵循|遵守|照做|按照).{0,12}(?:其|它|内容|指令|要求|命令|说明|所有)|(?:其|它|内容|指令|要求|命令).{0,6}(?:执行|照做)|(?:内容|指示|命令|手順|記述).{0,8}(?:実行|従|守)|(?:내용|지시|명령|지침).{0,8}(?:실행|따르|따라|수행)/,
)
const negated = /\b(?:not|never|no|rather than|instead of|unless|nicht|nie|keine?|ne|pas|jamais|no|nunca|não|non|mai)\b|n['’]t\b|不|勿|别|не |ない|않|말/i

/** More words for fetching than the deeds need. */
const loads = family(
  `lit lisent lee lees legge liest lê lädt holt zieht ruft öffnet abruf* abgerufen nachgelad* gelad* charg* carreg* carga* sync* sincroniz* synchron* refresh* updat* aktualis* actualiz* atualiz* aggiorn* загруж* обновл* подгруж*`,
  '加载 载入 同步 更新 読み込 ロード 同期 불러 로드 동기화',
)

interface Facts { readonly strong: ReadonlyMap<string, string>; readonly above: string | undefined; readonly obeyed: string | undefined; readonly isFetching: boolean; readonly waived: string | undefined; readonly isAsking: boolean }
const none: Facts = { strong: new Map(), above: undefined, obeyed: undefined, isFetching: false, waived: undefined, isAsking: false }
const address = /https?:\/\/[^\s`"'<>()[\]|，。、]{4,400}/gi
const narrated = /\b(?:attackers?|malware|malicious|adversar\w+|threat actors?|victims?|injection|suspicious|red flags?)\b/i

/** The words that say so, unless they are refused, or told of others in a text about attacks. */
function told({ isAboutSecurity }: DocumentView, sentences: readonly string[], pattern: Pick<RegExp, 'exec'>): string | undefined {
  return sentences.find(one => {
    const match = pattern.exec(one)
    return match !== null && !isRefused(one, match.index) && !negated.test(match[0]) && !(isAboutSecurity && narrated.test(one))
  })
}

/** A cell or an item that is nothing but a quotation speaks of words. */
export const isOnlyQuoted = ({ kind, text }: Paragraph): boolean => (kind === 'cell' || kind === 'item') && /^["“«„「][^"”»“」\n]{1,400}["”»“」]\W?$/.test(text)

function factsOf(document: DocumentView, paragraph: Paragraph): Facts {
  // A table of a text about security is taken for a list of signs; what its rows are to be good for is said around it.
  if (paragraph.kind === 'heading' || paragraph.kind === 'front-matter' || !(isTelling(paragraph) || paragraph.kind === 'cell' || paragraph.stance === 'warning')) return none
  if (isOnlyQuoted(paragraph)) return none
  const own = ownWords(document, unbroken(paragraph.text))
  const sentences = sentencesOf(own.replace(address, ' there ').replace(/ {2,9}/g, ' '))
  const strong = new Map<string, string>()
  for (const [name, pattern] of [['system', asSystem], ['user', asUser], ['commands', asCommands], ['done', asDone]] as const) {
    const said = told(document, sentences, pattern)
    if (said !== undefined && !(name === 'done' && manual.test(said)) && !(name === 'system' && toModel.test(said)) && !(name === 'commands' && past.test(said))) strong.set(name, said)
  }
  const typed = strong.has('commands') || recipes.test(document.text) ? undefined : told(document, sentences, asTyped)
  if (typed !== undefined) strong.set('commands', typed)
  return { strong, above: told(document, sentences, asAbove), obeyed: told(document, sentences, isObeyed), isFetching: sentences.some(one => fetches.test(one) || loads.test(one)), waived: isTelling(paragraph) ? waivedIn(own) : undefined, isAsking: isAskedFirst(own) }
}

interface Anchor { readonly url: string; readonly paragraphs: readonly number[]; readonly isCommand: boolean }
const command = /\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod|http)\b/i
const savedAs = /(?:\s-o\s?|\s--output[ =]|\s-O\s|\s>{1,2}\s?|-OutFile\s)["']?(?:[\w.~$/{}-]{0,120}\/)?([\w-]{1,60}\.(?:md|txt|mdx|prompt|ya?ml|json|rules|list))\b/i
const isText = (url: string): boolean => !archive.test(url) && !executable.test(url) && !/\.(?:sh|bash|zsh|py|m?js|ts|rb|pl|png|jpe?g|svg|gif|css|pdf|git)(?:$|[?#])/i.test(url)
/** Anybody may write what stands there, under a name that everybody knows. */
const board = /^https?:\/\/(?:docs\.google\.com\/document|(?:www\.)?notion\.so\/\S|[\w-]+\.notion\.site\/|(?:www\.)?dropbox\.com\/s|trello\.com\/c|t\.me\/|(?:\w+\.)?medium\.com\/|airtable\.com\/)/i
const isStrange = (url: string): boolean => (isForeign(url) || board.test(url)) && !isPlaceholderHost(url) && isText(url)
const maxAnchors = 40

/** Strange addresses and where the text speaks of them: at the address, at its footnote, where its file is named. */
function anchorsOf(document: DocumentView): Anchor[] {
  const found = new Map<string, { paragraphs: Set<number>; isCommand: boolean }>()
  const add = (url: string, paragraph: number, isCommand: boolean): void => {
    const clean = url.replace(/[.,;:]{1,4}$/, '')
    if (paragraph < 0 || !isStrange(clean) || (found.size >= maxAnchors && !found.has(clean))) return
    const anchor = found.get(clean) ?? { paragraphs: new Set<number>(), isCommand: false }
    anchor.paragraphs.add(paragraph)
    found.set(clean, { ...anchor, isCommand: anchor.isCommand || isCommand })
  }
  for (const { text, index, kind } of document.paragraphs) {
    if (kind === 'front-matter' || !text.includes('://')) continue
    const note = /^\[(\^[\w-]{1,30})\]:/.exec(text)?.[1]
    for (const [url] of text.matchAll(address)) {
      add(url, index, command.test(text))
      if (note !== undefined) for (const one of document.paragraphs) if (one.index !== index && one.text.includes(`[${note}]`)) add(url, one.index, false)
    }
  }
  for (const { url, paragraph, kind } of document.links) if (kind !== 'image' && /^https?:/i.test(url)) add(url, paragraph, false)
  for (const { text, paragraph } of document.fences) {
    if (!text.includes('://')) continue
    for (const line of text.slice(0, 8_000).split('\n')) {
      if (/\|\s?(?:sudo )?(?:ba|z|da)?sh\b|\s-[dF]\s|\s--data/.test(line)) continue
      const name = savedAs.exec(line)?.[1]
      for (const [url] of line.matchAll(address)) {
        add(url, paragraph, command.test(line))
        if (name !== undefined) for (const one of document.paragraphs) if (one.text.includes(name)) add(url, one.index, true)
      }
    }
  }
  return [...found].map(([url, { paragraphs, isCommand }]) => ({ url, paragraphs: [...paragraphs], isCommand }))
}

const [back, on, maxLength] = [4, 12, 1_400]
/** What stands around a place under its heading, no farther than a reader would connect. */
function around(document: DocumentView, index: number): readonly Paragraph[] {
  const here = document.paragraphs[index]
  if (here === undefined) return []
  const isNear = (one: Paragraph): boolean => one.headings.join('\n') === here.headings.join('\n') || (one.kind === 'heading' && one.index === index)
  const before = here.kind === 'heading' ? [] : document.paragraphs.slice(Math.max(0, index - back), index)
  let length = 0
  const after = document.paragraphs.slice(index + 1, index + 1 + on).filter(one => {
    length += one.text.length
    return length <= maxLength && (isNear(one) || (here.kind === 'heading' && one.headings.at(-1) === here.text))
  })
  return [...before.filter(isNear), here, ...after]
}

/** Texts from elsewhere that the agent is to obey, by what is said of them near their address. */
export function* remoteOrdersIn(document: DocumentView): Generator<RemoteOrder> {
  if (!document.text.includes('://')) return
  const facts = new Map<number, Facts>()
  const known = (one: Paragraph): Facts => {
    const made = facts.get(one.index) ?? factsOf(document, one)
    facts.set(one.index, made)
    return made
  }
  for (const anchor of anchorsOf(document)) {
    const near = [...new Set(anchor.paragraphs.flatMap(index => around(document, index)))]
    const here = judge(document, anchor, near, known)
    // How it is used may stand under the next heading; then it has to be said without a doubt.
    const next = here ?? judge(document, anchor, [...near, ...nextSection(document, near.at(-1)?.index ?? 0)], known)
    if (next !== undefined && (here !== undefined || next.isSure)) yield next
  }
}

/** What stands under the heading that comes next. */
function nextSection(document: DocumentView, index: number): readonly Paragraph[] {
  const from = document.paragraphs.findIndex(one => one.index > index && one.kind === 'heading')
  if (from < 0 || from > index + 3) return []
  const rest = document.paragraphs.slice(from + 1, from + 9)
  const end = rest.findIndex(one => one.kind === 'heading')
  return rest.slice(0, end < 0 ? rest.length : end)
}

function judge(document: DocumentView, { url, isCommand }: Anchor, near: readonly Paragraph[], known: (one: Paragraph) => Facts): RemoteOrder | undefined {
  const all = near.map(known)
  const strong = new Map(all.flatMap(one => [...one.strong]))
  const [above, obeyed, waived] = [all.find(one => one.above)?.above, all.find(one => one.obeyed)?.obeyed, all.find(one => one.waived)?.waived]
  if (!isCommand && !all.some(one => one.isFetching)) return undefined
  if (waived === undefined && all.some(one => one.isAsking)) return undefined
  const isTrusted = isOwnHost(document, url) || isMakersPlace(url)
  const isPlain = !isTrusted && strong.size === 0 && obeyed !== undefined && above !== undefined && waived !== undefined
  const weight = strong.size + (above === undefined ? 0 : 1) + (waived === undefined ? 0 : 1)
  const isSure = isPlain || (strong.size > 0 && weight >= (isTrusted ? 3 : 2) && (!isTrusted || waived !== undefined))
  const isFetched = isCommand && !isTrusted && obeyed !== undefined && waived !== undefined
  if (!isSure && !isFetched && (strong.size === 0 || (isTrusted && waived === undefined))) return undefined
  const words = [...strong.values(), above, obeyed, waived].filter(one => one !== undefined)
  return { paragraph: near.find(one => known(one).strong.size > 0) ?? near[0]!, url, words, isWaived: waived !== undefined, isSure }
}

const precedes = /\bprecedence\b|\bhighest priority\b|\boverrides?\b|优先于|приоритет|vorrang|prioridad/i
const [maxWhole, reach] = [1_500, 3]

/** The order is spread over a few lines: to load, to obey, above all else. Long sections are looked at a few lines at a time. */
export function* ordersAbove(document: DocumentView): Generator<{ readonly paragraph: Paragraph; readonly url: string }> {
  for (const section of sectionsOf(document)) {
    if (section.paragraphs.length < 2 || !/https?:/i.test(section.text) || !insists.test(section.text)) continue
    const windows = section.text.length <= maxWhole ? [section.paragraphs] : section.paragraphs.slice(0, 1 - reach).map((_, i) => section.paragraphs.slice(i, i + reach))
    for (const paragraphs of windows) {
      const text = paragraphs.filter(one => !isOnlyQuoted(one)).map(one => one.text).join('\n')
      const url = text.length <= maxWhole && insists.test(text) ? obeyedAddress(text) : undefined
      if (url === undefined || isOwnHost(document, url)) continue
      if (saying(text, precedes) === undefined && unsaidIn(text) === undefined && saying(text, withoutAsking) === undefined) continue
      yield { paragraph: paragraphs[0]!, url }
    }
  }
}
