import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectTo } from '../../src/sweep/client.ts'
import { takeTurn } from '../../src/sweep/rate.ts'
import {
  adopt, ask, dependentsOf, diffRuns, knownRun, openDatabase, openJobs, ownTool, prepare, queries, recordInventory, reportOfRun, retryRun, runStatus, setRate, startAgain, startRun, summaryOfRun, work,
} from '../../src/sweep/index.ts'
import type { Database, Tool } from '../../src/sweep/index.ts'
import { scratch } from '../support/plugvet.ts'
import { readText } from '../support/repository.ts'
import { noPostgres, startPostgres } from '../support/postgres.ts'
import type { Postgres } from '../support/postgres.ts'

const tool = ownTool('test')
/** The same plugvet with one rule in another state. */
const withRule = (id: string, digest: string, from: Tool = tool): Tool => ({ ...from, digest: `${from.digest} ${id} ${digest}`, rules: { ...from.rules, [id]: { ...from.rules[id]!, digest } } })

const put = (folder: string, name: string, files: Readonly<Record<string, string>>): string => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, path, '..'), { recursive: true })
    writeFileSync(join(folder, name, path), text)
  }
  return join(folder, name)
}

const engines = [
  ['a folder', undefined, async () => ({ place: scratch('sweep-db'), server: undefined })],
  ['PostgreSQL', noPostgres, async () => { const server = startPostgres(); return { place: server.address, server } }],
] as const

