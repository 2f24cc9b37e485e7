import { rules } from '../catalog/rules.ts'
import { metas } from '../catalog/metas.ts'
import { needsOf } from '../code/index.ts'
import type { Needs } from '../code/index.ts'
import { codeDigests } from '../io/index.ts'
import type { Database, Session } from './database.ts'
import { jsonFor } from './storable.ts'

export interface KnownRule { readonly digest: string; readonly needs: Needs }

/** What decides over the result of a scan. Two tools with the same digest say the same of the same bytes. */
export interface Tool {
  readonly version: string
  /** Of everything that all rules share: the readers, the engine, the vocabulary, the kit and Node itself. */
  readonly engine: string
  readonly digest: string
  readonly rules: Readonly<Record<string, KnownRule>>
}

/** The plugvet that runs. Reads its own code, so ask once. */
export const ownTool = (version: string): Tool => {
  const pages = new Map(metas.filter(({ lane }) => lane === 'code').map(({ id, page }) => [id, page]))
  const { engine, all, files } = codeDigests([...pages.values()].map(page => page.replace(/\.md$/, '')))
  const known = rules.map(rule => [rule.meta.id, { digest: files.get(pages.get(rule.meta.id)!.replace(/\.md$/, ''))!, needs: needsOf(rule) }] as const)
  return { version, engine, digest: all, rules: Object.fromEntries(known) }
}

/** What is different between two tools, as far as results are concerned. */
export interface RuleChange {
  /** Rules that are new, other or gone: results that have hits of them do not hold any more. */
  readonly ids: readonly string[]
  /** What a content must hold for one of the new or other rules to have anything to say of it. */
  readonly needs: 'everything' | { readonly languages: readonly string[]; readonly apis: readonly string[] }
}

/** Undefined where more than rules is different: then no result holds. */
export const changeBetween = (before: Pick<Tool, 'engine' | 'rules'>, now: Pick<Tool, 'engine' | 'rules'>): RuleChange | undefined => {
  if (before.engine !== now.engine) return undefined
  const names = [...new Set([...Object.keys(before.rules), ...Object.keys(now.rules)])]
  const ids = names.filter(id => before.rules[id]?.digest !== now.rules[id]?.digest).sort()
  const needs = ids.flatMap(id => now.rules[id]?.needs ?? [])
  if (needs.includes('everything')) return { ids, needs: 'everything' }
  const part = (key: 'languages' | 'apis') => [...new Set(needs.flatMap(one => (one as Partial<Record<typeof key, readonly string[]>>)[key] ?? []))].sort()
  return { ids, needs: { languages: part('languages'), apis: part('apis') } }
}

export interface Adopted { readonly id: number; readonly carried: number; readonly touched: number }

/**
 * The number of this tool in the database. At its first sight the results of the tool before it are taken over as far as the
 * changed rules cannot touch them; the others are scanned again when they are asked for.
 */
export const adopt = (database: Database, tool: Tool): Promise<Adopted> => database.transaction(async session => {
  const known = await session.query<{ id: number }>('SELECT id FROM plugvet.tools WHERE digest = $1', [tool.digest])
  if (known[0]) return { id: known[0].id, carried: 0, touched: 0 }
  const before = await session.query<{ id: number; engine: string; rules: Tool['rules'] }>('SELECT id, engine, rules FROM plugvet.tools WHERE engine = $1 ORDER BY id DESC LIMIT 1', [tool.engine])
  const made = await session.query<{ id: number }>(
    'INSERT INTO plugvet.tools (version, engine, digest, rules) VALUES ($1, $2, $3, $4::text::jsonb) ON CONFLICT (digest) DO UPDATE SET seen_at = now() RETURNING id',
    [tool.version, tool.engine, tool.digest, jsonFor(tool.rules)])
  const id = made[0]!.id
  const change = before[0] && changeBetween(before[0], tool)
  return { id, ...change ? await carry(session, before[0]!.id, id, change) : { carried: 0, touched: 0 } }
})

const carry = async (session: Session, from: number, to: number, { ids, needs }: RuleChange): Promise<Omit<Adopted, 'id'>> => {
  const all = await session.query<{ count: number }>('SELECT count(*)::int AS count FROM plugvet.holds WHERE tool_id = $1', [from])
  if (needs === 'everything') return { carried: 0, touched: all[0]!.count }
  const carried = await session.query(`
    INSERT INTO plugvet.holds (content, tool_id, result_id)
    SELECT h.content, $2::int, h.result_id FROM plugvet.holds h JOIN plugvet.results r ON r.id = h.result_id
    WHERE h.tool_id = $1::int AND r.is_steady
      AND NOT r.languages ?| ARRAY(SELECT jsonb_array_elements_text($3::text::jsonb))
      AND NOT r.apis ?| ARRAY(SELECT jsonb_array_elements_text($4::text::jsonb))
      AND NOT EXISTS (SELECT FROM plugvet.findings f WHERE f.result_id = r.id AND f.rule_id IN (SELECT jsonb_array_elements_text($5::text::jsonb)))
    ON CONFLICT DO NOTHING RETURNING content`, [from, to, jsonFor(needs.languages), jsonFor(needs.apis), jsonFor(ids)])
  return { carried: carried.length, touched: all[0]!.count - carried.length }
}
