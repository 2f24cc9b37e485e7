import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plugvet, scratch } from '../support/plugvet.ts'
import { readText, root } from '../support/repository.ts'

const { isRecent } = createRequire(import.meta.url)('../../bin/launch.js') as { isRecent(nodeVersion: string): boolean }
const { version } = JSON.parse(readText('package.json')) as { version: string }

/** A Node of this machine that is too old for plugvet, when there is one. */
const oldNode = [
  process.env['PLUGVET_TEST_OLD_NODE'], process.env['npm_node_execpath'],
  ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules')).map((folder) => join(folder, 'node')),
].find((file) => file !== undefined && existsSync(file) && !isRecent(spawnSync(file, ['-v'], { encoding: 'utf8' }).stdout.trim()))

/** Another root with the same launcher, started as if this Node were of the given version. */
const launchIn = (folder: string, nodeVersion: string, args: readonly string[]) => {
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  const script = `require(${JSON.stringify(join(folder, 'bin/launch.js'))}).launch(${JSON.stringify({ version: nodeVersion, args })})`
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
}

/** A root whose own Node is that of the tests, and whose program is `body`. */
const rootWithNode = (body: string): string => {
  const folder = scratch('root')
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'))
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'program.cjs'), body)
  return folder
}

const handOver = (body: string, args: readonly string[]) => {
  const folder = rootWithNode(body)
  const launcher = join(folder, 'bin/launch.js')
  const script = `require(${JSON.stringify(launcher)}).handOver(${JSON.stringify(join(folder, 'node_modules/node/bin/node'))}, ${JSON.stringify([join(folder, 'program.cjs'), ...args])})`
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
}

describe('the launcher', () => {
  it.each([
    ['v22.18.0', true], ['v22.17.9', false], ['v23.0.0', true], ['v24.21.0', true], ['v9.99.0', false], ['v20.20.2', false], ['v100.0.0', true],
  ])('judges %s', (nodeVersion, answer) => expect(isRecent(nodeVersion)).toBe(answer))

  it('is written for Nodes that know nothing newer than 2019', () => {
    for (const file of ['bin/plugvet.js', 'bin/launch.js', 'src/dev/freshness.cjs']) {
      expect(readText(file), file).not.toMatch(/\?\.|\?\?|\|\|=|&&=|^import |#!?private|\.at\(|node:/m)
    }
  })

  it.skipIf(process.platform === 'win32')('hands over to the Node of the project: arguments, streams, exit code', () => {
    const done = handOver('process.stdout.write(JSON.stringify(process.argv.slice(2))); process.stderr.write("note"); process.exit(7)', ['a b', '--c'])
    expect({ code: done.status, out: done.stdout, err: done.stderr }).toEqual({ code: 7, out: '["a b","--c"]', err: 'note' })
  })

  it.skipIf(process.platform === 'win32')('dies of the signal that its successor died of', () => {
    expect(handOver('process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 10000)', []).signal).toBe('SIGTERM')
  })

  it('says in one line what to install when there is no newer Node', () => {
    const done = launchIn(scratch('root'), 'v20.1.0', ['scan', '.'])
    expect(done.status).toBe(2)
    expect(done.stdout).toBe('')
    expect(done.stderr).toBe('plugvet: needs Node 22.18 or newer, this is v20.1.0: install one from https://nodejs.org\n')
  })

  it('sends people to npm start when a checkout has no dependencies yet', () => {
    const folder = scratch('root')
    mkdirSync(join(folder, 'src'))
    writeFileSync(join(folder, 'src/cli.ts'), '')
    for (const nodeVersion of ['v20.1.0', process.version]) {
      const done = launchIn(folder, nodeVersion, [])
      expect(done.status).toBe(2)
      expect(done.stderr).toBe(`plugvet: its dependencies are not installed yet: run \`npm start\` in ${folder} once\n`)
    }
  })

  it.skipIf(oldNode === undefined)('works when a real old Node starts it', () => {
    const node = oldNode ?? ''
    expect(plugvet(['--version'], { node })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    expect(plugvet(['help'], { node })).toEqual(plugvet(['help']))
    expect(plugvet(['no-such-command'], { node })).toEqual(plugvet(['no-such-command']))
  })
})
