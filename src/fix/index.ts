export { applyFixes } from './apply.ts'
export { planFixes } from './plan.ts'
export type { Plan, PlannedChange } from './plan.ts'
