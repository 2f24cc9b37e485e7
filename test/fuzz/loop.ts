import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { randomFrom } from '../../bench/mutate/random.ts'
import { watchCoverage } from './coverage.ts'
import { limitMs } from './errand.ts'
import type { Errand, News } from './errand.ts'
import { mutated } from './mutate.ts'
import type { Target } from './target.ts'

interface Input { readonly bytes: Uint8Array; readonly ms: number }

const seedsFolder = new URL('./seeds/', import.meta.url)

const bytesOf = (content: string | Uint8Array): Uint8Array => typeof content === 'string' ? Buffer.from(content) : content

function filesIn(folder: string): readonly Uint8Array[] {
  try {
    return readdirSync(folder).toSorted().map(name => readFileSync(join(folder, name)))
  } catch {
    return []
  }
}

const tell = (news: News): void => parentPort!.postMessage(news)

async function work({ target: name, seed, runs: mostRuns, ms, kept, only, current, isBrief = false }: Errand): Promise<void> {
  const coverage = only === undefined && !isBrief ? watchCoverage() : undefined
  const target = (await import(`./targets/${name}.ts`) as { target: Target }).target
  const { maxBytes = 16_384, mutate, arbitrary } = target
  const random = randomFrom(`${seed} ${name}`)
  const length = new Uint32Array(current, 0, 1)
  const shown = new Uint8Array(current, 4)
  const reached = new Uint8Array(coverage?.counts.length ?? 0)
  const inputs: Input[] = []
  let runs = 0
  let branches = 0
  let slowestMs = 0
  let faults = 0
  let told = Date.now()

  const counts = () => ({ runs, branches, inputs: inputs.length, slowestMs: Math.round(slowestMs) })

  /** Runs one input; answers whether it took a branch that none before took as often. */
  const attempt = async (bytes: Uint8Array): Promise<{ readonly isNew: boolean; readonly ms: number }> => {
    shown.set(bytes.subarray(0, shown.length))
    Atomics.store(length, 0, Math.min(bytes.length, shown.length))
    coverage?.counts.fill(0, 0, coverage.size())
    const before = process.threadCpuUsage()
    try {
      await target.run(bytes)
    } catch (error) {
      faults += 1
      tell({ kind: 'fault', message: error instanceof Error ? error.stack ?? error.message : String(error), input: bytes })
    }
    const { user, system } = process.threadCpuUsage(before)
    const took = (user + system) / 1000
    slowestMs = Math.max(slowestMs, took)
    if (took > limitMs) {
      faults += 1
      tell({ kind: 'fault', message: `took ${Math.round(took)} ms of processor time for ${bytes.length} bytes`, input: bytes })
    }
    if (Date.now() - told > 500) {
      told = Date.now()
      tell({ kind: 'alive', ...counts() })
    }
    let isNew = false
    for (let at = 0, end = coverage?.size() ?? 0; at < end; at += 1) {
      const count = coverage!.counts[at]!
      if (count === 0) continue
      // One bit for each order of magnitude.
      const bit = 1 << Math.min(7, 31 - Math.clz32(count))
      if ((reached[at]! & bit) !== 0) continue
      if (reached[at] === 0) branches += 1
      reached[at]! |= bit
      isNew = true
    }
    return { isNew, ms: took }
  }

  tell({ kind: 'ready' })
  if (only !== undefined) {
    await attempt(readFileSync(only))
    return tell({ kind: 'done', ...counts(), runs: 1 })
  }
  const own = filesIn(join(seedsFolder.pathname, name))
  for (const bytes of [...target.seeds.filter((_, index) => !isBrief || index % 4 === 0).map(bytesOf), ...own, ...kept === undefined ? [] : filesIn(kept)]) {
    const outcome = await attempt(bytes)
    if (outcome.isNew || isBrief) inputs.push({ bytes, ms: outcome.ms })
  }
  if (kept !== undefined) mkdirSync(kept, { recursive: true })
  const words = [...target.words ?? [], ...coverage?.words ?? ['x']]
  const larder = { words, other: () => Buffer.from(random.pick(inputs).bytes).toString('latin1') }
  const end = Date.now() + ms
  // Most changes are made to inputs that were found late, since what they reach has been tried least.
  const pick = (): Input => random.chance(0.5) ? random.pick(inputs) : inputs[Math.max(0, inputs.length - 1 - random.below(Math.min(inputs.length, 40)))]!
  const draw = (): Uint8Array => {
    if (arbitrary && random.chance(0.1)) return bytesOf(fc.sample(arbitrary, { seed: random.below(2 ** 31), numRuns: 1 })[0]!)
    let base = pick()
    if (base.ms > 200 && random.chance(0.8)) base = pick()
    const formed = mutate && random.chance(0.5) ? mutate(base.bytes, random) : undefined
    return (formed ?? mutated(base.bytes, random, larder, maxBytes)).subarray(0, maxBytes)
  }
  while (runs < mostRuns && Date.now() < end && faults < 20) {
    const bytes = draw()
    runs += 1
    const outcome = await attempt(bytes)
    if (outcome.isNew) {
      inputs.push({ bytes, ms: outcome.ms })
      if (kept !== undefined) writeFileSync(join(kept, createHash('sha256').update(bytes).digest('hex').slice(0, 16)), bytes)
    }
  }
  tell({ kind: 'done', ...counts() })
}

await work(workerData as Errand)
