import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { Database, Session } from './database.ts'
import { patiently } from './patience.ts'
import { receive, send } from './wire.ts'
import type { Order, Reply } from './wire.ts'

interface Line extends Session {
  act(what: 'begin' | 'commit' | 'rollback'): Promise<void>
  readonly isOpen: boolean
  close(): void
}

/** The database of a folder, by way of the process that owns it. Rejects when nobody answers at the socket. */
export const connectTo = async (path: string, patience: number): Promise<Database> => {
  let shared: Promise<Line> | undefined = dial(path)
  await shared
  let isClosed = false
  const over = (): boolean => isClosed
  const plain = async (): Promise<Line> => {
    const known = await shared?.catch(() => undefined)
    if (known?.isOpen) return known
    return shared = dial(path)
  }
  return {
    kind: 'pglite', isOwner: false,
    query: (text, values) => patiently(patience, async () => (await plain()).query(text, values), over),
    transaction: work => patiently(patience, async () => {
      // A line of its own: what others ask meanwhile is not part of it.
      const line = await dial(path)
      try {
        await line.act('begin')
        const result = await work(line)
        await line.act('commit')
        return result
      } finally {
        // Whatever is still open ends with its line.
        line.close()
      }
    }, over),
    async close() {
      isClosed = true
      ;(await shared?.catch(() => undefined))?.close()
    },
  }
}

const dial = (path: string): Promise<Line> => new Promise((ready, fail) => {
  const socket: Socket = connect(path)
  const waiting = new Map<number, { resolve: (rows: readonly unknown[]) => void; reject: (error: Error) => void }>()
  let last = 0
  let isOpen = false
  const ask = (order: { act: 'query'; text: string; values: readonly unknown[] } | { act: 'begin' | 'commit' | 'rollback' }): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      if (!isOpen) return reject(gone())
      last += 1
      waiting.set(last, { resolve, reject })
      send(socket, { ...order, id: last } as Order)
    })
  receive<Reply>(socket, reply => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('rows' in reply) asked?.resolve(reply.rows)
    else asked?.reject(Object.assign(new Error(reply.fault.message), reply.fault))
  })
  socket.on('error', fail)
  socket.on('close', () => {
    isOpen = false
    for (const { reject } of waiting.values()) reject(gone())
    waiting.clear()
  })
  socket.on('connect', () => {
    isOpen = true
    ready({
      query: async <Row>(text: string, values: readonly unknown[] = []) => await ask({ act: 'query', text, values }) as readonly Row[],
      act: async what => void await ask({ act: what }),
      get isOpen() { return isOpen },
      close: () => void socket.destroy(),
    })
  })
})

const gone = (): Error => Object.assign(new Error('connection closed by the process that owns the database'), { code: 'ECONNRESET' })
