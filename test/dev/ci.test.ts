import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch } from '../support/plugvet.ts'
import { root } from '../support/repository.ts'

/** `.ci/run` in a folder of its own, with programs that only write down how they were called. `failing` are asked-for words that a program fails for. */
const run = ({ hasServer = false, failing = 'nobody' }: { readonly hasServer?: boolean; readonly failing?: string }) => {
  const folder = scratch('ci')
  const bin = join(folder, 'bin')
  mkdirSync(join(folder, '.ci'))
  mkdirSync(join(folder, '.cache'))
  mkdirSync(bin)
  copyFileSync(join(root, '.ci/run'), join(folder, '.ci/run'))
  const program = (name: string, then = ''): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >> ${JSON.stringify(join(folder, 'calls'))}\ncase "$*" in *${failing}*) exit 1;; esac\n${then}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  // What is written down for the server's packages must not come to this machine.
  for (const name of ['npm', 'apt-get', 'mkdir']) program(name)
  program('tee', 'cat > /dev/null')
  program('sudo', 'shift; exec "$@"')
  program('chromium')
  program('ls', hasServer ? '' : 'exit 2')
  const done = spawnSync('bash', ['.ci/run'], { cwd: folder, encoding: 'utf8', env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: folder } })
  const calls = readFileSync(join(folder, 'calls'), 'utf8').split('\n')
  return { ...done, calls, asked: calls.filter(line => line.startsWith('apt-get')).map(line => line.replace(/ -\S+/g, '')) }
}

it.skipIf(process.platform === 'win32')('brings PostgreSQL where there is none, and starts no server of its packages', () => {
  const { status, asked, calls } = run({})
  expect({ status, asked }).toEqual({ status: 0, asked: ['apt-get install Dpkg::Options::=--force-confold DPkg::Lock::Timeout=60 postgresql'] })
  expect(calls.filter(line => line.startsWith('npm'))).toMatchObject(['npm start', expect.stringMatching(/^npm test /), 'npm run test:openclaw -- probe'])
})

it.skipIf(process.platform === 'win32')('brings nothing where a server is there', () => {
  expect(run({ hasServer: true })).toMatchObject({ status: 0, asked: [] })
})

it.skipIf(process.platform === 'win32')('asks for newer lists once when it cannot be had, says so and goes on', () => {
  const { status, stdout, asked } = run({ failing: 'postgresql' })
  expect({ status, asked: asked.map(line => line.split(' ').at(1)) }).toEqual({ status: 0, asked: ['install', 'update', 'install'] })
  expect(stdout).toContain('PostgreSQL could not be installed: its tests will be skipped\n')
})

it.skipIf(process.platform === 'win32')('fails when a test fails', () => {
  expect(run({ hasServer: true, failing: 'reporter=json' }).status).toBe(1)
})
