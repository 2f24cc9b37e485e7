import { defineTextRule } from '../../../src/kit/index.ts'
import type { Hit, TextView } from '../../../src/kit/index.ts'

// Emoji carry one selector each and flags a few tags after U+1F3F4; nothing honest strings invisible characters together.
const invisible = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4,}|[\u{E0000}-\u{E007F}]{4,}|[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0]{16,}/gu
// A first look without the u flag, which is much faster where there is nothing, as nearly everywhere.
const any = /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2060-\u206F\u3164\uDB40\uFE00-\uFE0F\uFEFF\uFFA0]/
// `\\uD83C\\uDD70` and its selector are an emoji of which only one half was escaped.
const spread = /(?<!\\u[\dA-F]{3})[A-Za-z][\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
const minSpread = 8
const flag = '\u{1F3F4}'

export default defineTextRule({
  meta: {
    id: 'invisible-payload',
    title: 'Data hidden in invisible characters',
    severity: 'critical',
    confidence: 'high',
    category: 'hidden-text',
    why: 'Variation selectors, tag characters and zero-width characters show nothing in any editor, yet carry whole programs or orders to an agent.',
    remedy: 'Do not install this. Nobody writes such characters by hand; ask the author what they hold.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506, 1007],
  },
  *text(view) {
    if (!any.test(view.text)) return
    for (const match of view.text.matchAll(invisible)) {
      const hit = judge(view, match[0], match.index)
      if (hit) yield hit
    }
    const marks = [...view.text.matchAll(spread).take(minSpread)]
    const first = marks[0]
    if (!first || marks.length < minSpread) return
    yield { at: view.at(first.index, first.index + first[0].length), message: 'Variation selectors are strung over plain letters, which none of them can change: they carry data' }
  },
})

const judge = (view: TextView, run: string, start: number): Hit | undefined => {
  const points = Array.from(run, one => one.codePointAt(0) ?? 0)
  const isTags = points[0]! >= 0xe0000 && points[0]! <= 0xe007f
  if (isTags && view.text.slice(0, start).endsWith(flag)) return undefined
  // One character over and over is padding (mail previews do it); data needs two values at least.
  if (new Set(points).size < 2) return undefined
  const said = isTags ? String.fromCodePoint(...points.map(one => one - 0xe0000).filter(one => one > 31)).slice(0, 80) : undefined
  const what = said === undefined ? `${points.length} invisible characters in a row carry data` : `${points.length} invisible tag characters in a row say "${said}"`
  return { at: view.at(start, start + run.length), message: what, keepSeverity: true }
}
