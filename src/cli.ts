import { help } from './help.ts'
import { parseCommandLine } from './parse-args.ts'
import type { CommandLine } from './parse-args.ts'
import { UsageError } from './usage-error.ts'

export const exitCode = { clean: 0, findings: 1, misuse: 2, incomplete: 3, interrupted: 130 } as const

/** Does what the command line asks and answers the exit code. This file alone prints or ends the process. */
export async function main(args: readonly string[]): Promise<number> {
  // Ending the process ends its threads, whatever they are busy with.
  process.on('SIGINT', () => process.exit(exitCode.interrupted))
  try {
    return await obey(parseCommandLine(args))
  } catch (error) {
    await complain(error)
    return exitCode.misuse
  }
}

async function obey(line: CommandLine): Promise<number> {
  const { command, values } = line
  if (values.help) return print(help(command))
  if (values.version || command === undefined) return print(`${(await import('./version.ts')).version}\n`)
  throw new UsageError(`the command ${command} is not part of this version`)
}

/** Writes to standard output and waits until it is out. A reader that went away (`| head`) is no failure. */
async function print(text: string, code: number = exitCode.clean): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
      else resolve(code)
    }
    process.stdout.once('error', settle)
    process.stdout.write(text, settle)
  })
}

async function complain(error: unknown): Promise<void> {
  const isMistake = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`plugvet: ${isMistake ? '' : 'internal failure: '}${message}\n`)
  if (!isMistake && process.env['PLUGVET_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
}
