import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, workerData } from 'node:worker_threads'
import { rules } from './catalog/rules.ts'
import { serve } from './code/index.ts'
import type { WorkerData } from './code/index.ts'
import { digestOfBytes } from './guard/index.ts'
import { answerInstallPolicy, readQuestion } from './install-policy.ts'

// The whole of the bundle that `guard install` puts in its place: the same file answers OpenClaw and runs in its own threads.

if (isMainThread) {
  const answer = await answerInstallPolicy({
    bytes: await readQuestion(process.stdin), folder: dirname(fileURLToPath(import.meta.url)), startedAt: performance.timeOrigin,
    scanner: { rules, thread: new URL(import.meta.url) }, generation: digestOfBytes(readFileSync(new URL(import.meta.url))),
  })
  process.stdout.write(answer)
} else {
  serve(rules, (workerData as WorkerData).ruleIds)
}
