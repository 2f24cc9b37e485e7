import { describe, expect, test } from 'vitest'
import { scanFiles } from '../support/scan.ts'
import { readGyp } from '../../src/code/manifest/read-gyp.ts'
import { costOf } from '../../src/code/js/run/regexp.ts'
import { growth, loadedExpressions, writtenExpressions } from './expressions.ts'

const short = 'what it is put to is one name, option or line that the readers keep short'
const ours = 'what it is put to is our own text, or what the operator and the system wrote'
const path = 'paths and names of packages: at most 4,096 bytes'
const cut = 'the text is cut to a few hundred characters before'
const anchored = 'the tool takes the start of the text for any place; it is anchored or matches from the first place on'

/** Expressions that can take longer than their text, by file: how many there are, and why that does no harm. */
const bounded: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'src/kit/literals.ts': [1, ours],
  'src/audit/facts/containers.ts': [1, ours], 'src/audit/gather/icacls.ts': [1, ours], 'src/audit/gather/plugin-places.ts': [1, ours], 'src/audit/gather/schema.ts': [1, ours],
  'src/bench/measure.ts': [1, ours], 'src/fix/apply.ts': [1, ours], 'src/kit/prose.ts': [1, ours], 'src/report/page-body.ts': [1, ours], 'src/settings.ts': [1, ours], 'src/secrets/harvest.ts': [1, ours],
  'src/incident/search.ts': [1, path], 'src/incident/flags.ts': [1, 'lines are cut at 20,000 characters, and it takes as many letters r as there are for the square'],
  'src/io/package-spec.ts': [1, anchored], 'src/code/resolve.ts': [1, anchored], 'src/code/markup/code-in.ts': [2, anchored], 'src/code/js/addresses.ts': [2, anchored], 'src/code/js/parse.ts': [1, ours],
  'src/code/markdown/code.ts': [2, anchored], 'src/code/js/index.ts': [1, path], 'src/code/js/embedded.ts': [1, anchored], 'rules/code/remote-code/script-from-address.ts': [1, anchored], 'src/code/js/program-text.ts': [1, short], 'src/code/js/run/regexp.ts': [1, 'expressions of at most 200 characters'],
  'src/code/manifest/read-settings.ts': [2, 'what can match twice are the blanks of one line, which has been trimmed'], 'src/code/markdown/document.ts': [1, cut], 'src/code/markdown/stance.ts': [1, cut],
  'src/code/markdown/index.ts': [1, 'each part has an upper bound'], 'src/code/python/strings.ts': [1, 'the template is a folded text of bounded length'],
  'src/code/shell/evaluate.ts': [1, short], 'src/code/shell/inline.ts': [2, short], 'src/code/shell/plain-lines.ts': [1, 'the text is at most 4,000 characters long'], 'src/code/shell/transfer.ts': [1, short], 'src/code/shell/upload.ts': [1, short],
  'src/code/shell/view.ts': [1, short], 'src/code/shell/words.ts': [1, short], 'src/report/change-lines.ts': [2, 'details are cut at 1,000 characters'], 'src/report/html/code-views.ts': [1, path],
  'rules/code/destructive/wipes-working-folder.ts': [2, short], 'rules/code/exfiltration/command-sends-host-data.ts': [1, short], 'rules/code/prompt-injection/switches-protection-off.ts': [1, 'only blanks in a row can match twice, and passages have theirs folded'],
  'rules/code/social-engineering/verification-lure.ts': [2, 'only blanks in a row can match twice, and passages have theirs folded'], 'rules/vocabulary/imitated-names.ts': [1, path],
  'rules/vocabulary/lures.ts': [4, 'only blanks and signs in a row can match twice, a few times'], 'put together at load': [1, 'the sum of those in rules/vocabulary/lures.ts'],
}

const modules = ['src/catalog/rules.ts', 'src/catalog/registry.ts', 'src/catalog/collectors.ts', 'src/incident/index.ts', 'src/code/markdown/code.ts', 'src/code/markdown/index.ts', 'src/code/shell/index.ts', 'src/code/python/index.ts', 'src/code/js/index.ts', 'src/code/manifest/index.ts', 'src/code/markup/index.ts', 'src/code/secrets/index.ts',
  'src/audit/index.ts', 'src/findings/index.ts', 'src/secrets/index.ts', 'src/guard/index.ts']

test('no expression of ours takes longer than its text, but for those of which it is known why that does no harm', async () => {
  const all = [...writtenExpressions(), ...await loadedExpressions(modules)]
  expect(all.length).toBeGreaterThan(1_500)
  const found: Record<string, number> = {}
  for (const one of all) {
    const kind = growth(one)
    expect(kind, `${one.at} /${one.source}/`).not.toBe('exponential')
    const file = one.at.replace(/:\d+$/, '')
    if (kind !== undefined) found[file] = (found[file] ?? 0) + 1
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(bounded).map(([file, [count]]) => [file, count])))
}, 300_000)

test.each<[string, string, string]>([['a+', '', ''], ['^a+$', '', ''], ['(a+)+$', '', 'exponential'], ['\\s+$', '', 'polynomial'], ['(?<!\\s)\\s+$', '', '']])('the tool sees what it is there to see: /%s/', (source, flags, kind) => {
  expect(growth({ source, flags, at: '' }) ?? '').toBe(kind)
})

// Each of these took minutes, or would not have ended at all.
describe('what brought an expression to a standstill comes to an end', () => {
  test('a class of escapes in an expression that scanned code uses', () => expect(costOf({ t: 'pattern', source: `[${'\\*'.repeat(60)}]xx`, flags: 'g', lastIndex: 0 }, 100)).toBeGreaterThan(0))
  test('blanks in a gyp file', () => expect(readGyp(`{${'\n\t'.repeat(50_000)}"a": 1 \u0000`).problem).toBeDefined())

  const files: readonly (readonly [name: string, path: string, text: string, id: string])[] = [
    ['a long word in a fence of a skill', 'SKILL.md', `# a\n\n\`\`\`sh\n${'A'.repeat(20_000)}\n\`\`\`\n`, 'mixed-script-code'],
    ['settings that a decoded line seems to be', 'run.sh', `eval "$(echo ${Buffer.from(`${'A=export A='.repeat(60)}\u0000`).toString('base64')} | base64 -d)"\n`, 'decode-to-interpreter'],
    ['blanks between texts of AppleScript', 'a.applescript', `do shell script "a"${' & a  '.repeat(100)}!\n`, 'decode-to-interpreter'],
    ['signs of elements without an end', 'SKILL.md', `<div>\n${'<'.repeat(100_000)}\n</div>\n`, 'decode-to-interpreter'],
    ['empty lines in a fence', 'SKILL.md', `# a\n\n\`\`\`\n${'\n'.repeat(100_000)}x\n\`\`\`\n`, 'decode-to-interpreter'],
    ['a slash and a long name in a request', 'index.js', `require('./${'x'.repeat(200_000)}/')\n`, 'decode-to-interpreter'],
  ]
  test.each(files)('%s', async (_, path, text, id) => {
    // Loaded here, since the first test watches what is made while rules load.
    const { rules } = await import('../../src/catalog/rules.ts')
    const { gaps } = await scanFiles({ [path]: text }, rules.filter(({ meta }) => meta.id === id))
    expect(gaps.filter(({ stage }) => stage === 'scan')).toEqual([])
  })
})
