import { fileURLToPath } from 'node:url'

/** Arguments of Node that make a process call `host`. What lies in one file has the program itself in place of this module. */
export const hostProgram = (): readonly string[] => [fileURLToPath(new URL(`./host-main.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url))]
