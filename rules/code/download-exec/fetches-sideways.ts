import { anyOf, defineSkillRule, isRefused } from '../../../src/kit/index.ts'
import { hostOf, isForeign } from '../../vocabulary/hosts.ts'
import { sectionsOf } from '../../vocabulary/sections.ts'

/** Ways to fetch and start that nobody takes who may do it openly; they stand in prose as well, to be pasted into a box. */
const sideways = anyOf(
  // Helpers of Windows that fetch as a side line.
  /\bcertutil(?:\.exe)?\b[^\n]{0,40}-urlcache\b[^\n]{0,400}/,
  /\bbitsadmin(?:\.exe)?\b[^\n]{0,40}\/transfer\b[^\n]{0,300}(?:&&?|;)[^\n]{0,200}/,
  /\b(?:mshta|regsvr32|rundll32|msiexec|installutil|odbcconf|cmstp)(?:\.exe)?["']?\s[^\n]{0,60}(?:https?:\/\/|\\\\[\w-]+(?:\.[\w-]+)+)[^\n]{0,300}/,
  // A program on a share of somebody else, which the system starts like one of its own.
  /(?<![\\\w])\\\\[\w-]+(?:\.[\w-]+)+(?:@(?:ssl|\d{2,5})(?:@\d{2,5})?)?\\[^\s`"']{0,200}\.(?:bat|cmd|exe|dll|lnk|hta|js|vbs|wsf|scr|ps1|msi|cpl|library-ms)\b/,
  /\bconhost(?:\.exe)?\s+--headless\b[^\n]{0,300}/,
  /\bcurl(?:\.exe)?\b[^\n|]{0,200}\|\s*cmd\b/,
  /\bcmd(?:\.exe)?\s+\/c\b[^\n]{0,60}\bcurl(?:\.exe)?\b[^\n]{0,200}(?:&&?|;)\s*(?:start\b|call\b|[cw]script\b|"?%\w+%\\)[^\n]{0,120}/,
  // The Script Editor in the place of a terminal.
  /\bdo shell script\b[^\n]{0,20}(?:curl|wget)\b[^\n]{0,300}/,
  /\bopen\s+["']?https?:\/\/[^\s"'`]{4,200}\.(?:scpt|applescript|command|terminal|pkg|dmg|app\.zip)\b/,
)
const place = /\\\\((?:[\w-]+\.)+[a-z]{2,20})(?:@|\\)|(https?:\/\/[^\s"'`)\\]+)|(?<![\w.\\/%-])((?:[a-z\d-]+\.)+(?!dat\b|exe\b|bat\b|vbs\b|ps1\b|dll\b|cmd\b|txt\b|zip\b)[a-z]{2,12}(?=[/\s"'`:|]|$)\S{0,120})|(?<!\d)(\d{1,3}(?:\.\d{1,3}){3})/i

const placeIn = (line: string): string | undefined => {
  const match = place.exec(line)
  const found = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4]
  return found === undefined || /^https?:/i.test(found) ? found : `http://${found}`
}

export default defineSkillRule({
  meta: {
    id: 'fetches-sideways',
    title: 'Fetches and starts a program by a side door',
    severity: 'critical',
    confidence: 'high',
    category: 'download-exec',
    why: 'Certificate tools, installers of drivers and shares on the internet can fetch and start programs past what watches browsers and downloads; nobody who may do it openly goes that way.',
    remedy: 'Do not run the line, however short it is.',
    since: '0.1.0',
    status: 'preview',
    cwe: [494],
  },
  *skill(document) {
    for (const section of sectionsOf(document)) {
      const text = sideways.test(section.code) ? section.code : section.text
      const match = sideways.exec(text)
      const url = match === null ? undefined : placeIn(match[0])
      if (match === null || url === undefined || !isForeign(url) || isRefused(text, match.index)) continue
      yield {
        at: document.at(section.paragraphs.find(one => one.text.includes(match[0].slice(0, 20))) ?? section.paragraphs[0]!), subject: hostOf(url) ?? url, severity: document.isAboutSecurity ? 'info' : 'critical',
        message: `has what ${url.slice(0, 80)} gives started by a side door: “${match[0].slice(0, 80)}”`,
      }
      return
    }
  },
})
