import type { DocumentView } from '../../src/kit/index.ts'
import { givesCommand, isForKey, isNamedForPart, manual, needless, partOfAgent } from './handouts.ts'
import { hiddenPlaces } from './hidden-leads.ts'
import { classifyHost, isCheapName, isFreeHosting, isHostileClass, isPlainHttp, isUserContent } from './hosts.ts'
import { alarm, archive, around, blocks, executable, givenPassword, isDressed, isOwnHost, namesTerminal, posesAsMaker, staysOpen, strangeLeads, systems, talksInto, toTerminal, wavesAway } from './lures.ts'
import type { Lead } from './lures.ts'
import { isUsed, posesAs, showsAnother } from './programs.ts'
import { getWords, needWords, programWords, readingWords, runWords } from './word-families.ts'

/** A place that somebody is led to, and what speaks for a lure; the weights say how rarely honest texts do the same. */
export interface Lure { readonly lead: Lead; readonly weight: number; readonly signs: readonly string[]; readonly isWhole: boolean; readonly f: Record<string, number> }

const bare = (text: string): string => text.replace(/https?:\S+/gi, ' ')
const count = (text: string, pattern: RegExp): number => (pattern.test(text) ? 1 : 0)

function placesOf(document: DocumentView): (Lead & { readonly how: string })[] {
  const links = strangeLeads(document).map(lead => ({ ...lead, how: 'link' }))
  const seen = new Set(links.map(one => one.url))
  const hidden = [...hiddenPlaces(document)].filter(({ url }) => !seen.has(url) && !isOwnHost(document, url)).map(({ url, paragraph, how }) => ({
    url, text: '', start: paragraph.start, end: paragraph.end, paragraph: paragraph.index, how,
    kind: archive.test(url) ? 'archive' as const : executable.test(url.replace(/^https?:\/\/[^/]*/, '')) ? 'program' as const : 'page' as const,
    isThrowaway: isFreeHosting(url) || isDressed(url) || isCheapName(url) || how !== 'bare', isHostile: isHostileClass(classifyHost(url)),
  }))
  return [...links, ...hidden].slice(0, 300)
}

export function* luresIn(document: DocumentView): Generator<Lure> {
  for (const lead of placesOf(document)) {
    const paragraph = document.paragraphs[lead.paragraph]
    if (paragraph === undefined || paragraph.stance === 'warning' || paragraph.stance === 'example') continue
    const own = bare(paragraph.text)
    const near = bare(around(document, lead.paragraph, 2, 3))
    const wide = bare(around(document, lead.paragraph, 5, 6))
    const kind = classifyHost(lead.url)
    const f: Record<string, number> = {
      hostile: lead.isHostile ? 1 : 0, shortener: kind === 'shortener' ? 1 : 0, free: isFreeHosting(lead.url) ? 1 : 0, dressed: isDressed(lead.url) || posesAsMaker(lead.url) ? 1 : 0,
      throwaway: lead.isThrowaway ? 1 : 0, user: isUserContent(lead.url) ? 1 : 0, cheap: isCheapName(lead.url) ? 1 : 0, plain: isPlainHttp(lead.url) ? 1 : 0, forPart: isNamedForPart(lead.url) ? 1 : 0,
      broken: lead.how === 'broken' ? 1 : 0, bare: lead.how === 'bare' ? 1 : 0, share: lead.how === 'share' ? 1 : 0, invitation: lead.how === 'invitation' ? 1 : 0,
      archive: lead.kind === 'archive' ? 1 : 0, program: lead.kind === 'program' ? 1 : 0,
      programOwn: count(own, programWords), programNear: count(near, programWords), needOwn: count(own, needWords), needNear: count(near, needWords),
      getOwn: count(own, getWords), getNear: count(near, getWords), runOwn: count(own, runWords), runNear: count(near, runWords), reading: count(own, readingWords),
      other: showsAnother(lead) === undefined ? 0 : 1, poses: posesAs(lead) ? 1 : 0, part: count(near, partOfAgent), blocks: count(wide, blocks), alarm: count(near, alarm), systems: count(wide, systems),
      stays: count(near, staysOpen), talks: count(wide, talksInto), waves: count(wide, wavesAway), password: count(wide, givenPassword), paste: givesCommand(document, lead) ? 1 : 0, terminal: count(near, namesTerminal) && count(near.replaceAll('\n', ' '), toTerminal) ? 1 : 0,
      used: isUsed(document, lead) ? 1 : 0, key: isForKey(paragraph.text, lead) ? 1 : 0, manual: manual.test(lead.url) ? 1 : 0, needless: count(own, needless), security: document.isAboutSecurity ? 1 : 0,
    }
    yield { lead, weight: 0, signs: [], isWhole: true, f }
  }
}
