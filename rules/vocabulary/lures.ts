import type { DocumentView, Link, Paragraph } from '../../src/kit/index.ts'
import { classifyHost, hostOf, isFreeHosting, isPlaceholderHost, isUserContent, registrableDomain } from './hosts.ts'

/** Words of the lures in skill texts; each list knows several languages because attackers translate. */
export const mustHave =
  /\b(?:must (?:be|have)\b.{0,40}\b(?:installed|download\w*|running)|(?:is|are) (?:\*\*)?(?:required|mandatory|needed|necessary)\b|requires?\b.{0,60}\b(?:utility|tool|agent|client|cli|app\w*|helper|driver|runtime|component|library|software|program|extension|package|module|service|daemon|core|sdk|bridge|connector)\b|needs?\b.{0,60}\b(?:utility|tool|agent|client|cli|helper|driver|runtime|component|software|program|service|core|connector)\b|(?:will not|won['’]t|does not|doesn['’]t|cannot|can['’]t) (?:work|function|run|operate|start|be used)\b.{0,40}\bwithout\b|before (?:using|you (?:can )?use|running|starting|proceeding)|prerequisites?|necessary (?:to|for)|depends on)|必须(?:先)?(?:安装|下载|运行)|需要(?:先)?(?:安装|下载)|前置条件|先决条件|debe(?:s)? (?:tener )?instalar?|es necesario instalar|requisitos? previos?|muss\b.{0,60}\binstalliert|voraussetzung|doit être installé|prérequis|необходимо установить|требуется|должен быть установлен|インストールする必要|必要です|설치해야/i
export const doGet =
  /\b(?:download|install|get|grab|fetch|extract|unzip|unpack|run|execute|launch|open|visit)\b|下载|安装|解压|运行|执行|descarg\w*|instal\w*|ejecut\w*|herunterlad\w*|ausführ\w*|télécharg\w*|exécut\w*|скача\w*|установ\w*|запусти\w*|ダウンロード|実行|다운로드|실행/i
export const alarm =
  /⚠️?|🚨|❗|‼️|\b(?:IMPORTANT|CRITICAL|REQUIRED|WARNING|MANDATORY|ATTENTION|URGENT)\b|重要|注意|必须|IMPORTANTE|WICHTIG|ВАЖНО/
export const systems = /\bwindows\b[\s\S]{0,400}\bmac\s?os\b|\bmac\s?os\b[\s\S]{0,400}\bwindows\b/i
export const blocks =
  /\b(?:will not|won['’]t|does not|doesn['’]t|cannot|can['’]t) (?:work|function|run|operate|start|be used)\b|\bbefore (?:using|you (?:can )?use|running) (?:this|the) skill\b|\bto function\b|\bfor (?:this|the) skill to (?:work|function)\b|\bmust be (?:installed|running)\b|必须|无法(?:使用|运行)/i
export const archive = /\.(?:zip|rar|7z|tar\.gz|tgz|tar|iso|img|cab)(?:$|[?#])/i
export const executable = /\.(?:exe|msi|dmg|pkg|app|scr|bat|cmd|ps1|vbs|jar|apk|deb|appimage|command|run|bin)(?:$|[?#])/i
export const archiveWord =
  /\b(?:\.?zip|\.?rar|\.?7z|archive|tar\.gz|tgz|extract\w*|unzip\w*|unpack\w*|decompress\w*)\b|压缩包|解压|archivo comprimido|descomprim\w*|entpack\w*|décompress\w*|архив\w*|распак\w*|圧縮|解凍|압축/i
/** A password that is given away with the archive, as against one that the user is asked for. */
export const givenPassword =
  /\b(?:pass(?:word|phrase|code|wd)?|pwd|pw|contraseña|clave|passwort|kennwort|mot de passe|senha|пароль)\b(?: (?:is|es|ist|est))?\s*[:=\-–—]?\s*(?:`[^`\s]{2,40}`|["“'‘][^"”'’\s]{2,40}["”'’]|(?:is |: ?|= ?)[\w!@#$%.-]{3,30})|(?:解压密码|密码|パスワード|비밀번호)\s*(?:是|为|は|:|：)?\s*[`"“]?[\w!@#$%.-]{3,30}/i
export const toTerminal =
  /\b(?:copy|paste|run|execute|enter|type)\b.{0,80}\b(?:terminal|command prompt|power\s?shell|cmd|console|shell|script|command|code|installation)\b|\b(?:terminal|power\s?shell|command prompt)\b.{0,80}\b(?:copy|paste|run|execute|enter|type)\b|(?:复制|粘贴|运行|执行).{0,40}(?:终端|命令)|(?:终端|命令).{0,40}(?:复制|粘贴|运行|执行)|copia\w*.{0,60}terminal|pega\w*.{0,60}terminal|kopier\w*.{0,60}terminal|копир\w*.{0,60}терминал/i

/** Names that a dropper borrows from the agent itself. */
const borrowed = /(?:open-?claw|claw-?(?:hub|bot|d)|molt-?bot|anthropic|claude|chatgpt|openai)/i

export interface Lead {
  readonly url: string
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly kind: 'archive' | 'program' | 'page'
  readonly isThrowaway: boolean
}

/** Whether the address belongs to those who made the skill, as far as the text shows: its homepage, or an API that its code calls. */
export function isOwnHost(document: DocumentView, url: string): boolean {
  const domain = registrableDomain(url)
  if (domain === undefined) return false
  if (document.homepage !== undefined && registrableDomain(document.homepage) === domain)
    return isFreeHosting(url) || isUserContent(url) ? sameOwner(url, document.homepage) : true
  if (isFreeHosting(url) || isUserContent(url)) return false
  const mentions = document.fences.filter(
    fence => fence.text.includes(domain) && /\bcurl\b|https?:\/\/api\.|fetch\(|requests\./.test(fence.text),
  ).length
  return mentions >= 2
}

const sameOwner = (a: string, b: string): boolean =>
  hostOf(a) === hostOf(b) && a.split('/')[3]?.toLowerCase() === b.split('/')[3]?.toLowerCase()

const leadsOf = new WeakMap<DocumentView, readonly Lead[]>()
const maxLeads = 500

/** Addresses in prose that lead away from registries, well-known vendors and the skill's own makers. */
export function strangeLeads(document: DocumentView): readonly Lead[] {
  const known = leadsOf.get(document)
  if (known) return known
  const found: Lead[] = []
  leadsOf.set(document, found)
  const add = (url: string, at: Pick<Link, 'start' | 'end' | 'paragraph'>): void => {
    if (found.length >= maxLeads || !/^(?:https?:)?\/\//i.test(url) || isPlaceholderHost(url) || isOwnHost(document, url)) return
    const kind = classifyHost(url)
    if (['well-known', 'loopback', 'private', 'computed'].includes(kind)) return
    const host = hostOf(url) ?? ''
    found.push({
      url,
      start: at.start,
      end: at.end,
      paragraph: at.paragraph,
      kind: archive.test(url) ? 'archive' : executable.test(url) || /\/releases\/download\//.test(url) ? 'program' : 'page',
      isThrowaway:
        isFreeHosting(url) ||
        kind !== 'unknown' ||
        (borrowed.test(host) && !isUserContent(url)) ||
        (isUserContent(url) && borrowed.test(url)),
    })
  }
  for (const link of document.links) if (link.kind !== 'image') add(link.url, link)
  return found
}

/** The paragraph and its neighbours under the same heading, as one text. */
export function around(document: DocumentView, index: number, before = 2, after = 3): string {
  const here = document.paragraphs[index]
  if (here === undefined) return ''
  const isNear = (one: Paragraph): boolean => one.kind === 'heading' || one.headings.at(-1) === here.headings.at(-1)
  return [
    here.headings.at(-1) ?? '',
    ...document.paragraphs
      .slice(Math.max(0, index - before), index + after + 1)
      .filter(isNear)
      .map(one => one.text),
  ].join('\n')
}
