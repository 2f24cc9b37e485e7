import type { Database } from './database.ts'

/** What stood where in which version. A step is never edited once it was released: the next one is appended. */
const steps: readonly string[] = [`
CREATE TABLE plugvet.tools (
  id serial PRIMARY KEY, version text NOT NULL, engine text NOT NULL, digest text NOT NULL UNIQUE, rules jsonb NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE plugvet.runs (
  id serial PRIMARY KEY, token uuid NOT NULL UNIQUE, tool_id int NOT NULL REFERENCES plugvet.tools, source text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE plugvet.packages (
  id bigserial PRIMARY KEY, registry text NOT NULL, name text NOT NULL, UNIQUE (registry, name));
CREATE INDEX ON plugvet.packages (name);
CREATE TABLE plugvet.versions (
  id bigserial PRIMARY KEY, package_id bigint NOT NULL REFERENCES plugvet.packages, version text NOT NULL, content text NOT NULL,
  published_at timestamptz, publisher text, repository text, deprecated text, signature text, provenance text, scripts jsonb NOT NULL,
  first_seen_at timestamptz NOT NULL DEFAULT now(), UNIQUE (package_id, version, content));
CREATE INDEX ON plugvet.versions (content);
CREATE TABLE plugvet.results (
  id bigserial PRIMARY KEY, content text NOT NULL, tool_id int NOT NULL REFERENCES plugvet.tools, verdict text NOT NULL,
  files int NOT NULL, files_analysed int NOT NULL, bytes bigint NOT NULL, bytes_analysed bigint NOT NULL, unpacked_size bigint NOT NULL,
  is_steady boolean NOT NULL, languages jsonb NOT NULL, apis jsonb NOT NULL, contents jsonb NOT NULL, took_ms int NOT NULL,
  scanned_at timestamptz NOT NULL DEFAULT now(), UNIQUE (content, tool_id));
CREATE TABLE plugvet.holds (
  content text NOT NULL, tool_id int NOT NULL REFERENCES plugvet.tools, result_id bigint NOT NULL REFERENCES plugvet.results,
  PRIMARY KEY (content, tool_id));
CREATE INDEX ON plugvet.holds (result_id);
CREATE TABLE plugvet.items (
  id bigserial PRIMARY KEY, run_id int NOT NULL REFERENCES plugvet.runs, spec text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
  version_id bigint REFERENCES plugvet.versions, result_id bigint REFERENCES plugvet.results, is_fresh boolean, hits jsonb, fault text,
  attempts int, took_ms int, finished_at timestamptz, UNIQUE (run_id, spec));
CREATE INDEX ON plugvet.items (run_id, state);
CREATE INDEX ON plugvet.items (version_id);
CREATE INDEX ON plugvet.items (finished_at);
CREATE TABLE plugvet.findings (
  result_id bigint REFERENCES plugvet.results, item_id bigint REFERENCES plugvet.items, rule_id text NOT NULL, category text NOT NULL,
  severity text NOT NULL, confidence text NOT NULL, reach text NOT NULL, file text NOT NULL, line int NOT NULL, message text NOT NULL,
  fingerprint text NOT NULL, CHECK ((result_id IS NULL) <> (item_id IS NULL)));
CREATE INDEX ON plugvet.findings (result_id);
CREATE INDEX ON plugvet.findings (item_id);
CREATE INDEX ON plugvet.findings (rule_id, severity);
CREATE TABLE plugvet.capabilities (
  result_id bigint NOT NULL REFERENCES plugvet.results, capability text NOT NULL, file text NOT NULL, line int NOT NULL, detail text NOT NULL);
CREATE INDEX ON plugvet.capabilities (result_id);
CREATE TABLE plugvet.hosts (
  result_id bigint NOT NULL REFERENCES plugvet.results, host text NOT NULL, file text NOT NULL, line int NOT NULL);
CREATE INDEX ON plugvet.hosts (host);
CREATE INDEX ON plugvet.hosts (result_id);
CREATE TABLE plugvet.gaps (
  result_id bigint NOT NULL REFERENCES plugvet.results, stage text NOT NULL, subject text NOT NULL, reason text NOT NULL);
CREATE INDEX ON plugvet.gaps (result_id);
CREATE TABLE plugvet.dependencies (
  version_id bigint NOT NULL REFERENCES plugvet.versions, name text NOT NULL, wanted text NOT NULL, PRIMARY KEY (version_id, name));
CREATE INDEX ON plugvet.dependencies (name);
CREATE TABLE plugvet.rates (
  registry text PRIMARY KEY, per_second double precision NOT NULL, next_at timestamptz NOT NULL DEFAULT now(), asked bigint NOT NULL DEFAULT 0);
CREATE TABLE plugvet.machines (
  id serial PRIMARY KEY, name text NOT NULL UNIQUE, seen_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE plugvet.installed (
  machine_id int NOT NULL REFERENCES plugvet.machines ON DELETE CASCADE, name text NOT NULL, version text NOT NULL, integrity text,
  path text NOT NULL, PRIMARY KEY (machine_id, path));
CREATE INDEX ON plugvet.installed (name);
CREATE VIEW plugvet.newest AS
  SELECT DISTINCT ON (v.package_id) v.package_id, p.registry, p.name, v.id AS version_id, v.version, v.content, i.id AS item_id, i.run_id, i.result_id, i.finished_at
  FROM plugvet.items i JOIN plugvet.versions v ON v.id = i.version_id JOIN plugvet.packages p ON p.id = v.package_id
  WHERE i.state = 'done' ORDER BY v.package_id, i.finished_at DESC, i.id DESC;
`]

/** Any number; the same in every process that prepares the same database. */
const preparing = 7_309_462

/** Makes the tables, or brings them up to date. Several processes may do so at once. */
export const prepare = (database: Database): Promise<void> => database.transaction(async session => {
  await session.query(`SELECT pg_advisory_xact_lock(${preparing})`)
  await session.query('CREATE SCHEMA IF NOT EXISTS plugvet; CREATE TABLE IF NOT EXISTS plugvet.steps (step int PRIMARY KEY)')
  const [{ done } = { done: 0 }] = await session.query<{ done: number }>('SELECT count(*)::int AS done FROM plugvet.steps')
  if (done > steps.length) throw new Error(`the database was made by a newer plugvet: it is ${done - steps.length} steps ahead`)
  for (const [index, text] of steps.entries()) {
    if (index < done) continue
    await session.query(text)
    await session.query('INSERT INTO plugvet.steps VALUES ($1)', [index])
  }
})
