import { defineSkillRule } from '../../../src/kit/index.ts'
import { classifyHost, hostOf, isHostileClass, isPlainHttp, isUserContent } from '../../vocabulary/hosts.ts'
import { saying, sectionsOf } from '../../vocabulary/sections.ts'
import { isStranger, strangerIn, unsaidIn } from '../../vocabulary/sendings.ts'
import { withoutAsking } from '../../vocabulary/secrecy.ts'

/** Skills, plugins or extensions of the agent are to be put in place. */
const installs =
  /\b(?:overwrite|replace|update|refresh)\w*\b[^.\n]{0,20}\bSKILL\.md\b[^\n]{0,20}\b(?:with|from|by)\b|\b(?:unpack|extract|unzip|install|save|copy|clone|put|place|move|download)\w*\b[^.\n]{0,80}(?:\.(?:openclaw|clawdbot|claude|codex|agents)\/(?:[\w-]+\/)?(?:skills|extensions|plugins)\b|\b(?:more|other|further|additional|new|our) (?:skills?|plugins?|extensions?)\b)|\b(?:openclaw|clawdbot|claude)\b (?:plugins?|skills?) (?:install|add)\b[^\n]{0,20}https?:/i
/** What would keep a stranger's code out is not to be used. */
const unguarded = /\b(?:do not|don['’]t|never|skip|without) (?:\w+ ){0,2}?(?:scan|vet|review|check|verify|audit|inspect)\w*|\bare (?:always )?trusted\b|\buse (?:it|them) at once\b|\bapplies (?:right away|at once|immediately)\b|\bnightly\b|\s--(?:trust|yes|force|no-verify|dangerously-\S+)\b|\bplugins\.allow\b[^\n]{0,20}\*/i

export default defineSkillRule({
  meta: {
    id: 'brings-more-skills',
    title: 'Has more skills or plugins installed from a stranger\'s place',
    severity: 'warn',
    confidence: 'medium',
    category: 'supply-chain',
    why: 'What is installed later is read by nobody, and it has the rights of everything else that the agent runs.',
    remedy: 'Install skills and plugins yourself, from places that you know.',
    since: '0.1.0',
    status: 'preview',
    cwe: [829],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const order = saying(section.text, installs) ?? (installs.test(section.code) ? { words: installs.exec(section.code)![0] } : undefined)
      const from = order && strangerIn(section)
      if (order === undefined || from === undefined || !/^https?:/i.test(from) || !isStranger(document, from)) continue
      const all = `${section.text}\n${section.code}`
      const isGrave = unguarded.test(all) || unsaidIn(section.text) !== undefined || withoutAsking.test(section.text) || isHostileClass(classifyHost(from)) || isPlainHttp(from)
      if (!isGrave && isUserContent(from)) continue
      yield {
        at: document.at(section.paragraphs[0]!), subject: hostOf(from) ?? from,
        severity: document.isAboutSecurity ? 'info' : isGrave ? 'critical' : 'warn',
        message: `has skills or plugins from ${from.slice(0, 80)} put in place: “${order.words.slice(0, 80)}”`,
      }
      return
    }
  },
})
