import { defineSkillRule } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { enoughFor, givesCommand, isForKey, isHanded, isNamedForPart, isProjectManual, leadsOn, manual, needless, partOfAgent, saidOf, startsFile, startsProgram } from '../../vocabulary/handouts.ts'
import { hostOf, isUserContent } from '../../vocabulary/hosts.ts'
import { alarm, around, blocks, doGet, givenPassword, isFrontFor, mustHave, staysOpen, strangeLeads, systems, talksInto, wavesAway } from '../../vocabulary/lures.ts'
import type { Lead } from '../../vocabulary/lures.ts'
import { saying } from '../../vocabulary/sections.ts'
import { isUsed, posesAs, showsAnother } from '../../vocabulary/programs.ts'

/** Requirement, order and address in one breath. */
const isDirect = (own: string): boolean => mustHave.test(own) && /\b(?:required|must|first|before)\b|必须|先|muss|debe|doit|необходимо|требуется|нужно|必須|필수/i.test(own)

/** The page of a product that the words ask for. */
const isFront = (own: string, lead: Lead): boolean => isFrontFor(lead, own) && (mustHave.test(own) || doGet.test(own.replaceAll(lead.url, ' ')))

function signsOf(document: DocumentView, near: string, own: string, lead: Lead): string[] {
  const signs: [string, boolean][] = [
    ['the link shows another address', showsAnother(lead) !== undefined],
    ['it is called like a known program', posesAs(lead)],
    ['nothing here uses it', (mustHave.test(saidOf(own, near)) || isHanded(own, near, lead) || isFront(own, lead)) && !isUsed(document, lead)],
    ['alarm words', alarm.test(near)],
    ['steps for several systems', systems.test(near)],
    ['nothing is said to work without it', blocks.test(near)],
    ['a password goes with it', givenPassword.test(near)],
    ['a throw-away or borrowed name', lead.isThrowaway || isNamedForPart(lead.url)],
    ['a file to be run', saying(own, startsFile) !== undefined],
    ['it is to stay open', staysOpen.test(own.replace(/\bmust be (?:open|running)\b/gi, ''))],
    ['the agent is to talk the user into it', talksInto.test(own)],
    ['the command for the terminal stands there, not here', givesCommand(document, lead)],
    ['warnings are to be waved away', wavesAway.test(near)],
    ['a part of the agent that does not come from its makers', partOfAgent.test(near)],
  ]
  return signs.filter(([, isThere]) => isThere).map(([sign]) => sign)
}

export default defineSkillRule({
  meta: {
    id: 'invented-prerequisite',
    title: 'Sends the reader to an unknown place for a program it says is needed',
    severity: 'warn',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'Almost every hostile skill found so far is a copy of a real one with a made-up requirement: the program to be installed first is the attack.',
    remedy:
      'Do not install it. Look for the program in a package registry or at its well-known maker; a skill that works needs no stranger’s installer.',
    since: '0.1.0',
    status: 'stable',
    cwe: [451],
  },
  *skill(document) {
    const seen = new Set<string>()
    for (const lead of strangeLeads(document)) {
      const paragraph = document.paragraphs[lead.paragraph]
      if (paragraph === undefined || paragraph.stance === 'warning' || paragraph.stance === 'example' || seen.has(lead.url)) continue
      const near = around(document, lead.paragraph)
      const isProgram = lead.kind !== 'page'
      const isHandedOut = isHanded(paragraph.text, near, lead) && !isUsed(document, lead)
      if (isForKey(paragraph.text, lead) || (!isProgram && !isHandedOut && needless.test(paragraph.text))) continue
      const isDropped =
        posesAs(lead) || givesCommand(document, lead) || isFront(paragraph.text, lead) || (isProgram && givenPassword.test(near)) ||
        ((lead.isHostile || (isProgram && lead.isThrowaway)) && (wavesAway.test(near) || startsProgram.test(near) || startsFile.test(near)))
      if (!(mustHave.test(near) || isHandedOut || isDropped) || !(isProgram || isDropped || doGet.test(`${paragraph.text} ${near} ${lead.url}`) || leadsOn('', lead))) continue
      const signs = signsOf(document, near, paragraph.text, lead)
      // A chapter of a manual is read, not run; only a place that pretends to be one would hand out programs there.
      if (!isProgram && manual.test(lead.url) && (!lead.isThrowaway || isProjectManual(lead.url, paragraph.text)) && showsAnother(lead) === undefined && !givenPassword.test(near)) continue
      // A project on a code host is how open source is handed out.
      if (isUserContent(lead.url) && !isProgram && signs.length < 3) continue
      const weight = signs.length + (isProgram || isDirect(paragraph.text) ? 1 : 0)
      if (weight === 0 || (!isProgram && !isDropped && !leadsOn(saidOf(paragraph.text, near), lead))) continue
      seen.add(lead.url)
      const severity = signs.length >= (isProgram || isDropped ? 2 : enoughFor(document, lead)) || (isProgram && signs.length >= 1) ? 'critical' : 'warn'
      yield {
        at: document.at(lead),
        subject: hostOf(lead.url) ?? lead.url,
        severity,
        message: `says that a program from ${lead.url} has to be installed${signs.length > 0 ? ` (${signs.join(', ')})` : ''}`,
      }
    }
  },
})
