import { defineSkillRule, isRefused, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView, Paragraph } from '../../../src/kit/index.ts'
import { sealsIn } from '../../vocabulary/sealed-archives.ts'
import { archiveWord, around, givenPassword, strangeLeads, wavesAway } from '../../vocabulary/lures.ts'

const start =
  /\b(?:run|execute|launch|open|start|install\w*|double[- ]click|start it)\b|\.exe\b|\b(?:exe|scr|msi)\b|\bmove it to\b|运行|执行|安装|ejecut|instal|ausführ|starte|exécut|lanc|abr[ae]\b|ouvr|öffne|запус|откро|установ|打开|双击|実行|起動|開い|실행|열어|uruchom|otwórz|avvia|esegui|apri\b|installa|çalıştır|aç\b|jalankan|buka\b|chạy|mở|تشغيل|افتح|voer|allow all|双击|\blance\b|\blancez\b/i

/** Those who study malware hand it on behind the one word that all of them know, so that nothing opens it by itself; nobody runs it. */
const isSample = (document: DocumentView, { text }: Paragraph): boolean =>
  document.isAboutSecurity && /[`"'“]infected[`"'”]|(?<=\s)infected(?=[\s.,;)])/.test(text) && /\b(?:malware|samples?|specimens?|virus\w*|antivirus)\b/i.test(text)

/** Elsewhere the text has that started which the archive is named after. */
function isStarted(document: DocumentView, url: string): boolean {
  const stem = /([\w-]{4,40})\.(?:zip|rar|7z)\b/i.exec(url)?.[1]?.toLowerCase()
  return stem !== undefined && document.paragraphs.some(({ text }) => start.test(text) && text.toLowerCase().replaceAll(url.toLowerCase(), ' ').includes(stem))
}

export default defineSkillRule({
  meta: {
    id: 'password-protected-archive',
    title: 'Has a password-protected archive unpacked and run',
    severity: 'critical',
    confidence: 'high',
    category: 'social-engineering',
    why: 'The password serves one purpose: no virus scanner and no download filter can look inside.',
    remedy: 'Do not download it; honest programs are not shipped behind a password that stands beside the link.',
    since: '0.1.0',
    status: 'stable',
    cwe: [451, 506],
  },
  *skill(document) {
    if (strangeLeads(document).length === 0 && !document.text.includes('://')) return
    for (const paragraph of document.paragraphs) {
      if (!isTelling(paragraph)) continue
      const password = givenPassword.exec(paragraph.text)
      if (password === null || isRefused(paragraph.text, password.index) || isSample(document, paragraph)) continue
      const near = around(document, paragraph.index, 3, 3)
      const lead = strangeLeads(document).find(one => Math.abs(one.paragraph - paragraph.index) <= 4)
      const bare = /https?:\/\/\S+\.(?:zip|rar|7z)\b|https?:\/\/(?:drive\.google\.com\/(?:file|uc|open)|www\.dropbox\.com\/|dl\.dropboxusercontent\.com\/|1drv\.ms\/|onedrive\.live\.com\/|cdn\.discordapp\.com\/)\S+/i.exec(near)
      const from = lead?.url ?? bare?.[0]
      // What lies on a share for everybody's files is packed, whatever it is called.
      if (from === undefined || !(archiveWord.test(near) || lead?.isHostile || (bare && lead === undefined))) continue
      const isRun = start.test(near) || wavesAway.test(near) || isStarted(document, from)
      yield {
        at: document.at(paragraph),
        severity: isRun ? 'critical' : 'warn',
        message: `gives the password of an archive (${from}) that is to be unpacked${isRun ? ' and run' : ''}`,
      }
      return
    }
    for (const { paragraph, words, url } of sealsIn(document)) {
      const near = around(document, paragraph.index, 4, 4)
      if (!start.test(near) && !start.test(document.text.slice(paragraph.start, paragraph.end + 600)) && !wavesAway.test(near) && !isStarted(document, url)) continue
      yield { at: document.at(paragraph), severity: 'critical', message: `gives what opens an archive (${url.slice(0, 120)}) that is to be unpacked and run: “${words.slice(0, 60)}”` }
      return
    }
  },
})
