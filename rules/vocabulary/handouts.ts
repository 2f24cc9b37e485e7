import type { DocumentView } from '../../src/kit/index.ts'
import { isUserContent } from './hosts.ts'
import { around, codeAt, namesTerminal, toTerminal } from './lures.ts'
import type { Lead } from './lures.ts'

/** How a text hands out a program. Several languages, because attackers translate. */
const leadsToProgram =
  /\bupdate (?:it )?(?:here|now|at|from)\b|\b(?:download\w*|(?:re-?)?install\w*|get it|get the|grab|setup|set up|set (?:it|this|them) up|visit|run|launch|open)\b|下载|安装|打开|访问|desc[aá]rg|inst[aá]l|b[aá]ja\b|baix(?:e|ar)\b|télécharg|herunterlad|\blad[et]?\b|скача|загруз|установ|открой|ダウンロード|インストール|入手|다운로드|설치|herunter|내려받|डाउनलोड|इंस्टॉल|scaric|pobierz|zainstal|indir|yükle|kur\b|unduh|pasang|tải|cài|تحميل|تنزيل|تثبيت|\bobtain\b|\bavailable (?:at|from|under)\b|\bget yours\b|постав|взять|возьми|\bobt[eé]n|\bobtenha|\bcons[ií]g|\berhältlich|\bzu haben\b|\bhol(?:e|en|t)?\b|récupér|入れて|導入|받아|받으/i
export const startsFile =
  /\b(?:installer|setup|executable|binary)\b[^.\n]{0,80}\b(?:and|then|,) (?:run|launch|start|open|execute) it\b|\b(?:run|execute|launch|open|start)\b.{0,60}\b(?:executable|installer|binary|\.exe|setup|file|app)\b|(?:ejecut|execut|exécut|lance|starte|öffne|führe|запуст|откро|运行|打开|起動|実行|실행).{0,60}\.(?:exe|msi|dmg|pkg)\b|\.(?:exe|msi|dmg|pkg)\b.{0,30}(?:ausführ|starte|실행|実行|起動)/i
/** The agent has no such parts; almost every campaign invented one. */
export const partOfAgent =
  /\b(?:open-?claw|claw(?:d?bot|hub)|molt-?bot|claude|codex|cursor)[- ]?(?:core|cli|agent|driver|provider|module|engine|runtime|component|bridge|connector|utility|helper|client|desktop|service|sdk|extension|package|installer|launcher)\b|\b(?:bridge|connector|helper|agent|driver|runtime|companion|core|link|gateway|extension|client) for (?:open-?claw|claw(?:d?bot|hub)|molt-?bot)\b|(?:open-?claw|clawd?bot|molt-?bot|claude)\s*(?:核心|组件|驱动|引擎|客户端|桥接|助手|sürücü|コンポーネント|ドライバ|エンジン|エージェント|드라이버|에이전트|агент|драйвер|модуль|ядро)/i
