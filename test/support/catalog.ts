import { defineEngineRule, defineTextRule } from '../../src/kit/index.ts'
import type { Meta } from '../../src/model/index.ts'

const meta = (id: string): Meta => ({
  id, title: id, severity: 'warn', confidence: 'high', category: 'coverage', why: 'Test.', remedy: 'None.', since: '0.1.0', status: 'stable',
})

const hoard: unknown[] = []

/** Needs so many MiB of heap for a moment, in pieces of 8: a thread that runs out within one of them is lost alone. */
const take = (mebibytes: number): number => Array.from({ length: mebibytes / 8 }, () => new Array(8 * 2 ** 17).fill(0)).length

/** Runs out of memory within one large allocation, which takes the process along. */
const grow = (): never => {
  const map = new Map<number, number>()
  for (let key = 0; ; key += 1) map.set(key, key + 0.5)
}

/** Rules that misbehave on a word, to stand for what a hostile file might bring an analyser to do. Threads load this module by its URL. */
export const rules = [
  defineTextRule({
    meta: meta('misbehaving'),
    text({ text, at }) {
      if (text.includes('PLEASE-HANG')) for (;;);
      if (text.includes('PLEASE-HOARD')) for (;;) hoard.push(Array.from({ length: 10_000 }, () => ({ hoard })))
      const wanted = /PLEASE-TAKE (\d+)/.exec(text)?.[1]
      if (wanted !== undefined) take(Number(wanted))
      if (text.includes('PLEASE-GROW')) grow()
      if (text.includes('PLEASE-CRASH')) process.kill(process.pid, 'SIGKILL')
      if (text.includes('PLEASE-DIE-LATER')) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 500)
      if (text.includes('PLEASE-EXIT')) process.exit(7)
      if (text.includes('PLEASE-THROW')) throw new Error('on demand')
      if (text.includes('PLEASE-RECURSE')) { const dive = (): number => 1 + dive(); dive() }
      return text.includes('MARK') ? { at: at(text.indexOf('MARK'), text.indexOf('MARK') + 4), message: 'marked' } : undefined
    },
  }),
  defineEngineRule(meta('unanalysed-file')),
  defineEngineRule(meta('native-binary')),
]
