declare module 'verdaccio' {
  export function runServer(config: Readonly<Record<string, unknown>>): Promise<unknown>
}