describe.each(engines)('in %s', (_, reason, open) => {
  describe.skipIf(reason !== undefined)(reason === undefined ? 'a sweep' : `a sweep (skipped: ${reason})`, () => {
    let database: Database
    let server: Postgres | undefined
    let place: string
    const folder = scratch('sweep-packages')
    const list = {
      caller: put(folder, 'caller', { 'package.json': '{"name":"caller","version":"1.0.0","main":"a.js","dependencies":{"tea":"^1.0.0"}}', 'a.js': "fetch('https://tea.example.invalid/x')\n" }),
      snake: put(folder, 'snake', { 'SKILL.md': '---\nname: snake\ndescription: Tea\n---\n# Tea\n', 'a.py': "import os\nos.system('tea')\n" }),
      odd: put(folder, 'odd', { 'package.json': '{"name":"odd","version":"1.0.0","main":"a.js"}', 'a.js': "require('child_process').exec('a\\u0000b \\ud800')\n" }),
    }
    const missing = join(folder, 'missing')

    const sweep = async (toolId: number, specs: readonly string[]): Promise<number> => {
      const jobs = await openJobs(database, { isSupervisor: false })
      const { run } = await startRun(database, jobs, toolId, { source: 'test', specs, folder })
      await jobs.stop()
      await finish(toolId)
      return run
    }
    const finish = (toolId: number): Promise<void> => work(database, { toolId, isSupervisor: true, isDraining: true, stop: new AbortController().signal })

    beforeAll(async () => {
      ({ place, server } = await open())
      database = await openDatabase(place)
      await Promise.all([prepare(database), prepare(database)])
    }, 300_000)
    afterAll(async () => {
      await database.close()
      server?.stop()
    })

    let first = 0

    test('keeps what it found in tables that answer questions', async () => {
      const { id } = await adopt(database, tool)
      first = await sweep(id, [...Object.values(list), list.caller, missing])
      expect(await runStatus(database, first)).toMatchObject({ total: 4, done: 4, failed: 0, waiting: 0, scanned: 3, unavailable: 1 })
      expect(await ask(database, 'host', 'example.invalid')).toMatchObject([{ name: 'caller', version: '1.0.0', host: 'tea.example.invalid', file: 'a.js', line: 1 }])
      expect(await ask(database, 'host', 'ample.invalid')).toEqual([])
      expect((await ask(database, 'capability', 'exec')).map(row => row['name']).sort()).toEqual(['odd', 'snake'])
      expect(await ask(database, 'dependents', 'tea')).toMatchObject([{ name: 'caller', wanted: '^1.0.0' }])
      expect(await ask(database, 'failed', String(first))).toMatchObject([{ spec: missing, state: 'done', fault: expect.stringContaining('there is no') }])
      expect((await summaryOfRun(database, first)).hosts).toEqual([{ host: 'tea.example.invalid', packages: 1 }])
      // What lies in a folder cannot be asked of a registry.
      expect(await dependentsOf(database, 'tea')).toEqual([])
    })

    test('makes a report that the reporters draw, of what is bad enough', async () => {
      const report = await reportOfRun(database, first, 'info')
      expect(report.targets.map(({ path }) => path).sort()).toEqual([...Object.values(list), missing].sort())
      expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['network-request', 'process-spawn', 'python-program']))
      expect(report.gaps).toMatchObject([{ reason: expect.stringContaining('there is no') }])
      expect((await reportOfRun(database, first, 'critical')).targets.map(({ path }) => path)).toEqual([missing])
    })

    test('scans no bytes twice, whatever they are called', async () => {
      const { id } = await adopt(database, tool)
      const twin = put(folder, 'twin', { 'package.json': '{"name":"caller","version":"1.0.0","main":"a.js","dependencies":{"tea":"^1.0.0"}}', 'a.js': "fetch('https://tea.example.invalid/x')\n" })
      expect(await runStatus(database, await sweep(id, [twin, list.snake]))).toMatchObject({ done: 2, scanned: 0 })
      expect(await database.query('SELECT count(*)::int AS n, count(DISTINCT content)::int AS contents FROM plugvet.results')).toEqual([{ n: 3, contents: 3 }])
    })

    test('tells what changed from one run to another', async () => {
      const { id } = await adopt(database, tool)
      put(folder, 'caller', { 'package.json': '{"name":"caller","version":"1.1.0","main":"a.js"}', 'a.js': "fetch('https://pot.example.invalid/x')\neval(require('zlib').inflateSync(Buffer.from(x)).toString())\n" })
      const second = await sweep(id, Object.values(list))
      const changes = await diffRuns(database, first, second)
      expect(changes).toMatchObject([{ name: 'caller', before: '1.0.0', now: '1.1.0', hosts: ['pot.example.invalid'], removed: [] }])
      expect(await diffRuns(database, second, second)).toEqual([])
      expect(await ask(database, 'changed')).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'caller', before: '1.0.0', now: '1.1.0' })]))
    })

    test('scans again only what a changed rule could touch', async () => {
      const before = await adopt(database, tool)
      const held = (toolId: number) => database.query<{ content: string }>('SELECT content FROM plugvet.holds WHERE tool_id = $1', [toolId])
      const all = (await held(before.id)).length
      const python = await adopt(database, withRule('python-program', 'other'))
      expect(python).toMatchObject({ carried: all - 1, touched: 1 })
      expect(await adopt(database, withRule('python-program', 'other'))).toEqual({ id: python.id, carried: 0, touched: 0 })
      // Both packages that name no API of this rule hold; the one with its findings does not.
      const network = await adopt(database, withRule('network-request', 'other', withRule('python-program', 'other')))
      expect(network.carried).toBe(1)
      const everything = await adopt(database, withRule('unanalysed-file', 'other', withRule('python-program', 'other')))
      expect(everything.carried).toBe(0)
      expect(await adopt(database, { ...tool, digest: 'other', engine: 'other' })).toMatchObject({ carried: 0, touched: 0 })
      await finish(python.id)
      const again = await sweep(python.id, Object.values(list))
      expect(await runStatus(database, again)).toMatchObject({ done: 3, scanned: 1 })
    })

    test('runs an earlier run again', async () => {
      const { id } = await adopt(database, tool)
      const jobs = await openJobs(database, { isSupervisor: false })
      const again = await startAgain(database, jobs, id, first)
      await jobs.stop()
      await finish(id)
      expect(await runStatus(database, again.run)).toMatchObject({ total: 4, done: 4, scanned: 0 })
    })

    test('gives up after some tries, keeps the reason, and takes it up again', { timeout: 300_000 }, async () => {
      const { id } = await adopt(database, tool)
      const jobs = await openJobs(database, { isSupervisor: false })
      const { run } = await startRun(database, jobs, id, { source: 'test', specs: [list.odd], folder })
      for (let tries = 0; tries < 5; tries += 1) {
        // What waits for its next try is let in at once.
        await database.query("UPDATE plugvet_jobs.job SET start_after = now() WHERE state = 'retry'")
        const attempt = await jobs.fetch()
        expect(attempt).toMatchObject({ retryCount: tries, isLast: tries === 4 })
        await jobs.fail(attempt!, 'the kettle is cold')
        // A try that has ended cannot be settled.
        expect(await jobs.complete(database, attempt!)).toBe(false)
      }
      expect(await jobs.fetch()).toBeUndefined()
      await finish(id)
      expect(await runStatus(database, run)).toMatchObject({ failed: 1, waiting: 0 })
      expect(await ask(database, 'failed', String(run))).toMatchObject([{ state: 'failed', fault: 'the kettle is cold' }])
      expect(await retryRun(database, jobs, run)).toBe(1)
      await jobs.stop()
      await finish(id)
      expect(await runStatus(database, run)).toMatchObject({ failed: 0, done: 1 })
    })

    test('gives every request a turn of its own', async () => {
      await setRate(database, 'https://tea.example.invalid', 1000)
      const next = async (): Promise<number> => Number((await database.query<{ at: number }>("SELECT extract(epoch FROM next_at)::float8 AS at FROM plugvet.rates WHERE registry = 'https://tea.example.invalid'"))[0]!.at)
      const start = await next()
      await Promise.all(Array.from({ length: 20 }, () => takeTurn(database, 'https://tea.example.invalid/some/path')))
      expect(await next() - start).toBeGreaterThanOrEqual(0.0199)
      expect(await database.query("SELECT asked::int FROM plugvet.rates WHERE registry = 'https://tea.example.invalid'")).toEqual([{ asked: 20 }])
    })

    test('knows which machines have what installed', async () => {
      await recordInventory(database, { machine: 'kitchen', packages: [{ name: 'caller', version: '1.0.0', path: '/a' }, { name: 'odd', version: '1.0.0', path: '/b' }] })
      await recordInventory(database, { machine: 'kitchen', packages: [{ name: 'caller', version: '1.0.0', path: '/a' }] })
      expect(await ask(database, 'installed', 'caller')).toMatchObject([{ machine: 'kitchen', version: '1.0.0', verdict: 'allow' }])
      expect(await ask(database, 'installed', 'odd')).toEqual([])
      expect(await ask(database, 'exposed')).toEqual([])
    })

    test('undoes what was begun and not ended', async () => {
      const other = database.kind === 'pglite' ? await connectTo(join(place, 'socket'), 5000) : await openDatabase(place)
      const insert = "INSERT INTO plugvet.machines (name) VALUES ('cellar')"
      await expect(other.transaction(async session => { await session.query(insert); throw new Error('enough') })).rejects.toThrow('enough')
      expect(await ask(database, 'installed', 'x')).toEqual([])
      expect(await database.query("SELECT 1 FROM plugvet.machines WHERE name = 'cellar'")).toEqual([])
      await expect(other.query('SELECT tea')).rejects.toMatchObject({ code: '42703' })
      await other.transaction(session => session.query(insert))
      expect((await other.query("SELECT seen_at FROM plugvet.machines WHERE name = 'cellar'"))[0]!['seen_at']).toBeInstanceOf(Date)
      await other.close()
    })

    test('answers every question that it lists, and says what is wrong with others', async () => {
      for (const [question, { parameter }] of Object.entries(queries)) {
        const value = parameter === undefined ? undefined : ({ '[SINCE]': '7 days', '[RUN]': '1' } as Record<string, string>)[parameter] ?? 'tea'
        expect(await ask(database, question, value)).toBeInstanceOf(Array)
      }
      const documented = [...readText('docs/sweep.md').replace(/^[^]*## Questions|## The tables[^]*$/g, '').matchAll(/`(\w+)(?: (\[?[A-Z]+\]?))?`(?=[^|]* \|)/g)].map(([, name, parameter]) => [name, parameter])
      expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(Object.entries(queries).map(([name, { parameter }]) => [name, parameter])))
      await expect(ask(database, 'tea')).rejects.toThrow('sweep query does not know "tea"')
      await expect(ask(database, 'host')).rejects.toThrow('sweep query host needs a HOST')
      await expect(ask(database, 'changed', 'teatime')).rejects.toThrow('"teatime" is no [SINCE]')
      await expect(ask(database, 'gaps', 'x')).rejects.toThrow('sweep query gaps takes nothing')
      await expect(knownRun(database, 999)).rejects.toThrow('there is no run 999')
    })
  })
})
