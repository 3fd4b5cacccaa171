import { useEffect, useMemo, useState } from 'react'
import { isoDate } from '#domain'
import type { Plan, PlanChange, PlanMarks, SeenPlan, WorkedPlan } from '#domain/plan'
import { changeMarks, noMarks, seenOn, workPlan } from '#domain/plan'
import type { KeptPlan } from '#store'
import { useAppState, useObserved } from '../../state/hooks.ts'

/** The plan as the person works with it, and what they can do to it. */
export interface Working {
  readonly worked: WorkedPlan
  readonly tasks: PlanMarks['tasks']
  readonly change: (change: PlanChange) => void
  /** What went wrong with the last save, in a sentence. */
  readonly problem: string | undefined
}

const id = 'mine'

/** Reads the marks of this device; what changed since the last look is told from the plan as it was seen before this visit. */
export function useWorkedPlan(plan: Plan): Working {
  const { plan: kept, today } = useAppState()
  const marks: PlanMarks = useObserved(kept.documents).get(id) ?? noMarks
  const problem = useObserved(kept.problem)
  const [before, setBefore] = useState<{ readonly seen: SeenPlan | undefined }>()
  useEffect(() => {
    let left = false
    void kept.load().then(() => {
      if (!left) setBefore({ seen: kept.documents.get().get(id)?.seen })
    })
    return () => {
      left = true
    }
  }, [kept])
  useEffect(() => {
    if (before === undefined) return
    const seen = seenOn(plan, isoDate(today()))
    void kept.change(id, (current) => asKept({ ...(current ?? noMarks), seen }))
  }, [kept, before, plan, today])
  const worked = useMemo(() => {
    const { seen: _seen, ...rest } = marks
    return workPlan(plan, before?.seen === undefined ? rest : { ...rest, seen: before.seen })
  }, [plan, marks, before])
  return {
    worked,
    tasks: marks.tasks,
    problem,
    change: (change) => void kept.change(id, (current) => asKept(changeMarks(current ?? noMarks, change))),
  }
}

function asKept(marks: PlanMarks): KeptPlan {
  return { ...marks, version: 1 }
}
