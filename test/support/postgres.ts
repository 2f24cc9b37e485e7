import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server of our own in a folder of its own, at a socket that lies in it: nothing listens on the network. */
export interface Postgres { readonly address: string; readonly pid: number; restart(): void; stop(): void }

/** Where Debian puts the programs of each release. */
const debian = '/usr/lib/postgresql'
const folders = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)).map(release => join(debian, release, 'bin')) : []
const bin = [...folders, ...(process.env['PATH'] ?? '').split(':')].find(folder => ['initdb', 'pg_ctl', 'postgres'].every(name => existsSync(join(folder, name))))

/** The server refuses to run as root, so root lends it to a user that may do nothing else. */
const nobody = process.getuid?.() === 0 ? Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout) : undefined

/** Why the tests of PostgreSQL cannot run here; undefined when they can. */
export const noPostgres: string | undefined = bin === undefined
  ? 'PostgreSQL is not installed here: apt-get install postgresql brings it' : Number.isNaN(nobody) ? 'there is no user "nobody" to run PostgreSQL' : undefined

export const startPostgres = (): Postgres => {
  const folder = mkdtempSync(join(tmpdir(), 'plugvet-pg-'))
  const who = nobody === undefined ? {} : { uid: nobody, gid: nobody }
  if (nobody !== undefined) chownSync(folder, nobody, nobody)
  const run = (program: string, ...args: readonly string[]): void =>
    void execFileSync(join(bin!, program), args, { ...who, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] })
  const data = join(folder, 'data')
  run('initdb', '--pgdata', data, '--username', 'plugvet', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync')
  writeFileSync(join(data, 'postgresql.auto.conf'), `listen_addresses = ''\nunix_socket_directories = '${folder}'\nfsync = off\nmax_connections = 60\n`)
  const control = (...args: readonly string[]): void => run('pg_ctl', '--pgdata', data, '--log', join(folder, 'log'), '-w', ...args)
  control('start')
  return {
    address: `postgres://plugvet@localhost/postgres?host=${encodeURIComponent(folder)}`,
    // The server writes it into the first line of this file.
    pid: Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10),
    // As after a loss of power: nobody is waited for.
    restart: () => control('restart', '-m', 'immediate'),
    stop() {
      control('stop', '-m', 'immediate')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
