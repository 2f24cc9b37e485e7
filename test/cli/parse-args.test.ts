import { describe, expect, it } from 'vitest'
import { examples } from '../../src/examples.ts'
import { help } from '../../src/help.ts'
import { commandNames, optionNames, optionsOf } from '../../src/options.ts'
import { parseCommandLine } from '../../src/parse-args.ts'
import { UsageError } from '../../src/usage-error.ts'

const complaint = (...args: string[]): string => {
  try {
    parseCommandLine(args)
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return (error as Error).message
  }
  throw new Error(`${args.join(' ')} was accepted`)
}

describe('a command line', () => {
  it('keeps operands apart from options wherever they stand', () => {
    const { command, operands, values } = parseCommandLine(['scan', 'a', '--jobs', '3', 'b', '--fail-on=warn', '--', '--c'])
    expect({ command, operands }).toEqual({ command: 'scan', operands: ['a', 'b', '--c'] })
    expect(values).toMatchObject({ jobs: 3, 'fail-on': 'warn', quiet: false, output: [], format: undefined })
  })

  it('takes the last of two contradicting options', () => {
    expect(parseCommandLine(['scan', 'a', '--json', '--format', 'text']).values.format).toBe('text')
    expect(parseCommandLine(['scan', 'a', '--format', 'text', '--json']).values.format).toBe('json')
  })

  it('collects what may be repeated', () => {
    expect(parseCommandLine(['scan', 'a', '--output', 'x', '--output', 'json=y']).values.output).toEqual(['x', 'json=y'])
  })

  it('is spelled like the original for the audit', () => {
    expect(parseCommandLine(['security', 'audit', '--deep'])).toMatchObject({ command: 'audit', operands: [], values: { deep: true } })
  })

  it('may ask for help in any place', () => {
    expect(parseCommandLine(['help', 'scan'])).toMatchObject({ command: 'scan', values: { help: true } })
    expect(parseCommandLine(['scan', '-h'])).toMatchObject({ command: 'scan', values: { help: true } })
    expect(parseCommandLine(['-V'])).toMatchObject({ command: undefined, values: { version: true } })
  })

  it.each([
    [['scan', 'a', '--fial-on', 'warn'], 'unknown option --fial-on; did you mean --fail-on?'],
    [['scan', 'a', '--xyzzy'], 'unknown option --xyzzy'],
    [['scan', 'a', '-x'], 'unknown option -x'],
    [['scan', 'a', '--deep'], 'scan has no option --deep'],
    [['scan', 'a', '--format', 'jsn'], '--format is one of text, json, html, sarif, markdown, github, not "jsn"; did you mean json?'],
    [['scan', 'a', '--jobs', '-1'], '--jobs needs a value: N'],
    [['scan', 'a', '--jobs=-1'], '--jobs is a whole number from 0 to 256, not "-1"'],
    [['scan', 'a', '--jobs=1e2'], '--jobs is a whole number from 0 to 256, not "1e2"'],
    [['scan', 'a', '--max-memory', '100'], '--max-memory is a whole number from 512 to 1000000, not "100"'],
    [['scan', 'a', '--fail-on'], '--fail-on needs a value: critical, warn, info, never'],
    [['scan', 'a', '--fail-on', '--json'], '--fail-on needs a value: critical, warn, info, never'],
    [['scan', 'a', '--quiet=yes'], '--quiet takes no value'],
    [['scan', 'a', '--json=yes'], '--json takes no value'],
    [['scan'], 'nothing to scan: plugvet scan <path...>'],
    [['audit', 'x'], 'audit does not take "x": plugvet audit'],
    [['explain', 'x', 'y'], 'explain does not take "y": plugvet explain <id>'],
    [['scann', 'x'], 'unknown command "scann"; did you mean scan?'],
    [['constructor'], 'unknown command "constructor"'],
    [['scan', 'x', '--constructor'], 'unknown option --constructor'],
    [[], 'which command? `plugvet --help` lists them'],
  ])('%j is refused by name', (args, message) => {
    expect(complaint(...args)).toBe(message)
  })
})

describe('help', () => {
  const all = [undefined, ...commandNames].map(help)

  it('fits a terminal of 80 columns', () => {
    for (const line of all.join('').split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('names every option of a command and none of the others', () => {
    for (const command of commandNames) {
      const named = new Set([...help(command).matchAll(/--([a-z-]+)/g)].map(([, name]) => name))
      for (const name of optionsOf(command)) expect(named, `${command} --${name}`).toContain(name)
      // `--fail-on` stands among the exit codes of the commands that have it.
      for (const name of optionNames) if (!optionsOf(command).includes(name)) expect(help(command)).not.toMatch(new RegExp(`^ +(-\\w, )?--${name}(?![\\w-])`, 'm'))
    }
  })

  it('shows examples of each command, and each is one that the program takes', () => {
    for (const command of commandNames) {
      expect(examples[command].length).toBeGreaterThan(0)
      for (const [line, purpose] of examples[command]) {
        expect(help(command)).toContain(`  # ${purpose}\n  ${line}\n`)
        // As a shell takes it apart: quotes, and nothing of redirections.
        const [, words = ''] = /plugvet ([^<>)]*)/.exec(line) ?? []
        const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
        expect(parseCommandLine(args).command, line).toBe(command)
      }
    }
  })
})