const startsIt = /\b(?:start|run|open|launch|execute|install)\b.{0,30}\b(?:it|once|the (?:file|installer|setup|app|program|binary))\b/i
export const manual = /^https?:\/\/[^/]+\/(?:[\w.-]+\/){0,2}(?:docs?|guides?|documentation|reference|wiki|learn|manual|help|blog|tutorials?)(?:[/#?]|$)|^https?:\/\/docs?\./i
/** Pages of a project at its code host, which the words call its documentation. */
export const isProjectManual = (url: string, own: string): boolean => /^https?:\/\/[\w-]+\.(?:github|gitlab)\.io\//i.test(url) && /\b(?:documentation|docs|manual)\b/i.test(own)
/** "Nothing needs to be installed", "use tools like this": the reader is told that there is no requirement. */
export const needless = /\b(?:tools?|sites?|pages?|checkers?|services?|resources?) (?:like|such as)\b|\b(?:nothing|no \w+) (?:needs?|has|have|is|are)\b.{0,12}\b(?:installed|required|needed|necessary)\b(?!.{0,20}\b(?:but|except|besides|other than)\b)/i
/** "Download it here", "get the helper from …": in so many words. */
const handsOut =
  /\bupdate (?:it )?(?:here|now|at|from)\b|\b(?:download|(?:re-?)?install|grab|get|obtain|fetch|set (?:it |this )?up)\b(?: and (?:install|run|open))?(?: (?:it|this|them|the|our|your|a|an|its)\b)?.{0,60}\b(?:from|at|here|via|on|under|page|site|link|app|helper|agent|client|bridge|connector|driver|runtime|utility|tool|setup|installer|engine|extension|activator)\b|\b(?:set it up|get it|grab it|download it)\b|下载.{0,24}(?:版本|客户端|程序|工具|组件|安装|依赖|软件)|(?:desc[aá]rg|inst[aá]l|b[aá]ja)\w* .{0,20}(?:aquí|desde|en|de)\b|\blade\b.{0,60}\bherunter\b|\btélécharge\w*.{0,30}\b(?:sur|depuis|ici)\b|\bbaixe\b.{0,30}\b(?:em|de|aqui)\b|\bscarica\w*.{0,30}\b(?:da|qui)\b|скачай\S*.{0,30}(?:с|по|здесь|тут)|から(?:入手|ダウンロード)|에서.{0,12}(?:다운로드|내려받)|indir|pobierz|\b(?:erhältlich|zu haben) (?:unter|auf|bei|über)|взять\S*.{0,20}(?:тут|здесь|на|по)|\b(?:cons[ií]g|obt[eé]n|obtenha)\w*.{0,30}\b(?:en|em|de|desde|aquí|aqui)\b|\brécupér\w+.{0,40}\b(?:sur|depuis|ici)\b/i
/** Steps that end with a program being started, however they are worded. */
export const startsProgram =
  /\bdouble[- ]?click\b|\b(?:run|launch|start|open|execute)\b.{0,12}\b(?:installer|setup)\b|\b(?:run|launch|start|open|execute)\b.{0,40}\.(?:exe|msi|dmg|pkg|app|command|bat)\b|\bdrag it (?:in)?to\b|\bload unpacked\b|\bdeveloper mode\b|双击|ダブルクリック|더블 ?클릭|doble clic|doppelkl\w*|double[- ]cliqu\w*|doppio clic|двойн\S+ щелч|дважды щ[её]лк/i
/** A page that is itself the download: its address says so. */
const isDownloadAddress = (url: string): boolean => /[/._-](?:setup|install(?:er)?|download|get|dl)(?:[/?#.]|$)/i.test(url.replace(/^https?:\/\//i, '/'))
/** What a borrowed part is called in a host name. */
const partInHost = /^(?:https?:)?\/\/[^/]*(?:agent|claw|bridge|companion|connector|driver|helper|runtime|core|engine|client|desktop|launcher|relay|auth|provider|module|tool|cli|daemon|setup|install|download)/i

/** A name that was registered for one part of something: makers have their program on a page of the product. */
export const isNamedForPart = (url: string): boolean =>
  /^(?:https?:)?\/\/(?:[a-z\d]+-)+(?:agent|bridge|companion|connector|driver|helper|runtime|core|installer|setup|launcher|desktop|daemon)\.|^(?:https?:)?\/\/(?:get|install|download|setup)-[a-z\d-]+\./i.test(url) && !isUserContent(url)

/** The words hand out a program at the address, whether or not they say that it is needed. */
export const isHanded = (own: string, near: string, lead: Lead): boolean =>
  lead.kind === 'page' ? handsOut.test(own) || startsProgram.test(own) : startsIt.test(own) || startsProgram.test(near)

/** What is said of the address: the words around it where its own are few. */
export const saidOf = (own: string, near: string): string => (own.replace(/https?:\S+/g, '').length < 60 ? near : own)

/** The words, or the address itself, lead to a program. */
export const leadsOn = (text: string, lead: Lead): boolean =>
  leadsToProgram.test(`${text} ${lead.url}`) || isDownloadAddress(lead.url) || (lead.isThrowaway && partInHost.test(lead.url))

/** Code to be tried out on a page is pasted too. */
const command = /\b(?:command|script|snippet|one-?liner|line)s?\b|命令|команд|コマンド|명령|comando|befehl|commande/i
/** What is to be put into the terminal stands on the page, not here. */
export const givesCommand = (document: DocumentView, lead: Lead): boolean =>
  lead.kind === 'page' && lead.isThrowaway && !isUserContent(lead.url) && isCopied(around(document, lead.paragraph, 1, 1).replaceAll('\n', ' ')) && codeAt(document, lead.paragraph, 1).length === 0

const isCopied = (near: string): boolean => toTerminal.test(near) && (namesTerminal.test(near) || command.test(near))

const keyed = /\b(?:obtain|get|create|generate|grab|request|copy|sign up for)\b.{0,30}\b(?:keys?|tokens?|credentials|accounts?)\b/i
const runnable = /\b(?:download\w*|install\w*|run|launch|clients?|apps?|helpers?|tools?|programs?|drivers?|bridges?|connectors?|extensions?|desktop|software|utility|terminal|paste)\b/i
/** A key or an account is to be had there, and nothing that runs. */
export const isForKey = (own: string, lead: Lead): boolean =>
  lead.kind === 'page' && !lead.isThrowaway && keyed.test(own) && !runnable.test(own.replace(/https?:\S+/g, ' '))

/** A text about attacks names their places and passwords; there a page takes more to be one. */
export const enoughFor = (document: DocumentView, lead: Lead): number => document.isAboutSecurity && !lead.isThrowaway ? 3 : 2
