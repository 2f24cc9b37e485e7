import { workerData } from 'node:worker_threads'
import type { Rule } from '../kit/index.ts'
import { serve } from './serve.ts'
import type { WorkerData } from './serve.ts'

const { catalog, ruleIds } = workerData as WorkerData
serve((await import(catalog) as { rules: readonly Rule[] }).rules, ruleIds)
