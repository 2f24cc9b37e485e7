import { UsageError } from '../usage-error.ts'
import { openEmbedded } from './embedded.ts'
import { openPostgres } from './postgres.ts'

/** Statements with `$1` placeholders. Several statements in one text are allowed when there are no values. */
export interface Session { query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> }

export interface Database extends Session {
  readonly kind: 'postgres' | 'pglite'
  /** Whether this process keeps the database: always false for a server. */
  readonly isOwner: boolean
  /** All or nothing. A lost connection makes it run again from the start, so `work` must bear being repeated. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** How long a database may be away before work is given up, in milliseconds. */
  readonly patience?: number
}

/** A PostgreSQL server by its address, or a folder that PGlite keeps; the first to open a folder owns it and serves the others. */
export const openDatabase = async (place: string, { patience = 120_000 }: DatabaseOptions = {}): Promise<Database> =>
  isServer(place) ? openPostgres(place, patience) : openEmbedded(place, patience)

export const isServer = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place)

/** A package that brings a database, which is a large one: whoever packs plugvet for a small machine may leave it out. */
export const loaded = async <T>(name: string, load: () => Promise<T>): Promise<T> => {
  try {
    return await load()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError(`a sweep needs the package ${name}, which is missing from this install: installing plugvet again brings it`)
  }
}
