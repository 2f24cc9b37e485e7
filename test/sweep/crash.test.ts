import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { adopt, openDatabase, openJobs, ownTool, prepare, startRun } from '../../src/sweep/index.ts'
import type { Database } from '../../src/sweep/index.ts'
import { scratch } from '../support/plugvet.ts'
import { noPostgres, startPostgres } from '../support/postgres.ts'

// On a machine that many share all of this takes many times the minute that it needs alone, hence the long timeouts.
const jobs = 500
/** Every tenth package has the bytes of another one. */
const contents = 450

/** Packages that start one program each, by which a result can be told from every other. */
const makePackages = (): readonly string[] => {
  const folder = scratch('sweep')
  return Array.from({ length: jobs }, (_, index) => {
    const own = index % contents
    const place = join(folder, `p${index}`)
    mkdirSync(place)
    writeFileSync(join(place, 'package.json'), JSON.stringify({ name: `tea-${own}`, version: '1.0.0', main: 'index.js' }))
    writeFileSync(join(place, 'index.js'), `require('child_process').exec('brew-${own}')\n`)
    return place
  })
}

const start = (...args: readonly string[]): ChildProcess =>
  fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), args, { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
const ended = (child: ChildProcess): Promise<number | null> => new Promise(resolve => { if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode); else child.on('exit', resolve) })

const queueAll = async (database: Database): Promise<number> => {
  await prepare(database)
  const queue = await openJobs(database, { isSupervisor: false, heartbeat: 10, every: 1 })
  const { id } = await adopt(database, ownTool('test'))
  const { run } = await startRun(database, queue, id, { source: 'test', specs: makePackages(), folder: '/' })
  await queue.stop()
  return run
}

const doneIn = async (database: Database, run: number): Promise<number> =>
  (await database.query<{ done: number }>("SELECT count(*)::int AS done FROM plugvet.items WHERE run_id = $1 AND state <> 'waiting'", [run]))[0]!.done

/** Waits until so many items are done, or there is nobody left who could do one. */
const until = async (database: Database, run: number, wanted: number): Promise<void> => {
  while (await doneIn(database, run) < wanted) await sleep(20)
}

/** Three workers, of which two are killed and replaced, and in between a database that goes away. */
const ordeal = async (place: string, database: Database, run: number, restart: () => Promise<void>): Promise<void> => {
  const crew = [start('worker', place), start('worker', place), start('worker', place)]
  const moments = [20 + Math.floor(Math.random() * 100), 150 + Math.floor(Math.random() * 100), 280 + Math.floor(Math.random() * 100)]
  await until(database, run, moments[0]!)
  crew[0]!.kill('SIGKILL')
  await until(database, run, moments[1]!)
  await restart()
  await until(database, run, moments[2]!)
  crew[1]!.kill('SIGKILL')
  expect(await ended(crew[2]!)).toBe(0)
}

const expectOneResultEach = async (database: Database, run: number): Promise<void> => {
  const count = async (text: string): Promise<number> => (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${text.startsWith('(') ? text : `plugvet.${text}`}`))[0]!.n
  expect({
    done: await count(`items WHERE run_id = ${run} AND state = 'done' AND result_id IS NOT NULL`),
    wrong: await count("items i JOIN plugvet.results r ON r.id = i.result_id JOIN plugvet.findings f ON f.result_id = r.id WHERE i.spec <> '' AND f.rule_id = 'process-spawn' AND substring(f.message FROM 'brew-(\\d+)')::int <> substring(i.spec FROM 'p(\\d+)$')::int % 450"),
    results: await count('results'), holds: await count('holds'), contents: await count('(SELECT DISTINCT content FROM plugvet.holds) c'),
    findings: await count("findings WHERE rule_id = 'process-spawn'"), capable: await count("(SELECT DISTINCT result_id FROM plugvet.capabilities WHERE capability = 'exec') c"),
    versions: await count('versions'),
    unsettled: (await database.query("SELECT 1 FROM plugvet_jobs.job WHERE name = 'sweep' AND state <> 'completed'")).length,
  }).toEqual({ done: jobs, wrong: 0, results: contents, holds: contents, contents, findings: contents, capable: contents, versions: contents, unsettled: 0 })
}

test('in a folder, every job has exactly one result though two workers and the owner of the database are killed', { timeout: 900_000 }, async () => {
  const place = scratch('db')
  const own = async (): Promise<ChildProcess> => {
    const child = start('owner', place)
    await new Promise(resolve => child.on('message', resolve))
    return child
  }
  let owner = await own()
  try {
    const database = await openDatabase(place)
    expect(database.isOwner).toBe(false)
    const run = await queueAll(database)
    await ordeal(place, database, run, async () => {
      owner.kill('SIGKILL')
      await ended(owner)
      owner = await own()
    })
    await expectOneResultEach(database, run)
    await database.close()
  } finally {
    owner.kill('SIGKILL')
  }
})

test.skipIf(noPostgres !== undefined)(`on PostgreSQL, every job has exactly one result though two workers are killed and the server restarts${noPostgres === undefined ? '' : ` (skipped: ${noPostgres})`}`, { timeout: 900_000 }, async () => {
  const server = startPostgres()
  try {
    const database = await openDatabase(server.address)
    const run = await queueAll(database)
    await ordeal(server.address, database, run, async () => server.restart())
    await expectOneResultEach(database, run)
    await database.close()
  } finally {
    server.stop()
  }
})
