import { analyseJavaScript } from '../../../src/code/js/index.ts'
import { defineRule } from '../../../src/kit/index.ts'
import { must } from '../target.ts'
import type { Target } from '../target.ts'
import { expressions } from '../programs.ts'
import { pageTexts } from '../seeds.ts'

const meta = { id: 'probe', title: 'Probe', severity: 'info', confidence: 'high', category: 'exec', why: 'Asks the engine.', remedy: 'None needed.', since: '0.1.0', status: 'stable' } as const
const mostText = 2 ** 24

const probe = defineRule({
  meta,
  calls: {
    probe: call => {
      const value = call.arg(0)
      for (const text of value.texts ?? []) must(text.length <= mostText, `a text of ${text.length} characters`)
      return { at: call.at, message: String(value.text ?? '').slice(0, 100) }
    },
  },
})

/** Constant folding and the interpreter of decoders: whatever is asked about, the answer comes within the steps. */
export const target: Target = {
  seeds: ["'a' + 'b'", "atob('Y2hpbGRfcHJvY2Vzcw==')", "['x','y'].map(c => c + 1).join('')", "(function(){ var s=''; for (let i=0;i<9;i++) s += String.fromCharCode(97+i); return s })()", "'x'.repeat(1e9)", "'ab'.padEnd(2**29, 'c')", 'Array(2**31).fill(1).join()', "[..."+"'abc'].reverse().join('')", "JSON.parse('{\"a\":[1]}').a[0]", ...pageTexts(/^js$/, 60).map(text => `(function () {\n${text}\nreturn a })()`)],
  arbitrary: expressions,
  async run(input) {
    const text = `probe(${Buffer.from(input).toString('utf8')}\n)`
    const { gaps = [] } = await analyseJavaScript({ path: 'a.js', language: 'javascript', text }, [probe], { has: () => false, read: () => undefined })
    for (const { reason } of gaps) must(!/ failed: /.test(reason), reason)
  },
}
