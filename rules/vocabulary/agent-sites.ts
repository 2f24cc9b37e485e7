import { family } from '../../src/kit/index.ts'
import { hostOf, isFreeHosting, isUserContent, registrableDomain } from './hosts.ts'
import { isMakersPlace } from './makers.ts'

const agent = 'open-?claw|claw-?d?-?(?:bot|hub)|clawd|molt-?(?:bot|hub)|claude(?:-?code)?|codex|chatgpt|openai|anthropic'
/** Parts that the agent is said to have; what others build on it (a board, a list, a shop) is called otherwise. */
const part = 'cli|core|agent|driver|provider|client|runtime|install(?:er|ation)?|setup|downloads?|helper|bridge|connector|module|engine|util(?:s|ity|ities)?|components?|loader|launcher|updater?|patch|daemon|native|package'
const named = new RegExp(`^(?:(?:get|try|my|the|official)-?)?(?:${agent})(?:-?(?:${part}))+(?:-?(?:app|win|mac|macos|windows|pro|hq|latest|official|\\d{1,4}))?$|^(?:install|download|setup|update)-?(?:${agent})$`)

/** Somebody registered the name of the agent with that of a part of it: `openclaw-driver.site`, `openclawcli.pages.dev`. */
export const isAgentSite = (url: string): boolean => named.test(nameOf(url))

/** The name that somebody chose for a site, without what stands behind it; none for a known maker's. */
function nameOf(url: string): string {
  const host = hostOf(url)
  if (host === undefined || isUserContent(url) || isMakersPlace(url)) return ''
  return (isFreeHosting(url) ? host : registrableDomain(host) ?? '').split('.')[0]!
}

/** That it is where one begins, in whatever words. */
export const leadsOn = family(
  `schnellstart schnelleinrichtung inicio_rápido início_rápido démarrage_rapide avvio_rapido быстрый_старт быстрая_установка set_up setup setups quick_start quickstart get_started getting_started start begin* install* download* get grab fetch visit* open go_to head see here follow* run requir* need* must first obtain* link
  configur* instal* descarg* inici* empez* visit* aquí comenz* baix* aqui acess* comec* einricht* install* herunter* lade beginn* besuch* hier start* télécharg* ici commenc* scaric* inizi* qui
  настро* установ* скач* начн* начал* здесь перейд* налашт* встанов* instal* pobierz tutaj kur* kurulum indir* burada installeer* hier unduh* pasang di_sini cài_đặt tải`,
  '设置 配置 安装 下载 访问 打开 开始 快速 前往 入门 获取 点击 設定 セットアップ インストール 導入 ダウンロード 開始 はじめ こちら 설정 설치 다운로드 시작 여기 إعداد تثبيت تحميل ابدأ सेटअप इंस्टॉल डाउनलोड यहाँ',
)
/** The place is accused, not recommended. */
const accuses = family(
  `malicious fake* phish* scam* fraud* ioc iocs indicator* compromis* campaign* typosquat* impersonat* block* blocklist* denylist* suspicious attacker* malware stealer* lookalike* look_alike* imposter* never avoid beware bogus rogue
  falso* falsa* malicios* fraude* gefälscht* betrug* schädlich* bösartig* faux malveillant* arnaque* вредонос* поддельн* мошенн* фишинг*`,
  '恶意 假冒 钓鱼 诈骗 仿冒 可疑 攻击 黑名单 悪意 偽 詐欺 不審 악성 가짜 사기',
)
const reading = /\b(?:docs?|documentation|blog|news|wiki|reference|community|forum|discussion|credits?|inspired|thanks|author|license|changelog)\b|文档|博客|社区|ドキュメント|문서|документаци/i
const maxLabel = 60

const bare = (text: string): string => text.replace(/https?:[\x21-\x7e]*/gi, ' ')
export const isAccused = (text: string): boolean => accuses.test(bare(text))

/** The front page of a site that has the agent's name and something behind it: communities have theirs too, but no line that says only to install. */
const isNamedAfterAgent = (url: string): boolean => frontPage.test(url) && goesOn.test(nameOf(url))
const frontPage = /^https?:\/\/[^/]+(?:\/[\w-]{0,20})?\/?$/i
const goesOn = new RegExp(`^(?:${agent})-?\\w`)

/** A line sends its reader to such a site: in so many words, or because it holds little else. A text about attacks also lists such names. */
export function sendsToAgentSite(url: string, own: string, near: string, isAboutSecurity: boolean): boolean {
  const said = bare(own)
  const [leads, isShort] = [leadsOn.test(said), said.trim().length <= maxLabel]
  if (!isAgentSite(url) && !(leads && isShort && isNamedAfterAgent(url))) return false
  return !isAccused(isAboutSecurity ? near : own) && (leads || (!isAboutSecurity && isShort && !reading.test(said)))
}
