import { setTimeout as sleep } from 'node:timers/promises'

// Source: PostgreSQL error codes. Class 08 is connection trouble; 57P01 to 57P03 a server that goes down or comes up; 40001 and 40P01 ask for another try.
const passing = /^(?:08\w{3}|57P0[123]|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const lost = /connection terminated|connection ended|connection closed|not queryable|server closed/i

/** Whether the same work may go well a little later, because nothing but the way to the database was at fault. */
export const isPassing = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  return passing.test(String(code)) || lost.test(String(message))
}

/** Tries again, ever more slowly, while the database is away; after `patience` milliseconds the failure stands. */
export const patiently = async <T>(patience: number, work: () => Promise<T>, isOver: () => boolean = () => false): Promise<T> => {
  const end = Date.now() + patience
  for (let wait = 50; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await work()
    } catch (error) {
      if (isOver() || !isPassing(error) || Date.now() + wait > end) throw error
      await sleep(wait)
    }
  }
}
