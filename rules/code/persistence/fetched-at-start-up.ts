import { defineSkillRule, isTelling } from '../../../src/kit/index.ts'
import type { DocumentView } from '../../../src/kit/index.ts'
import { hostOf, isForeign } from '../../vocabulary/hosts.ts'
import { invokedAddress, isOwnHost, scriptAddress } from '../../vocabulary/lures.ts'
import { isMakersPlace } from '../../vocabulary/makers.ts'
import { evaluatedStranger } from '../../vocabulary/start-up-lines.ts'

/** Files that every shell reads when it starts. */
const startUp = /\.(?:bashrc|bash_profile|bash_login|zshrc|zshenv|zprofile|zlogin|profile|kshrc)\b|\bconfig\.fish\b|\$PROFILE\b|\bprofile\.ps1\b/i
/** What is said of lines that are to stand there, as against a program that writes them itself. */
const enters = /\b(?:append|add|put|paste|place|insert|include|write|copy)\b|\b(?:füg|häng|trag|setz|schreib|kopier)\w*|\b(?:añad|agreg|pega|pon|inclu|copi)\w*|\b(?:adicion|acrescent|cole|coloque|insir)\w*|\b(?:ajout|coll|met[sz]?\b|insèr|insér)\w*|добав\S*|встав\S*|допи\S*|添加|加入|写入|寫入|追加|放(?:到|进|入)|粘贴|追記|書き|貼り付け|추가|붙여/i

/** The code that a paragraph about such a file holds or introduces, line by line. */
function* entries(document: DocumentView) {
  for (const code of [...document.fences, ...document.inlineCode]) {
    if (!isTelling(code)) continue
    const before = document.paragraphs[code.paragraph]
    const said = before && isTelling(before) ? before.text : ''
    const first = code.text.slice(0, 200).split('\n')[0]!
    // A comment in the first line may name the file instead.
    const isTitle = before?.kind === 'heading' && said.length < 40
    const isEntry = (startUp.test(said) && (isTitle || enters.test(said))) || (/^\s{0,8}#/.test(first) && startUp.test(first))
    if (isEntry) yield code
  }
}

export default defineSkillRule({
  meta: {
    id: 'fetched-at-start-up',
    title: 'Has every new shell run what a stranger’s address answers',
    severity: 'critical',
    confidence: 'medium',
    category: 'persistence',
    why: 'A line in a start-up file that fetches and evaluates is run again in each terminal, and whoever keeps the address decides each time what it does.',
    remedy: 'Take the line out of the start-up file; fetch the script once, read it, and keep the copy.',
    since: '0.1.0',
    status: 'preview',
    cwe: [494, 829],
  },
  *skill(document) {
    if (!startUp.test(document.text)) return
    for (const code of entries(document)) {
      // A line that writes into the file is no entry of it.
      const lines = code.text.slice(0, 20_000).split('\n').filter(line => !/>>|\btee\b|^\s{0,8}#/.test(line)).join('\n')
      const script = evaluatedStranger(lines) ?? (lines.split('\n').length < 8 ? invokedAddress(lines) ?? scriptAddress(lines) : undefined)
      if (script === undefined || !isForeign(script) || isMakersPlace(script)) continue
      yield {
        at: document.at(code),
        subject: hostOf(script) ?? script,
        severity: document.isAboutSecurity || isOwnHost(document, script) ? 'warn' : 'critical',
        message: `has every new shell run what ${script.slice(0, 100)} answers`,
      }
      return
    }
  },
})
