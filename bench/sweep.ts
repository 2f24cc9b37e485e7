import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { adopt, openDatabase, openJobs, ownTool, prepare, startRun } from '../src/sweep/index.ts'
import { launcher } from '../test/support/plugvet.ts'
import { noPostgres, startPostgres } from '../test/support/postgres.ts'

// How a sweep grows with workers: the packages of a list (one spec a line) with 1, 2 and 4 worker processes, or as many as are named, on a
// PostgreSQL of its own. Processor time is read from /proc, so this runs on Linux. Each line tells what else was running: only a line
// with little of it says something about growth. Source: proc(5), in hundredths of a second.

const [listFile, ...counts] = process.argv.slice(2)
if (listFile === undefined || noPostgres !== undefined) throw new Error(noPostgres ?? 'usage: node bench/sweep.ts LIST [WORKERS…]')
const specs = readFileSync(listFile, 'utf8').split('\n').filter(line => line.trim() !== '')

/** Fields of a process from its state on; none when it has ended. */
const fieldsOf = (pid: number): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
  } catch {
    return []
  }
}

const parentOf = (pid: number): number => Number(fieldsOf(pid)[1])
const cpuSeconds = (pid: number, withEndedChildren = false): number => fieldsOf(pid).slice(11, withEndedChildren ? 15 : 13).reduce((sum, word) => sum + Number(word) / 100, 0)

/** Seconds that all processors were busy since the machine started. */
const busySeconds = (): number => {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (/^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '').split(' ').map(word => Number(word) / 100)
  return user + nice + system + irq + softirq + steal
}

/** The server's processes, of which those that ended are counted in the first one. */
const serverSeconds = (): number => {
  const parent = server.pid
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number)
  return cpuSeconds(parent, true) + pids.filter(pid => parentOf(pid) === parent).reduce((sum, pid) => sum + cpuSeconds(pid), 0)
}

const server = startPostgres()
try {
  for (const workers of counts.length > 0 ? counts.map(Number) : [1, 2, 4]) {
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
    const [start, busyAtStart, serverAtStart] = [performance.now(), busySeconds(), serverSeconds()]
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
    const inServer = serverSeconds() - serverAtStart
    const others = Math.max(0, busySeconds() - busyAtStart - cpu - inServer) / wall
    console.log(`${workers} workers: ${row!.done} packages, ${row!.mb.toFixed(1)} MB in ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time in workers, ${inServer.toFixed(1)} s in the server, ${(row!.done / wall).toFixed(2)} a second; others kept ${others.toFixed(2)} of ${availableParallelism()} processors busy`)
    await jobs.stop()
    await database.close()
  }
} finally {
  server.stop()
}
