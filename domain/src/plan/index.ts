export type { Fellowship, FellowshipFacts } from './afterwards/fellowship-facts.ts'
export type { Lever, Plan, PlanStep } from './plan.ts'
export { worthOf } from './lever-words.ts'
