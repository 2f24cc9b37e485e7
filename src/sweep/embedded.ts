import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PGlite, Transaction } from '@electric-sql/pglite'
import { holdLock, makeOwnFolder, removeOwn } from '../io/index.ts'
import { UsageError } from '../usage-error.ts'
import { connectTo } from './client.ts'
import { loaded } from './database.ts'
import type { Database, Session } from './database.ts'
import { receive, send } from './wire.ts'
import type { Order, Reply } from './wire.ts'

/** Source: unix(7), sun_path; macOS allows the least. */
const mostPath = 103

/**
 * A database in a folder. PGlite lets one process in, so whoever takes the lock owns it and answers the others at a socket
 * in the folder, which nobody but the user can open.
 */
export const openEmbedded = async (place: string, patience: number): Promise<Database> => {
  const folder = resolve(place)
  const socket = join(folder, 'socket')
  if (process.platform === 'win32') throw new UsageError('a sweep in a folder works on Linux and macOS; elsewhere name a server: --database postgres://…')
  if (Buffer.byteLength(socket) > mostPath) throw new UsageError(`the path of ${folder} is too long for a socket in it: at most ${mostPath - 7} bytes`)
  makeOwnFolder(folder)
  for (const end = Date.now() + patience; ;) {
    const unlock = await holdLock(join(folder, 'lock'))
    if (unlock) return own(folder, socket, unlock)
    const client = await connectTo(socket, patience).catch(() => undefined)
    if (client) return client
    if (Date.now() > end) throw new UsageError(`another process holds ${folder} and does not answer`)
    await sleep(100)
  }
}

const own = async (folder: string, path: string, unlock: () => void): Promise<Database> => {
  try {
    const { PGlite } = await loaded('@electric-sql/pglite', () => import('@electric-sql/pglite'))
    const pglite = await PGlite.create(join(folder, 'data'))
    removeOwn(path)
    const server = await listen(pglite, path)
    return {
      kind: 'pglite', isOwner: true,
      query: (text, values) => run(pglite, text, values),
      transaction: work => pglite.transaction(transaction => work(sessionOf(transaction))) as Promise<never>,
      async close() {
        server.stop()
        await pglite.close()
        removeOwn(path)
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

type Runner = Pick<Transaction, 'query' | 'exec'>

const statements = async <Row>(on: Runner, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  values.length > 0 ? (await on.query<Row>(text, [...values])).rows : (await on.exec(text)).flatMap(({ rows }) => rows as Row[])

const sessionOf = (on: Runner): Session => ({ query: (text, values) => statements(on, text, values) })

/** A text with a transaction of its own that fails must not leave the one session there is in the middle of it. */
const run = async <Row>(pglite: PGlite, text: string, values?: readonly unknown[]): Promise<readonly Row[]> => {
  try {
    return await statements(pglite, text, values)
  } catch (error) {
    await pglite.query('ROLLBACK').catch(() => {})
    throw error
  }
}

const listen = async (pglite: PGlite, path: string): Promise<{ stop: () => void }> => {
  const sockets = new Set<Socket>()
  const server: Server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serve(pglite, socket)
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, done))
  return { stop: () => { server.close(); for (const socket of sockets) socket.destroy() } }
}

interface Open { readonly session: Session; readonly end: (how: 'commit' | 'rollback') => Promise<void> }

/** One client: statements one after the other, and perhaps a transaction, which ends with the connection. */
const serve = (pglite: PGlite, socket: Socket): void => {
  let open: Open | undefined
  const obey = async (order: Order): Promise<readonly unknown[]> => {
    if (order.act === 'query') return open ? open.session.query(order.text, order.values) : run(pglite, order.text, order.values)
    if (order.act === 'begin') open = await begin(pglite)
    else await settle(order.act)
    return []
  }
  const settle = async (how: 'commit' | 'rollback'): Promise<void> => {
    const ending = open
    open = undefined
    await ending?.end(how)
  }
  let line: Promise<unknown> = Promise.resolve()
  receive<Order>(socket, order => {
    line = line.then(() => obey(order)).then(rows => ({ id: order.id, rows }), (error: unknown) => faultOf(order.id, error))
      .then((reply: Reply) => { if (socket.writable) send(socket, reply) })
  })
  socket.on('error', () => {})
  socket.on('close', () => { line = line.then(() => settle('rollback')).catch(() => {}) })
}

/** PGlite runs a transaction as long as a function takes: this one takes until it is told to end. */
const begin = (pglite: PGlite): Promise<Open> => new Promise((ready, fail) => {
  const done: Promise<void> = pglite.transaction(transaction => new Promise<void>((finish, abort) => {
    ready({
      session: sessionOf(transaction),
      end: async how => {
        if (how === 'commit') finish()
        else await transaction.rollback().then(finish, abort)
        return done
      },
    })
  }))
  done.catch(fail)
})

const faultOf = (id: number, error: unknown): Reply => {
  const { message = String(error), code, detail, constraint } = (error ?? {}) as Error & Record<string, string | undefined>
  return { id, fault: { message, ...code !== undefined && { code }, ...detail !== undefined && { detail }, ...constraint !== undefined && { constraint } } }
}
