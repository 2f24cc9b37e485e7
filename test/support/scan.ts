import { scanTree } from '../../src/code/index.ts'
import { memoryTree } from '../../src/io/index.ts'
import type { Rule } from '../../src/kit/index.ts'
import type { ScanOutcome } from '../../src/model/index.ts'

/** Scans files that exist nowhere but here, through everything that a scan goes through, without threads. */
export const scanFiles = (files: Readonly<Record<string, string>>, rules: readonly Rule[]): Promise<ScanOutcome> =>
  scanTree(memoryTree({ ...files }), { jobs: 0, rules })
