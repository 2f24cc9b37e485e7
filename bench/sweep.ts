import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { adopt, openDatabase, openJobs, ownTool, prepare, startRun } from '../src/sweep/index.ts'
import { launcher } from '../test/support/plugvet.ts'
import { noPostgres, startPostgres } from '../test/support/postgres.ts'

// How a sweep grows with workers: the packages of a list (one spec a line) with 1, 2 and 4 worker processes on a PostgreSQL of its own.
// Processor time is read from /proc, so this runs on Linux. Source: proc(5), utime and stime, in hundredths of a second.

const [listFile] = process.argv.slice(2)
if (listFile === undefined || noPostgres !== undefined) throw new Error(noPostgres ?? 'usage: node bench/sweep.ts LIST')
const specs = readFileSync(listFile, 'utf8').split('\n').filter(line => line.trim() !== '')

const cpuSeconds = (pid: number): number => {
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map((word, index) => index > 10 ? Number(word) / 100 : 0)
    return (user ?? 0) + (system ?? 0)
  } catch {
    return 0
  }
}

const server = startPostgres()
try {
  for (const workers of [1, 2, 4]) {
    const name = `workers${workers}`
    const admin = await openDatabase(server.address)
    await admin.query(`CREATE DATABASE ${name}`)
    await admin.close()
    const address = server.address.replace('/postgres?', `/${name}?`)
    const database = await openDatabase(address)
    await prepare(database)
    const jobs = await openJobs(database, { isSupervisor: true })
    const { id } = await adopt(database, ownTool('bench'))
    await startRun(database, jobs, id, { source: listFile, specs, folder: process.cwd() })
    const start = performance.now()
    const env = { ...process.env, PLUGVET_SWEEP_DATABASE: address }
    const crew = Array.from({ length: workers }, () => spawn(process.execPath, [launcher, 'sweep', 'worker', '--workers', '1', '--drain', '--quiet'], { env, stdio: 'inherit' }))
    const spent = new Map<number, number>()
    const look = setInterval(() => { for (const { pid = 0 } of crew) spent.set(pid, Math.max(spent.get(pid) ?? 0, cpuSeconds(pid))) }, 200)
    await Promise.all(crew.map(child => new Promise(resolve => child.on('exit', resolve))))
    clearInterval(look)
    const wall = (performance.now() - start) / 1000
    const [row] = await database.query<{ done: number; mb: number }>(
      "SELECT count(*)::int AS done, coalesce(sum(r.unpacked_size), 0)::float8 / 1e6 AS mb FROM plugvet.items i LEFT JOIN plugvet.results r ON r.id = i.result_id WHERE i.state = 'done'")
    const cpu = [...spent.values()].reduce((sum, one) => sum + one, 0)
    console.log(`${workers} workers: ${row!.done} packages, ${row!.mb.toFixed(1)} MB in ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time, ${(row!.done / wall).toFixed(2)} a second, load ${loadavg()[0]!.toFixed(1)}`)
    await jobs.stop()
    await database.close()
  }
} finally {
  server.stop()
}
