import { isTelling } from '../../src/kit/index.ts'
import type { DocumentView } from '../../src/kit/index.ts'
import { isAccused, isAgentSite, leadsOn, sendsToAgentSite } from './agent-sites.ts'
import { givesCommand, isForKey, isNamedForPart, isProjectManual, manual, needless, partOfAgent } from './handouts.ts'
import { hiddenPlaces, isShared } from './hidden-leads.ts'
import type { Place } from './hidden-leads.ts'
import { classifyHost, hostOf, isCheapName, isFreeHosting, isHostileClass, isPlainHttp, isUserContent } from './hosts.ts'
import { alarm, archive, around, blocks, executable, givenPassword, isDressed, leadsOf, mustHave, namesTerminal, posesAsMaker, staysOpen, systems, talksInto, toTerminal, wavesAway } from './lures.ts'
import type { Lead } from './lures.ts'
import { isMakersPlace, isOpenlyUsed } from './makers.ts'
import { isUsed, posesAs, showsAnother } from './programs.ts'
import { unsaidIn } from './sendings.ts'
import { getWords, needWords, programNames, programWords, readingWords, runWords } from './word-families.ts'

/** A place that the text leads to, with what is said about it nearby and what the whole passage says; addresses taken out. */
interface Scene { readonly document: DocumentView; readonly lead: Lead; readonly how: 'link' | Place['how']; readonly isOwn: boolean; readonly own: string; readonly near: string; readonly wide: string }

/** One thing that speaks for or against a lure. `isHard`: honest texts hardly ever do so. What has no name is part of every such text. */
interface Mark { readonly weight: number; readonly name?: string; readonly isHard?: true; readonly is: (scene: Scene) => boolean }

