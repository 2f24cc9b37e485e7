import { defineSkillRule } from '../../../src/kit/index.ts'
import { classifyHost, isFreeHosting, isPlaceholderHost, isUserContent } from '../../vocabulary/hosts.ts'
import { isOwnHost, mustHave } from '../../vocabulary/lures.ts'
import { isMakersPlace } from '../../vocabulary/makers.ts'
import { sectionsOf } from '../../vocabulary/sections.ts'
import type { Section } from '../../vocabulary/sections.ts'
import type { DocumentView } from '../../../src/kit/index.ts'

/** The mark by which macOS warns of a fetched program is kept off it or taken off. */
const lifts = /--no-quarantine\b|\bxattr\s+-[a-z]{0,4}[cr][a-z]{0,4}\b|\bxattr\b[^\n]{0,40}com\.apple\.quarantine|\bspctl\s+--(?:add|master-disable|global-disable)/
const asRoot = /\bsudo\s+(?:xattr|spctl)\b/
const starts = /\bopen\s+(?:-\w+\s+)*["']?[\w/~]/
/** Rights with which a program sees all that its user has and does. */
const rights = /\bfull disk access\b|\baccessibility\b[^.\n]{0,40}\b(?:access|permission|rights?|asks?|prompt|full disk)|\b(?:screen recording|input monitoring)\b|完全磁盘访问|辅助功能|フルディスクアクセス|アクセシビリティ|전체 디스크 접근|\b(?:festplattenvollzugriff|acceso (?:total|completo) al disco|accès complet au disque|acesso total ao disco)\b|полный доступ к диску/i
const calms = /\b(?:is|says|reports?|claims?|it['’]s) (?:that )?(?:it(?:['’]s| is) )?["“]?(?:damaged|broken|from an unidentified)|\bdamaged\b[^.\n]{0,40}\b(?:not|isn['’]t|false|normal|ignore)|\bfalse (?:positive|alarm)\b|已损坏|壊れている|손상|поврежд/i
const tap = /\bbrew\s+tap\s+([\w.-]+)\/[\w.-]+(?:\s+(\S+))?|\bbrew\s+install\s+(?:-\S{1,30}\s+){0,4}([\w.-]{1,60})\/[\w.-]{1,80}\/[\w.-]+/
const address = /https?:\/\/[^\s"'`<>)\]]+/g

/** Who is behind the program, when it is nobody known and not the makers of the skill. */
function strangerOf(document: DocumentView, { code, text }: Section): string | undefined {
  const tapped = tap.exec(code)
  const owner = tapped?.[1] ?? tapped?.[3]
  const repository = tapped?.[2] ?? (owner === undefined ? undefined : `https://github.com/${owner}/homebrew`)
  const urls = [...repository === undefined ? [] : [repository], ...(`${code}\n${text}`.match(address) ?? []).slice(0, 20)]
  return urls.find(url => (isUserContent(url) || isFreeHosting(url) || classifyHost(url) === 'unknown') && !isPlaceholderHost(url) && !isMakersPlace(url) && !isOwnHost(document, url) && !/^https?:\/\/(?:127\.|localhost)/.test(url))
}

export default defineSkillRule({
  meta: {
    id: 'lifts-quarantine',
    title: 'Has an unknown program started past the warnings of macOS',
    severity: 'warn',
    confidence: 'medium',
    category: 'social-engineering',
    why: 'The mark of quarantine makes the system check a fetched program before it runs. Together with wide rights, a stranger’s program that has it taken off owns the machine.',
    remedy: 'Do not install it; get such a program from its makers, signed.',
    since: '0.1.0',
    status: 'preview',
    cwe: [451, 693],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const lifted = lifts.exec(section.code)?.[0] ?? lifts.exec(section.text)?.[0]
      const stranger = lifted === undefined ? undefined : strangerOf(document, section)
      if (lifted === undefined || stranger === undefined) continue
      const signs = [rights.exec(section.text)?.[0], calms.exec(section.text)?.[0], asRoot.exec(section.code)?.[0], starts.test(section.code) ? 'it is started at once' : undefined, mustHave.test(section.text) ? 'it is said to be needed' : undefined].filter(one => one !== undefined)
      const isGrave = signs.length >= 3 && !document.isAboutSecurity
      if (signs.length < 2) continue
      yield {
        at: document.at(section.paragraphs.find(one => lifts.test(one.text)) ?? section.paragraphs.at(-1)!),
        subject: stranger,
        severity: isGrave ? 'critical' : 'warn',
        message: `${lifted.slice(0, 60)} for a program of ${stranger.slice(0, 80)} (${signs.map(one => one.slice(0, 40)).join(', ')})`,
      }
      return
    }
  },
})
