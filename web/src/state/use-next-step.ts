import { useEffect } from 'react'
import type { Plan, PlanStep } from '#domain/plan'
import { noMarks, openSteps } from '#domain/plan'
import { useAppState, useObserved } from './hooks.ts'

/** The next thing to do, with what the person ticked, hid, moved and added on the Plan screen. */
export function useNextStep(plan: Pick<Plan, 'steps'>): PlanStep | undefined {
  const { plan: kept, today } = useAppState()
  useEffect(() => void kept.load(), [kept])
  const marks = useObserved(kept.documents).get('mine') ?? noMarks
  return openSteps(plan, marks).find(({ by }) => by >= today())
}