const isNeeded = (text: string): boolean => needWords.test(text) || mustHave.test(text)
const namesProgram = (text: string): boolean => programWords.test(text) || programNames.test(text)
const programInHost = /^(?:https?:)?\/\/[^/]*(?:agent|claw|bridge|companion|connector|core|daemon|desk|driver|engine|helper|install|launcher|module|node|relay|runtime|setup|tool|tray|updat)/i
/** That there is a password, wherever it is told. */
const lockedArchive = /\b(?:password|passcode|passphrase|pin|code)[- ]protected\b|\b(?:archive|zip|rar|7z|unpack\w*|extract\w*|unzip\w*)\b[^.\n]{0,60}\b(?:password|passcode|passphrase|unlock code)\b|\b(?:password|passcode|passphrase)\b[^.\n]{0,40}\b(?:archive|zip|rar|7z|unpack\w*|extract\w*|unzip\w*)\b|(?:解压|压缩包|提取|解凍|展開|압축)[^。\n]{0,8}(?:口令|密码|码|パスワード|비밀번호|암호)|\b(?:contraseña|senha|passwort|kennwort|mot de passe|password|hasło|şifre|wachtwoord)\b[^.\n]{0,40}\b(?:archivo|zip|rar|arquivo|archivs?|archive|archivio|archiwum|arşiv|archief)\b|парол\S* [^.\n]{0,20}архив/i
/** An extension that comes as a folder, past the shop of the browser. */
const sideloads = /\bload unpacked\b|\b(?:developer|dev) mode\b[^\n]{0,80}\b(?:load|drag|add)|--load-extension|--install-extension \S+\.vsix|\b(?:entpackte erweiterung|entwicklermodus|mode développeur|modo (?:de )?desarrollador|modo (?:do )?desenvolvedor|modalità sviluppatore)|режим разработчика|开发者模式|加载已解压|デベロッパー ?モード|개발자 모드/i
/** The reader is handed what makers sell or send. */
const givenCode = /\b(?:activation|licen[cs]e|unlock|product|serial) (?:code|key|number)\W{1,4}(?:is\W{1,3})?(?=[\w-]*[A-Z\d])(?!YOUR|XXX)[A-Z\d][A-Z\d-]{4,30}\b|(?:激活码|序列号|アクティベーションコード|활성화 코드)\W{0,3}[A-Z\d][A-Z\d-]{4,30}|\b(?:código de activación|código de ativação|aktivierungscode|code d['’]activation)\W{1,4}[A-Z\d][A-Z\d-]{4,30}/
const restarts = /\breboot\b|\brestart (?:your|the) (?:computer|machine|mac|pc|system|laptop)\b|重启(?:电脑|系统|计算机)|再起動|재부팅|перезагруз|\breinici[ae] (?:el|tu|o|seu) (?:equipo|ordenador|computador\w*)|\b(?:rechner|computer) neu ?starten|\bredémarr\w+ (?:l['’]ordinateur|votre)/i
const apiLike = /\/(?:api|v\d|rest|graphql)(?:[/?]|$)|^https?:\/\/(?:api|rest|ws)\d?[.-]/i
/** The place is called after what the skill is about, as makers do; a part's name behind it is what lures add. */
const isSubject = (document: DocumentView, url: string): boolean => {
  const labels = (hostOf(url) ?? '').split('.').slice(0, -1)
  const words = `${document.name ?? ''} ${document.paragraphs.find(one => one.kind === 'heading')?.text ?? ''}`.toLowerCase().match(/[a-z]{4,20}/g) ?? []
  return !programInHost.test(url) && words.some(word => labels.some(label => label === word || (label.startsWith(word) && label.length - word.length <= 4 && !/(?:cli|app|agent)$/.test(label))))
}
/** What those have to do who get the user's own program, unsigned as it is. */
const ofOthers = /\b(?:players?|customers?|testers?|recipients?|end users?|your (?:users?|audience)|unsigned (?:games?|builds?|exports?))\b[^.\n]{0,160}/gi
const isMakersOwn = (url: string): boolean => isMakersPlace(url) && !isShared(url)
const kindOf = ({ lead }: Scene) => classifyHost(lead.url)

const [borrowedName, alarmWords, agentPart] = ['a throw-away or borrowed name', 'alarm words', 'a site called after a part of the agent']
/** What makers of programs have too, whose commands the skill calls: commands can be invented, so that against other marks they say little. */
const ofMakers: ReadonlySet<string | undefined> = new Set(['an archive', 'a file to be run', 'an extension that no shop offers', 'the command for the terminal stands there, not here'])

/** Called by a name that its site bears too: `ClawBase` from `clawbase-jp.site`. */
const isCalledLikeSite = ({ lead, own }: Pick<Scene, 'lead' | 'own'>): boolean => {
  const host = (hostOf(lead.url) ?? '').replaceAll(/[^a-z\d.]/g, '')
  return (own.match(/\b[A-Z]\w{4,24}(?: [A-Z]\w{2,12})?/g) ?? []).some(name => host.includes(name.toLowerCase().replaceAll(/[^a-z\d]/g, '')))
}
/** It plays on the name of the agent, although the skill is about something else. */
const playsOnAgent = ({ document, lead, own }: Scene): boolean =>
  !isAccused(own) && /^(?:https?:)?\/\/(?:[\w-]+\.)*[\w-]*(?:claw(?!s\b)|molt(?:bot|hub|book))/i.test(lead.url) && !isUserContent(lead.url) && !isMakersPlace(lead.url) && !/claw|molt/i.test(`${document.name ?? ''} ${document.homepage ?? ''}`)
/** The page of a project at its code host, which bears the names of both. */
const projectPage = /^https?:\/\/[\w-]+\.(?:github|gitlab)\.io\/[\w-]{3}/i
/** A line that says no more than that it is to be had there. */
const isLineForIt = ({ own, lead }: Scene): boolean => lead.isThrowaway && !projectPage.test(lead.url) && own.replaceAll(/https?:\S*|[^\p{L}\d ]/gu, '').trim().length <= 40 && (getWords.test(own) || leadsOn.test(own)) && !readingWords.test(own)

/** The skill calls the program by that name. */
const used: Mark = { weight: -1.5, is: ({ document, lead }) => isUsed(document, lead) }

/** The weights follow how much oftener hostile texts bear the mark than honest ones. */
const marks: readonly Mark[] = [
  { weight: 1, is: ({ own, lead }) => namesProgram(own) || isCalledLikeSite({ own, lead }) },
  { weight: 0.5, is: ({ near }) => namesProgram(near) },
  { weight: 0.5, is: ({ lead }) => programInHost.test(lead.url) },
  { weight: 1, is: ({ own }) => isNeeded(own) },
  { weight: 0.5, is: ({ near }) => isNeeded(near) },
  { weight: 0.5, is: ({ own }) => getWords.test(own) },
  { weight: 0.5, is: ({ near }) => getWords.test(near) },
  { weight: 1, is: ({ own }) => runWords.test(own) },
  { weight: 0.5, is: ({ near }) => runWords.test(near) },
  { weight: 4, name: 'a place for texts and files of anybody', isHard: true, is: ({ lead }) => lead.isHostile },
  { weight: 3, name: 'a shortened address', isHard: true, is: scene => kindOf(scene) === 'shortener' },
  { weight: 2, name: 'a name dressed up as a known one', isHard: true, is: ({ lead }) => isDressed(lead.url) || posesAsMaker(lead.url) },
  { weight: 1.5, name: 'a name registered for one part of something', isHard: true, is: ({ lead }) => isNamedForPart(lead.url) },
  { weight: 3, name: agentPart, isHard: true, is: ({ lead, own }) => isAgentSite(lead.url) && !isAccused(own) },
  { weight: 1.5, name: 'a name that plays on the agent’s', isHard: true, is: playsOnAgent },
  { weight: 1.5, name: 'a line that says no more', is: isLineForIt },
  { weight: 1.5, name: 'a page on a free host', is: ({ lead }) => isFreeHosting(lead.url) },
  { weight: 0.5, name: borrowedName, is: ({ lead }) => lead.isThrowaway },
  { weight: 1, name: 'a name that costs nothing', is: ({ lead }) => isCheapName(lead.url) },
  { weight: 0.5, name: 'no encryption', is: ({ lead }) => isPlainHttp(lead.url) },
  { weight: 2.5, name: 'the address is written so that no filter sees it', isHard: true, is: ({ how }) => how === 'broken' },
  { weight: 2, name: 'a file that anybody may share', isHard: true, is: ({ how }) => how === 'share' },
  { weight: 1.5, name: 'it is handed out in a chat', isHard: true, is: ({ how }) => how === 'invitation' },
  { weight: -1, is: ({ how }) => how === 'bare' || how === 'code' },
  { weight: -1, is: ({ lead }) => isUserContent(lead.url) },
  { weight: 2, name: 'an archive', isHard: true, is: ({ lead }) => lead.kind === 'archive' },
  { weight: 2, name: 'a file to be run', isHard: true, is: ({ lead }) => lead.kind === 'program' },
  { weight: 3, name: 'the link shows another address', isHard: true, is: ({ lead }) => showsAnother(lead) !== undefined },
  { weight: 3, name: 'it is called like a known program', isHard: true, is: ({ lead }) => posesAs(lead) },
  { weight: 1.5, name: 'a part of the agent that does not come from its makers', isHard: true, is: ({ near }) => partOfAgent.test(near) },
  { weight: 1.5, name: 'nothing is said to work without it', is: ({ wide }) => blocks.test(wide) },
  { weight: 1, name: alarmWords, is: ({ near }) => alarm.test(near) },
  { weight: 1, name: 'steps for several systems', is: ({ wide }) => systems.test(wide) },
  { weight: 1, name: 'it is to stay open', is: ({ near }) => staysOpen.test(near) },
  { weight: 1, name: 'the agent is to talk the user into it', is: ({ wide }) => talksInto.test(wide) },
  { weight: 2.5, name: 'warnings are to be waved away', isHard: true, is: ({ wide }) => wavesAway.test(wide.replace(ofOthers, ' ')) },
  { weight: 2, name: 'a code to activate it goes with it', isHard: true, is: ({ near }) => givenCode.test(near) },
  { weight: 1, name: 'the machine is to be restarted', is: ({ near }) => restarts.test(near) },
  { weight: 3, name: 'a password goes with it', isHard: true, is: ({ wide }) => givenPassword.test(wide) },
  { weight: 1.5, name: 'an archive behind a password', isHard: true, is: ({ near }) => lockedArchive.test(near) },
  { weight: -1.5, is: ({ how, lead }) => how === 'code' && apiLike.test(lead.url) },
  { weight: 2, name: 'the command for the terminal stands there, not here', isHard: true, is: ({ document, lead }) => givesCommand(document, lead) },
  { weight: 2, name: 'an extension that no shop offers', isHard: true, is: ({ wide }) => sideloads.test(wide) },
  { weight: 2, name: 'nobody is to be asked or told', isHard: true, is: ({ near }) => unsaidIn(near) !== undefined },
  { weight: 1, name: 'something is pasted into a terminal', is: ({ near }) => namesTerminal.test(near) && toTerminal.test(near.replaceAll('\n', ' ')) },
  { weight: 1, name: 'nothing here uses it', is: ({ document, lead, own }) => namesProgram(own) && isNeeded(own) && (getWords.test(own) || runWords.test(own) || talksInto.test(own)) && !isUsed(document, lead) },
  used,
  { weight: -4, is: ({ isOwn }) => isOwn },
  { weight: -10, is: ({ lead }) => isMakersOwn(lead.url) },
  { weight: -4, is: ({ document, lead }) => isOpenlyUsed(document, lead.url) },
  { weight: -2, is: ({ document, lead }) => !lead.isThrowaway && isSubject(document, lead.url) },
  { weight: -1.5, is: ({ own }) => readingWords.test(own) },
  { weight: -1, is: ({ lead }) => projectPage.test(lead.url) },
  { weight: -3, is: ({ document, lead }) => isForKey(document.paragraphs[lead.paragraph]?.text ?? '', lead) },
  { weight: -2, is: ({ lead }) => manual.test(lead.url) },
  { weight: -2, is: ({ own, lead }) => isProjectManual(lead.url, own) },
  { weight: -2, is: ({ own }) => needless.test(own) },
  { weight: -2, is: ({ document }) => document.isAboutSecurity },
]

export interface Lure { readonly lead: Lead; readonly isGrave: boolean; readonly signs: readonly string[]; readonly weight: number }

/** From which weight on a place is told of, and from which on it is evidence: makers of programs for the desktop have names of their own, and say much the same of them. */
const limits = { hard: [5.5, 6], thrown: [6, 6.5], alarmed: [6, 6.5], soft: [6.5, 9] } as const
/** A text about attacks names their places and passwords; there it takes more. */
const [manySigns, moreForSecurity] = [3, 3]

function limitsFor({ document, lead }: Scene, found: readonly Mark[]): readonly [told: number, grave: number] {
  // A free host is a throw-away name already.
  const named = found.filter(({ name }) => name !== undefined && (name !== borrowedName || !isFreeHosting(lead.url)))
  const [told, grave] = limits[named.some(({ isHard }) => isHard) ? 'hard' : lead.isThrowaway ? 'thrown' : named.length >= manySigns && named.some(({ name }) => name === alarmWords) ? 'alarmed' : 'soft']
  return [told, isMakersOwn(lead.url) || named.length < 2 && !named.some(({ isHard }) => isHard) ? Infinity : grave + (document.isAboutSecurity ? moreForSecurity : 0)]
}

const maxPlaces = 100
const bare = (text: string): string => text.replace(/https?:[\x21-\x7e]+/gi, 'https://')

/** A cell or a line that holds the address alone is spoken of by its neighbours. */
const saidOf = (text: string, near: string): string => (/\p{L}{3}/u.test(text.replace(/https?:[\x21-\x7e]+/gi, '')) ? bare(text) : near)

function* scenesOf(document: DocumentView): Generator<Scene> {
  const seen = new Set<string>()
  const links = leadsOf(document).map(one => ({ ...one, how: 'link' as const }))
  const hidden = hiddenPlaces(document).map(({ url, paragraph, how }) => ({ lead: leadAt(url, how, paragraph), how, isOwn: false }))
  for (const { lead, how, isOwn } of [...links, ...hidden].slice(0, maxPlaces)) {
    const paragraph = document.paragraphs[lead.paragraph]
    if (paragraph === undefined || !isTelling(paragraph) || seen.has(`${lead.url} ${lead.paragraph}`)) continue
    seen.add(`${lead.url} ${lead.paragraph}`)
    const near = bare(around(document, lead.paragraph, 2, 3))
    yield { document, lead, how, isOwn, own: saidOf(paragraph.text, near), near, wide: bare(around(document, lead.paragraph, 5, 6)) }
  }
}

const leadAt = (url: string, how: Place['how'], paragraph: { readonly start: number; readonly end: number; readonly index: number }): Lead => ({
  url, text: '', start: paragraph.start, end: paragraph.end, paragraph: paragraph.index,
  kind: archive.test(url) ? 'archive' : executable.test(url.replace(/^https?:\/\/[^/]*/, '')) ? 'program' : 'page',
  isThrowaway: isFreeHosting(url) || isDressed(url) || isCheapName(url) || !/^(?:bare|code|board)$/.test(how),
  isHostile: isHostileClass(classifyHost(url)),
})

/** A program is spoken of, and somebody is to get or start it: without that a place is only a place. */
const isAboutProgram = ({ near, own, lead, document }: Scene): boolean =>
  (namesProgram(near) || lead.isThrowaway || isCalledLikeSite({ lead, own }) || lead.kind !== 'page' || (namesTerminal.test(near) && toTerminal.test(near.replaceAll('\n', ' '))) || givesCommand(document, lead)) && (getWords.test(near) || runWords.test(near) || talksInto.test(near))

/** The program that the skill calls by that name excuses the place, unless the place has marks of its own. */
const excuseOf = (found: readonly Mark[]): number =>
  found.includes(used) && !found.some(({ isHard, name }) => isHard && !ofMakers.has(name)) ? -2.5 : 0

/** Places that a text leads to for a program, weighed by the parts that lures are made of. */
export function* luresIn(document: DocumentView): Generator<Lure> {
  for (const scene of scenesOf(document)) {
    const sendsToPart = !scene.isOwn && sendsToAgentSite(scene.lead.url, scene.own, scene.near, scene.document.isAboutSecurity)
    if (!sendsToPart && !isAboutProgram(scene)) continue
    const found = marks.filter(({ is }) => is(scene))
    const weight = found.reduce((sum, mark) => sum + mark.weight, excuseOf(found) + 1)
    const [told, grave] = limitsFor(scene, found)
    if (sendsToPart || weight >= told) yield { lead: scene.lead, isGrave: sendsToPart || weight >= grave, signs: found.flatMap(({ name }) => name ?? []), weight }
  }
}
