import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completions } from '../../src/completions.ts'
import { commandNames, optionsOf } from '../../src/options.ts'
import { plugvet, scratch } from '../support/plugvet.ts'

const ids = ['env-exfiltration', 'gateway.bind_no_auth']
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** What bash offers where the cursor stands behind the last word. */
const offered = (...words: readonly string[]): string[] => {
  const line = `COMP_WORDS=(plugvet ${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _plugvet; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${completions('bash', ids)}\n${line}`], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(word => word !== '')
}

describe.runIf(has('bash'))('in bash', () => {
  it('offers commands, their options and the values of these', () => {
    expect(offered('')).toEqual(commandNames)
    expect(offered('rev')).toEqual(['review'])
    for (const command of commandNames) expect(offered(command, '--')).toEqual(optionsOf(command).map(name => `--${name}`))
    expect(offered('scan', '--fail-on', '')).toEqual(['critical', 'warn', 'info', 'never'])
    expect(offered('review', '--format', 'c')).toEqual(['cyclonedx'])
    expect(offered('scan', '--format', 'c')).toEqual([])
    expect(offered('scan', '--format', '=', 's')).toEqual(['sarif'])
    expect(offered('scan', '--format', '=')).toEqual(['text', 'json', 'html', 'sarif', 'markdown', 'github'])
  })

  it('offers what follows a command, and leaves files to the shell', () => {
    expect(offered('guard', 'un')).toEqual(['uninstall'])
    expect(offered('baseline', '')).toEqual(['write', 'prune'])
    expect(offered('explain', 'gate')).toEqual(['gateway.bind_no_auth'])
    expect(offered('completions', '')).toEqual(['bash', 'zsh', 'fish'])
    expect(offered('scan', '')).toEqual([])
    expect(offered('scan', '--output', '')).toEqual([])
  })
})

const scriptFile = (shell: string): string => {
  const file = join(scratch('completions'), `plugvet.${shell}`)
  writeFileSync(file, completions(shell, ids))
  return file
}

it.runIf(has('zsh'))('zsh reads the script and completes by it', () => {
  const file = scriptFile('zsh')
  expect(spawnSync('zsh', ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  const sourced = spawnSync('zsh', ['-f', '-c', `autoload -Uz compinit && compinit -D && source ${file} && print $_comps[plugvet]`], { encoding: 'utf8' })
  expect(sourced).toMatchObject({ stdout: '_plugvet\n', stderr: '' })
})

it.runIf(has('fish'))('fish completes by the script', () => {
  const file = scriptFile('fish')
  const offers = (line: string): string[] => {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${file}; complete -C '${line}'`], { encoding: 'utf8', env: { ...process.env, HOME: scratch('home') } })
    expect(stderr).toBe('')
    return stdout.split('\n').map(each => each.split('\t')[0] ?? '').filter(word => word !== '')
  }
  expect(offers('plugvet rev')).toEqual(['review'])
  expect(offers('plugvet guard un')).toEqual(['uninstall'])
  expect(offers('plugvet scan --format s')).toEqual(['sarif'])
  expect(offers('plugvet review --dep')).toEqual(['--deps'])
})

it('knows three shells and says so', () => {
  expect(plugvet(['completions', 'fihs'])).toEqual({ code: 2, stdout: '', stderr: 'plugvet: completions are for bash, zsh, fish, not "fihs"; did you mean fish?\n' })
  expect(plugvet(['completions', 'bash'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('environment-exfiltration') })
})
