/**
 * Takes a lock that ends with the process, however it ends, so that none is ever stale. Answers what gives it back;
 * undefined while somebody else has it. The file itself stays.
 */
export const holdLock = async (path: string): Promise<(() => void) | undefined> => {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(path)
  try {
    database.exec('BEGIN EXCLUSIVE')
    return () => database.close()
  } catch (error) {
    database.close()
    // Source: SQLite result codes, SQLITE_BUSY.
    if ((error as { readonly errcode?: unknown }).errcode === 5) return undefined
    throw error
  }
}
