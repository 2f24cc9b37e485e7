import { adopt, openDatabase, openJobs, ownTool, prepare, work } from '../../src/sweep/index.ts'

// A process of its own for the tests of crashes: `owner` keeps a folder, `worker` works. Both are quicker to notice the dead than people need.
const [role, place = ''] = process.argv.slice(2)
const timing = { heartbeat: 10, every: 1 }
const database = await openDatabase(place, { patience: 60_000 })
await prepare(database)
if (role === 'owner') {
  await openJobs(database, { ...timing, isSupervisor: true })
  process.send?.('ready')
  await new Promise(() => { setInterval(() => {}, 1000) })
}
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const { id } = await adopt(database, ownTool('test'))
await work(database, { ...timing, toolId: id, isSupervisor: database.kind === 'postgres', isDraining: true, stop: stop.signal })
await database.close()
