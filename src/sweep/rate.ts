import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from './database.ts'

export const defaultRate = 20

const originOf = (registry: string): string => {
  try {
    return new URL(registry).origin
  } catch {
    return registry
  }
}

/** Sets how many requests a second all workers together may make to one registry; `*` stands for those that are not named. */
export const setRate = async (session: Session, registry: string, perSecond: number): Promise<void> => {
  await session.query(`
    INSERT INTO plugvet.rates (registry, per_second) VALUES ($1, $2)
    ON CONFLICT (registry) DO UPDATE SET per_second = EXCLUDED.per_second`, [registry === '*' ? '*' : originOf(registry), perSecond])
}

/**
 * Waits until it is this request's turn. Every caller takes the next free moment of a row that all workers share, so that together
 * they keep to the rate whatever their number; what comes after a pause does not make up for it.
 */
export const takeTurn = async (session: Session, registry: string, signal?: AbortSignal): Promise<void> => {
  const [turn] = await session.query<{ wait: number }>(`
    INSERT INTO plugvet.rates AS r (registry, per_second, next_at, asked)
    VALUES ($1, coalesce((SELECT per_second FROM plugvet.rates WHERE registry = '*'), $2::float8), clock_timestamp() + interval '1 second' / $2::float8, 1)
    ON CONFLICT (registry) DO UPDATE SET asked = r.asked + 1, next_at = greatest(r.next_at, clock_timestamp()) + interval '1 second' / r.per_second
    RETURNING greatest(0, extract(epoch FROM next_at - interval '1 second' / per_second - clock_timestamp()) * 1000)::float8 AS wait`,
  [originOf(registry), defaultRate])
  if (turn && turn.wait > 1) await sleep(turn.wait, undefined, { signal }).catch(() => {})
  signal?.throwIfAborted()
}

/** A registry that asks for rest gets it from everybody. */
export const pause = async (session: Session, registry: string, seconds: number): Promise<void> => {
  await session.query(
    `UPDATE plugvet.rates SET next_at = greatest(next_at, clock_timestamp() + $2::float8 * interval '1 second') WHERE registry = $1`, [originOf(registry), seconds])
}
