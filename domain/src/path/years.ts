import type { Case } from '../person/case.ts'
import type { IsoDate } from '../units.ts'
import type { Plan, PlanStep } from '../plan/plan.ts'
import type { TrainingYears } from '../plan/afterwards/training-years.ts'
import type { VisaKind } from '../rules/visa-facts.ts'
import { visaRooms, yearsUsed } from '../plan/afterwards/visa-room.ts'
import { trainingWorld } from '../plan/plan-world.ts'
import { trainingYears } from '../plan/afterwards/training-years.ts'
import { addDays } from '../season/days.ts'
import { counted } from '../say/number.ts'
import { isoDate } from '../units.ts'

/** One year of the way, with what the plan has in it and what is left of a visa when it ends. */
export interface PathYear {
  readonly kind: 'residency' | 'gap' | 'fellowship' | 'afterwards'
  /** Which year of its kind, from 1. */
  readonly number: number
  readonly from: IsoDate
  readonly to: IsoDate
  readonly steps: readonly PlanStep[]
  /** Years left on the last day, to a tenth, by each visa that is open: those whose use was not said are left out, and J-1 in a year without training. */
  readonly visaLeft: readonly { readonly visa: VisaKind; readonly years: number }[]
}

/** The years from the first day of residency to the year after the fellowship; none where no chosen specialty leads to informatics. */
export function pathYears(asked: Case, plan: Plan): readonly PathYear[] {
  const world = trainingWorld(asked)
  const years = trainingYears(world)
  if (years === undefined) return []
  const rooms = visaRooms(world, years)
  const first = Number(years.start.slice(0, 4))
  const now = asked.today > years.start ? asked.today : years.start
  return kindsOf(years)
    .map(({ kind, number }, at): PathYear => {
      const from = isoDate(`${first + at}-07-01`)
      const to = addDays(isoDate(`${first + at + 1}-07-01`), -1)
      return {
        kind,
        number,
        from,
        to,
        steps: plan.steps.filter(({ by }) => by >= from && by <= to),
        visaLeft:
          kind === 'afterwards'
            ? []
            : rooms
                .filter(({ visa }) => kind !== 'gap' || visa !== 'j1')
                .flatMap(({ visa, left }) =>
                  left === undefined ? [] : [{ visa, years: stillLeft(left - yearsUsed(visa, { from: now, to }, years)) }],
                ),
      }
    })
    .filter(({ to }) => to >= asked.today)
}

function stillLeft(years: number): number {
  return Math.max(0, Math.round(10 * years) / 10)
}

function kindsOf({ residencyYears, gapYears, fellowshipStart, fellowshipEnd }: TrainingYears): readonly {
  readonly kind: PathYear['kind']
  readonly number: number
}[] {
  const fellowshipYears = Number(fellowshipEnd.slice(0, 4)) - Number(fellowshipStart.slice(0, 4))
  const counts = { residency: residencyYears, gap: gapYears, fellowship: fellowshipYears, afterwards: 1 } as const
  return (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, at) => ({ kind, number: at + 1 })),
  )
}

/** `Residency, year 2`; `Between residency and fellowship`; `After the fellowship`. */
export function pathYearText({ kind, number }: PathYear): string {
  switch (kind) {
    case 'residency':
      return `Residency, year ${number}`
    case 'gap':
      return `A year between residency and fellowship`
    case 'fellowship':
      return `Fellowship, year ${number}`
    case 'afterwards':
      return 'After the fellowship'
  }
}

/** What a year between residency and fellowship means; undefined where there is none. */
export function gapText(years: readonly PathYear[]): string | undefined {
  const gap = years.filter(({ kind }) => kind === 'gap')
  if (gap.length === 0) return undefined
  return `${gap.length === 1 ? 'One year lies' : `${counted(gap.length, 'year')} lie`} between residency and the next fellowship that can still be applied for. A visa for training does not run on without training: settle early which work and which status carry it, and say in the application what the time was for.`
}
