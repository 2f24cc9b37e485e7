import { reportOf } from '../../../src/findings/index.ts'
import { rules } from '../../../src/catalog/rules.ts'
import { metasById } from '../../../src/catalog/metas.ts'
import { withSource } from '../../../src/code/excerpts.ts'
import type { ReviewReport } from '../../../src/model/index.ts'
import { hostile } from '../../report/canonical.ts'
import { isSampled } from '../target.ts'
import type { Target } from '../target.ts'
import { checkVoices } from '../voices.ts'

const ids = rules.filter(({ meta }) => meta.capability === undefined).map(({ meta }) => meta.id).slice(0, 12)

/** Reports whose every text is the stranger's: each line of the input stands somewhere in one. */
export const target: Target = {
  maxBytes: 4_096,
  seeds: [hostile, 'a.js\nfetch(x)\n<script>alert(1)</script>\n', '</script><!--\n]]>\n"\'><img src=x onerror=a()>\n', '```\n</details>\n# x\n[a](https://x.example.invalid)\n@all #1\n', '::set-env name=A::b\n##[add-path]x\n%0A::error::\n', 'a\u001b[31m\n\u202e\n\ud83d\n\u{e0041}\n', '| a |\n|---|\n> b\n---\n[^1]: x\n', '<details>\n<summary>a</summary>\n&lt;b&gt;\n', 'pkg:npm/%40x/y@1?z#a\nfile:///etc\njavascript:a()\n'],
  words: ['</script>', '<!--', '](', '```', '<summary>', '</details>', '::error ', '##[', '%0A', '\u001b]8;;', '\u202e', '&#x3c;', 'https://', 'www.', '@', '![', '[^', '    ', '\t', '\u0085', '\u2028'],
  async run(input) {
    const whole = Buffer.from(input).toString('utf8')
    const lines = whole.split('\n')
    const said = (at: number): string => lines[at % lines.length]!
    const hits = ids.flatMap((ruleId, index) => {
      const span = { line: 1 + index % lines.length, column: 1 + index, endLine: 1 + index % lines.length, endColumn: 2 + index * 3 }
      const at = { file: said(index), span }
      const hit = { at, message: said(index + 1), subject: said(index + 2), trace: [{ role: 'source' as const, at: { file: said(index + 3), span }, note: said(index + 4) }, { role: 'sink' as const, at, note: said(index + 5) }] }
      return withSource([[ruleId, hit]], said(index), 'javascript', whole).map(([, shown]) => ({ ruleId, hit: shown, reach: 'entry' as const }))
    })
    const target = { kind: 'npm' as const, spec: said(0), name: said(1), version: said(2) }
    const coverage = { files: { total: 2, analysed: 1, skipped: { [said(3)]: 1 } }, bytes: { total: 2, analysed: 1 } }
    const report = reportOf([{ target, outcome: { hits, gaps: [{ stage: 'read', subject: said(4), reason: said(5) }], coverage, packages: [] } }], metasById)
    await checkVoices(report, isSampled(input))
    const names = { [said(6)]: said(7) }
    const changed = { added: names, removed: names, changed: [{ name: said(8), from: said(0), to: said(1) }] }
    const review: ReviewReport = {
      ...report,
      packages: [{ target: 0, name: said(1), version: said(2), integrity: said(3), publisher: said(4), maintainers: [said(5)], repository: said(6), deprecated: said(7), distTags: names, signature: { state: 'invalid', note: said(8) }, scripts: names, dependencies: names, bins: [said(9)], files: 1, unpackedSize: 1, commit: said(0), publishedAt: said(1) }],
      changes: [{ target: 0, against: said(2), capabilities: { added: [{ capability: 'exec', file: said(0), line: 1, detail: said(1) }], removed: [] }, newKinds: ['exec'], files: { added: [said(3)], removed: [said(4)], changed: [said(5)] }, dependencies: changed, scripts: changed, findings: { added: report.findings, removed: [] } }],
    }
    await checkVoices(review, isSampled(input))
  },
}
