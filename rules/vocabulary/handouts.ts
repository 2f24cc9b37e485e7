import type { DocumentView } from '../../src/kit/index.ts'
import { isUserContent } from './hosts.ts'
import { around, codeAt, namesTerminal, toTerminal } from './lures.ts'
import type { Lead } from './lures.ts'

/** The agent has no such parts; almost every campaign invented one. */
export const partOfAgent =
  /\b(?:open-?claw|claw(?:d?bot|hub)|molt-?bot|claude|codex|cursor)[- ]?(?:\w{2,12} )?(?:core|cli|agent|driver|provider|module|engine|runtime|component|bridge|connector|utility|helper|client|desktop|service|sdk|extension|package|installer|launcher)\b|\b(?:bridge|connector|helper|agent|driver|runtime|companion|core|link|gateway|extension|client) for (?:open-?claw|claw(?:d?bot|hub)|molt-?bot)\b|(?:open-?claw|clawd?bot|molt-?bot|claude)\s*(?:核心|组件|驱动|引擎|客户端|桥接|助手|sürücü|コンポーネント|ドライバ|エンジン|エージェント|드라이버|에이전트|агент|драйвер|модуль|ядро)/i
export const manual = /^https?:\/\/[^/]+\/(?:[\w.-]+\/){0,2}(?:docs?|guides?|documentation|reference|wiki|learn|manual|help|blog|tutorials?)(?:[/#?]|$)|^https?:\/\/docs?\./i
/** Pages of a project at its code host, which the words call its documentation. */
export const isProjectManual = (url: string, own: string): boolean => /^https?:\/\/[\w-]+\.(?:github|gitlab)\.io\//i.test(url) && /\b(?:documentation|docs|manual)\b/i.test(own)
/** "Nothing needs to be installed", "use tools like this": the reader is told that there is no requirement. */
export const needless = /설치(?:는|가|할)? ?(?:필요 ?(?:없|하지 않)|불필요)|(?:无需|不需要|不用|不必)(?:另外|额外)?安装|インストール(?:は|の必要は)?(?:不要|ありません|必要ありません)|\bno (?:hace falta|es necesario) instalar\b|\bnada que instalar\b|\bkeine installation\b|\bnichts (?:zu )?installier\w*|\bnão (?:é necessário|precisa) instalar\b|\brien à installer\b|\bniente da installare\b|устанавливать ничего не|\b(?:tools?|sites?|pages?|checkers?|services?|resources?) (?:like|such as)\b|\b(?:nothing|no \w+) (?:needs?|has|have|is|are)\b.{0,12}\b(?:installed|required|needed|necessary)\b(?!.{0,20}\b(?:but|except|besides|other than)\b)/i
/** A name that was registered for one part of something: makers have their program on a page of the product. */
export const isNamedForPart = (url: string): boolean =>
  /^(?:https?:)?\/\/(?:[a-z\d]+-)+(?:agent|bridge|companion|connector|driver|helper|runtime|core|installer|setup|launcher|desktop|daemon)\.|^(?:https?:)?\/\/(?:get|install|download|setup)-[a-z\d-]+\./i.test(url) && !isUserContent(url)

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
