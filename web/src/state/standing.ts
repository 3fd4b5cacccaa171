import type { Advice } from '../work/protocol.ts'

/** What Home says first: how likely a match is, what decides, and what is next. Every advice is one, with more. */
export interface Standing extends Pick<Advice, 'today' | 'blockers'> {
  readonly season: Pick<Advice['season'], 'match'>
  readonly person: { readonly season: Pick<Advice['person']['season'], 'applied'> }
  readonly visa: Pick<Advice['visa'], 'outcome' | 'routes' | 'conditions'>
  readonly exams: Pick<Advice['exams'], 'step2ck' | 'step2Day'>
  readonly plan: Pick<Advice['plan'], 'steps' | 'asks'>
  readonly list: Pick<Advice['list'], 'matchChance' | 'outlook' | 'fees' | 'signalsLeft'> & {
    readonly picks: readonly Pick<Advice['list']['picks'][number], 'program'>[]
  }
  readonly chances: Pick<Advice['chances'], 'notes'>
  readonly specialties: readonly Pick<Advice['specialties'][number], 'id' | 'name'>[]
}

/** That part of an advice alone, in plain JSON: some kilobytes of several megabytes. */
export function standingOf({ today, blockers, season, person, visa, exams, plan, list, chances, specialties }: Advice): Standing {
  return {
    today,
    blockers,
    season: { match: season.match },
    person: { season: { applied: person.season.applied } },
    visa: { outcome: visa.outcome, routes: visa.routes, conditions: visa.conditions },
    exams: { step2ck: exams.step2ck, ...(exams.step2Day && { step2Day: exams.step2Day }) },
    plan: { steps: plan.steps, asks: plan.asks },
    list: {
      matchChance: list.matchChance,
      outlook: list.outlook,
      fees: list.fees,
      signalsLeft: list.signalsLeft,
      picks: list.picks.map(({ program }) => ({ program })),
    },
    chances: { notes: chances.notes },
    specialties: specialties.map(({ id, name }) => ({ id, name })),
  }
}
