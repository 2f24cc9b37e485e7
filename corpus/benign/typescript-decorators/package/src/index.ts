export interface Exec { exec(command: string): Promise<void>; spawn?: (name: string) => Process }
export interface Process { kill(): void, env: Record<string, string> }
export type Token<T> = (abstract new (...args: never[]) => T) | symbol

const registry = new Map<unknown, () => unknown>()

export function injectable<T>(token: Token<T>) {
  return (target: new () => T, _context: ClassDecoratorContext): void => {
    let instance: T | undefined
    registry.set(token, () => (instance ??= new target()))
  }
}

export function get<T>(token: Token<T>): T {
  const make = registry.get(token)
  if (make === undefined) throw new Error(`nothing is registered for ${String(token)}`)
  return make() as T
}

export abstract class Shell implements Exec {
  abstract exec(command: string): Promise<void>
}

@injectable(Shell)
export class DryShell extends Shell {
  readonly log: string[] = []
  async exec(command: string): Promise<void> { this.log.push(command) }
}
