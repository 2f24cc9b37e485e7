import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `npm run fuzz -- --time 600`: tries inputs on every way in, one after the other, each in a process of its own, and steers by the branches of
 * our sources that they reach. Ends with 1 when there was a fault; its input is kept under `--work`, and can be tried again with `--only FILE`.
 */

interface Told { readonly runs: number; readonly branches: number; readonly inputs: number; readonly slowestMs: number; readonly faults: readonly { readonly message: string; readonly input: string }[] }
interface Tally { seconds: number; runs: number; branches: number; inputs: number; slowestMs: number; faults: number }

export const targetNames = readdirSync(new URL('./targets/', import.meta.url)).map(name => basename(name, '.ts')).toSorted()

const { values } = parseArgs({
  options: {
    /** Seconds in all. */
    time: { type: 'string', default: '600' },
    target: { type: 'string', multiple: true },
    /** Inputs for each target; with it, time is no limit. */
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Date.now()) },
    /** Where inputs that reached something are kept from one run to the next, and those that brought faults. */
    work: { type: 'string', default: 'node_modules/.cache/plugvet-fuzz' },
    /** Keeps nothing, so that a run depends on the seed alone. */
    fresh: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const work = values.fresh ? mkdtempSync(join(tmpdir(), 'plugvet-fuzz-')) : values.work
if (values.fresh) process.on('exit', () => rmSync(work, { recursive: true, force: true }))
const chosen = values.target ?? targetNames
for (const name of chosen) if (!targetNames.includes(name)) throw new Error(`there is no target ${name}; there are ${targetNames.join(', ')}`)
const tallyFile = join(work, 'tally.json')
mkdirSync(join(work, 'faults'), { recursive: true })

function readTally(): Record<string, Tally> {
  try {
    return JSON.parse(readFileSync(tallyFile, 'utf8')) as Record<string, Tally>
  } catch {
    return {}
  }
}

/** One process for one target; a process that dies is a fault of the input it had. */
function slice(errand: object): Promise<Told> {
  const program = fork(new URL('./slice.ts', import.meta.url), [JSON.stringify(errand)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: ['--disable-warning=ExperimentalWarning'] })
  return new Promise(resolve => {
    let told: Told | undefined
    program.on('message', message => { told = message as Told })
    program.on('exit', (code, signal) => resolve(told ?? { runs: 0, branches: 0, inputs: 0, slowestMs: 0, faults: [{ message: `the process ended with ${signal ?? code}`, input: '' }] }))
  })
}

const firstLines = (message: string): string => message.split('\n').slice(0, 4).map(line => line.replace(/\(?file:\/\/\S*\/(?=(?:src|rules|test|node_modules)\/)/, '(')).join('\n    ')
/** What makes two faults the same: the words without numbers, and the innermost place in our sources. */
const kindOf = (message: string): string => `${message.split('\n')[0]!.slice(0, 80).replace(/\d+|".*/g, '#')} ${/(?:src|rules)\/[\w./-]+:\d+/.exec(message)?.[0] ?? ''}`

const seen = new Set<string>()

/** A fault counts when the same input brings it about again in a fresh process. */
async function settle(target: string, { message, input }: Told['faults'][number]): Promise<boolean> {
  const kind = `${target} ${kindOf(message)}`
  if (seen.has(kind)) return false
  const bytes = Buffer.from(input, 'base64')
  const file = join(work, 'faults', `${target}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`)
  writeFileSync(file, bytes)
  const again = await slice({ target, seed: '0', runs: 0, ms: 0, only: file })
  const isReal = again.faults.length > 0
  if (isReal) seen.add(kind)
  else rmSync(file)
  console.log(`${isReal ? 'FAULT' : 'once, and not again:'} ${target}: ${firstLines(message)}${isReal ? `\n    input: ${file}` : ''}`)
  return isReal
}

async function once(target: string, runs: number, ms: number, seed: string): Promise<number> {
  const started = Date.now()
  const told = await slice({ target, seed, runs, ms, isBrief: values.brief, ...!values.fresh && { kept: join(work, 'inputs', target) } })
  let faults = 0
  for (const fault of told.faults) if (await settle(target, fault)) faults += 1
  const tally = readTally()
  const before = tally[target] ?? { seconds: 0, runs: 0, branches: 0, inputs: 0, slowestMs: 0, faults: 0 }
  tally[target] = {
    seconds: before.seconds + Math.round((Date.now() - started) / 1000), runs: before.runs + told.runs, branches: Math.max(before.branches, told.branches),
    inputs: Math.max(before.inputs, told.inputs), slowestMs: Math.max(before.slowestMs, told.slowestMs), faults: before.faults + faults,
  }
  writeFileSync(tallyFile, JSON.stringify(tally, undefined, 1))
  console.log(`${target}: ${told.runs} inputs in ${Math.round((Date.now() - started) / 1000)} s, ${told.branches} branches, slowest ${told.slowestMs} ms, ${faults} faults`)
  return faults
}

async function main(): Promise<void> {
  let faults = 0
  if (values.only !== undefined) {
    const told = await slice({ target: chosen[0], seed: '0', runs: 0, ms: 0, only: values.only })
    for (const { message } of told.faults) console.log(message)
    console.log(`${told.faults.length} faults, ${told.slowestMs} ms`)
    process.exitCode = told.faults.length > 0 ? 1 : 0
    return
  }
  if (values.runs !== undefined) {
    for (const target of chosen) faults += await once(target, Number(values.runs), 2 ** 31 - 1, values.seed)
  } else {
    const end = Date.now() + Number(values.time) * 1000
    // Several rounds, so that an early end has tried everything.
    const rounds = Math.max(1, Math.ceil(Number(values.time) / (chosen.length * 200)))
    for (let round = 0; round < rounds && Date.now() < end; round += 1) {
      for (const [index, target] of chosen.entries()) {
        const left = (rounds - round) * chosen.length - index
        const ms = (end - Date.now()) / left
        if (ms > 0) faults += await once(target, 2 ** 31 - 1, ms, `${values.seed} ${round}`)
      }
    }
  }
  const all = Object.values(readTally())
  const sum = (pick: (tally: Tally) => number): number => all.reduce((total, tally) => total + pick(tally), 0)
  console.log(`all runs so far: ${sum(one => one.runs)} inputs in ${sum(one => one.seconds)} s, ${sum(one => one.faults)} faults`)
  process.exitCode = faults > 0 ? 1 : 0
}

await main()
