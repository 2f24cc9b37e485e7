import { defineSkillRule } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { hostOf, isUserContent } from '../../vocabulary/hosts.ts'
import { alarm, around, blocks, doGet, givenPassword, mustHave, staysOpen, strangeLeads, systems } from '../../vocabulary/lures.ts'
import type { Lead } from '../../vocabulary/lures.ts'
import { isUsed, showsAnother } from '../../vocabulary/programs.ts'

const leadsToProgram =
  /\b(?:download\w*|install\w*|get it|get the|grab|setup|set up|visit|run|launch|open)\b|下载|安装|打开|访问|descarg|instal|baix(?:e|ar)\b|télécharg|herunterlad|\blad[et]?\b|скача|загруз|установ|открой|ダウンロード|インストール|入手|다운로드|설치|scaric|pobierz|zainstal|indir|yükle|kur\b|unduh|pasang|tải|cài|تحميل|تنزيل|تثبيت/i

const startsFile =
  /\b(?:run|execute|launch|open|start)\b.{0,60}\b(?:executable|installer|binary|\.exe|setup|file|app)\b|(?:ejecut|execut|exécut|lance|starte|öffne|führe|запуст|откро|运行|打开|起動|実行|실행).{0,60}\.(?:exe|msi|dmg|pkg)\b|\.(?:exe|msi|dmg|pkg)\b.{0,30}(?:ausführ|starte|실행|実行|起動)/i

/** The agent has no such parts; almost every campaign invented one. */
const partOfAgent =
  /\b(?:open-?claw|claw(?:d?bot|hub)|molt-?bot|claude|codex|cursor)[- ]?(?:core|cli|agent|driver|provider|module|engine|runtime|component|bridge|connector|utility|helper|client|desktop|service|sdk|extension|package|installer|launcher)\b|(?:open-?claw|clawd?bot|molt-?bot|claude)\s*(?:核心|组件|驱动|引擎|客户端|桥接|助手|sürücü|コンポーネント|ドライバ|エンジン|エージェント|드라이버|에이전트|агент|драйвер|модуль|ядро)/i
const orders = /\b(?:start|run|open|launch|execute|install)\b.{0,30}\b(?:it|once|the (?:file|installer|setup|app|program|binary))\b/i

const manual = /^https?:\/\/[^/]+\/(?:[\w.-]+\/){0,2}(?:docs?|guides?|documentation|reference|wiki|learn|manual|help|blog|tutorials?)(?:[/#?]|$)|^https?:\/\/docs?\./i

/** Requirement, order and address in one breath. */
const isDirect = (own: string): boolean => mustHave.test(own) && /\b(?:required|must|first|before)\b|必须|先|muss|debe|doit|необходимо|требуется|нужно|必須|필수/i.test(own)

function signsOf(document: DocumentView, near: string, own: string, lead: Lead): string[] {
  const signs: [string, boolean][] = [
    ['the link shows another address', showsAnother(lead) !== undefined],
    ['nothing here uses it', mustHave.test(own.length < 60 ? near : own) && !isUsed(document, lead)],
    ['alarm words', alarm.test(near)],
    ['steps for several systems', systems.test(near)],
    ['nothing is said to work without it', blocks.test(near)],
    ['a password goes with it', givenPassword.test(near)],
    ['a throw-away or borrowed name', lead.isThrowaway],
    ['a file to be run', startsFile.test(own)],
    ['it is to stay open', staysOpen.test(own)],
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
      const isHandedOut = lead.kind !== 'page' && orders.test(paragraph.text) && !isUsed(document, lead)
      if (!(mustHave.test(near) || isHandedOut) || !doGet.test(`${paragraph.text} ${near} ${lead.url}`)) continue
      const signs = signsOf(document, near, paragraph.text, lead)
      const isProgram = lead.kind !== 'page'
      // A chapter of a manual is read, not run; only a place that pretends to be one would hand out programs there.
      if (!isProgram && manual.test(lead.url) && !lead.isThrowaway && showsAnother(lead) === undefined && !givenPassword.test(near)) continue
      // A project on a code host is how open source is handed out.
      if (isUserContent(lead.url) && !isProgram && signs.length < 3) continue
      const weight = signs.length + (isProgram || isDirect(paragraph.text) ? 1 : 0)
      if (weight === 0 || (!isProgram && !leadsToProgram.test(`${paragraph.text.length < 60 ? near : paragraph.text} ${lead.url}`))) continue
      seen.add(lead.url)
      const severity = signs.length >= 2 || (isProgram && signs.length >= 1) ? 'critical' : 'warn'
      yield {
        at: document.at(lead),
        subject: hostOf(lead.url) ?? lead.url,
        severity,
        message: `says that a program from ${lead.url} has to be installed${signs.length > 0 ? ` (${signs.join(', ')})` : ''}`,
      }
    }
  },
})
