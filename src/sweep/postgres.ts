import type { Pool } from 'pg'
import { loaded } from './database.ts'
import type { Database, Session } from './database.ts'
import { patiently } from './patience.ts'

const mostConnections = 5

/** A server by its address. Throws what the driver throws when it cannot be reached or refuses the login. */
export const openPostgres = async (address: string, patience: number): Promise<Database> => {
  const { default: pg } = await loaded('pg', () => import('pg'))
  const pool = new pg.Pool({ connectionString: address, max: mostConnections, application_name: 'plugvet', connectionTimeoutMillis: 10_000 })
  // What breaks while it is idle is told by the next question.
  pool.on('error', () => {})
  let isClosed = false
  const over = (): boolean => isClosed
  const database: Database = {
    kind: 'postgres', isOwner: false,
    query: (text, values) => patiently(patience, () => ask(pool, text, values), over),
    transaction: work => patiently(patience, () => within(pool, work), over),
    async close() {
      isClosed = true
      await pool.end()
    },
  }
  try {
    await ask(pool, 'SELECT 1')
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

const ask = async <Row>(client: Pick<Pool, 'query'>, text: string, values?: readonly unknown[]): Promise<readonly Row[]> => {
  // Several statements give several answers.
  const answer: unknown = await (values === undefined || values.length === 0 ? client.query(text) : client.query(text, [...values]))
  return (Array.isArray(answer) ? answer : [answer]).flatMap(({ rows }: { readonly rows?: readonly Row[] }) => rows ?? [])
}

const within = async <T>(pool: Pool, work: (session: Session) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection that is lost between two statements must not end the process.
  const note = (error: Error): void => { broken = error }
  client.on('error', note)
  try {
    await client.query('BEGIN')
    const result = await work({ query: (text, values) => ask(client as unknown as Pool, text, values) })
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => { broken = failure })
    throw error
  } finally {
    client.off('error', note)
    client.release(broken)
  }
}
