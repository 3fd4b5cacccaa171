import { describe, expect, test } from 'vitest'
import { daysBetween } from '../../../src/season/days.ts'
import { isoDate } from '../../../src/units.ts'
import type { Lever } from '../../../src/plan/plan.ts'
import type { Profile } from '../../../src/person/profile.ts'
import type { PlanChange, PlanMarks } from '../../../src/plan/own/plan-marks.ts'
import type { WorkedStep } from '../../../src/plan/own/work-plan.ts'
import { changeMarks, noMarks } from '../../../src/plan/own/plan-marks.ts'
import { holdText } from '../../../src/plan/own/holds.ts'
import { seenOn } from '../../../src/plan/own/since-seen.ts'
import { openSteps, workPlan } from '../../../src/plan/own/work-plan.ts'
import { newcomer, planFor } from '../plan-world.ts'

const today = isoDate('2026-11-28')
/** A newcomer with one sitting of Step 1 behind, so that steps wait for one another. */
const plan = planFor({ ...newcomer, exams: { step1: { result: 'pass' }, step2ck: { result: 'pass', score: 240 } } }, today)
const after = (...changes: readonly PlanChange[]): PlanMarks => changes.reduce(changeMarks, noMarks)
const stepIn = (marks: PlanMarks, id: string): WorkedStep => workPlan(plan, marks).steps.find((step) => step.id === id)!

describe('a plan one works with', () => {
  test('a tick, a hidden step and a moved day are taken back as they were given', () => {
    const marks = after(
      { kind: 'tick', id: 'statement', on: today },
      { kind: 'hide', id: 'nrmp-registration' },
      { kind: 'move', id: 'interview-practice', by: isoDate('2027-08-01') },
    )
    expect([stepIn(marks, 'statement').state, stepIn(marks, 'nrmp-registration').state]).toEqual(['done', 'hidden'])
    expect(stepIn(marks, 'interview-practice')).toMatchObject({ by: '2027-08-01', movedFrom: expect.any(String) })
    const back = [
      { kind: 'untick', id: 'statement' },
      { kind: 'show', id: 'nrmp-registration' },
      { kind: 'put back', id: 'interview-practice' },
    ] as const
    expect(back.reduce<PlanMarks>(changeMarks, marks)).toEqual(noMarks)
  })

  test('tasks and levers stand in the plan by their day, once each however often they are put in', () => {
    const lever: Lever = { id: 'two-months', title: 'Two months of clinical work', weeks: 9, because: [] }
    const put: PlanChange = { kind: 'add lever', lever, today }
    const own: PlanChange = { kind: 'add', title: 'Call the notary', by: isoDate('2027-05-01') }
    const marks = after(own, put, put, own)
    expect(marks.tasks.map(({ id }) => id)).toEqual(['own-2027-05-01-call-the-notary', 'lever-two-months'])
    expect(stepIn(marks, 'lever-two-months')).toMatchObject({ by: '2027-01-30', own: true, state: 'open' })
    expect(changeMarks(marks, { kind: 'remove', id: 'lever-two-months' }).tasks).toHaveLength(1)
  })

  test('a step says how far it can slip before it holds up another, and that it does where it was moved too far', () => {
    const rank = stepIn(noMarks, 'rank-list')
    const registration = stepIn(noMarks, 'nrmp-registration')
    expect(registration.holdsUp).toMatchObject([{ id: 'rank-list' }])
    expect(holdText(stepIn(noMarks, 'statement'))).toMatch(/^can slip \d+ days before it holds up “Submit in ERAS”/)
    // A day that others set does not slip, though what waits for it comes weeks later.
    expect([registration.dateKind, holdText(registration), holdText(rank)]).toEqual(['expected', undefined, undefined])
    expect(rank.waitsFor.map(({ id }) => id)).toContain('nrmp-registration')
    const late = stepIn(after({ kind: 'move', id: 'nrmp-registration', by: isoDate('2028-03-04') }), 'nrmp-registration')
    expect([holdText(late)?.startsWith('stands 3 days behind'), late.behindDeadline]).toEqual([true, true])
  })

  test('slack ends where a step is of no use any more, and what takes weeks has to begin weeks before', () => {
    const oet = stepIn(noMarks, 'oet')
    expect(oet.servesUntil).toBe('2026-12-17')
    expect(holdText(stepIn(after({ kind: 'move', id: 'oet', by: isoDate('2028-02-25') }), 'oet'))).toMatch(
      /^stands \d+ days behind/,
    )
    const letters = stepIn(noMarks, 'letters-ask')
    const submit = stepIn(noMarks, 'submit-eras')
    expect(letters.holdsUp.find(({ id }) => id === 'submit-eras')?.slack).toBe(daysBetween(letters.by, submit.by) - 42)
    const exam = planFor({ ...newcomer, exams: { step1: { result: 'pass' } } }, today)
    const moved = workPlan(exam, after({ kind: 'move', id: 'step2ck', by: isoDate('2027-09-15') }))
    const step2ck = moved.steps.find(({ id }) => id === 'step2ck')!
    expect(holdText(step2ck)).toMatch(/^stands \d+ days behind .*, the last day on which it serves this Match$/)
    expect(step2ck.why).toMatch(/^What follows is said of \w+ \d+ \w+ 2027, the day the plan gives\. /)
  })

  test('a step whose use ends before anything waits for it can slip to that day', () => {
    const until = isoDate('2027-12-31')
    const slack = (by: string): string | undefined =>
      holdText({
        by: isoDate(by),
        dateKind: 'advice',
        servesUntil: until,
        holdsUp: [{ id: 'h1b-petition', title: 'Petition', by: isoDate('2028-04-16'), slack: 263 }],
      })
    expect(slack('2027-07-28')).toBe('can slip 156 days, to Fri 31 Dec 2027, the last day on which it serves this Match')
    expect(slack('2027-12-31')).toMatch(/^cannot slip/)
    expect(slack('2028-01-05')).toMatch(/^stands 5 days behind/)
  })

  test('a step that names its day itself is named with it once', () => {
    const by = isoDate('2027-01-31')
    const held = (title: string): string | undefined =>
      holdText({ by, dateKind: 'advice', holdsUp: [{ id: 'ecfmg-certificate', title, by, slack: 0 }] })
    expect(held('Certificate issued')).toBe('cannot slip: “Certificate issued” (Sun 31 Jan 2027) waits for it')
    expect(held('Certificate issued (you expect it on Sun 31 Jan 2027)')).toBe(
      'cannot slip: “Certificate issued (you expect it on Sun 31 Jan 2027)” waits for it',
    )
  })

  test('what is still to do leaves out what is ticked or hidden, and has moved steps and own tasks by their day', () => {
    const marks = after(
      { kind: 'tick', id: 'statement', on: today },
      { kind: 'hide', id: 'interviews' },
      { kind: 'move', id: 'rank-list', by: isoDate('2027-05-02') },
      { kind: 'add', title: 'Call the notary', by: isoDate('2027-05-01') },
    )
    const open = openSteps(plan, marks)
    const worked = workPlan(plan, marks).steps.filter(({ state }) => state === 'open')
    expect(open.map(({ id, by }) => [id, by])).toEqual(worked.map(({ id, by }) => [id, by]))
    expect(open.map(({ id }) => id)).not.toContain('statement')
    expect(open.map(({ title }) => title)).toContain('Call the notary')
  })

  test('what was ticked or moved in an earlier season is to be done again in this one; exams and papers of a person stay done', () => {
    const reapplicant = planFor({ ...newcomer, previousMatches: [{ year: 2027, outcome: 'not matched' }] }, '2027-08-01')
    const [old, now] = [isoDate('2026-09-20'), isoDate('2027-07-20')]
    const marks = after(
      { kind: 'tick', id: 'submit-eras', on: old },
      { kind: 'tick', id: 'statement', on: now },
      { kind: 'tick', id: 'step2ck-baseline', on: old },
      { kind: 'move', id: 'rank-list', by: isoDate('2027-02-20') },
    )
    const worked = workPlan(reapplicant, marks).steps
    const of = (id: string): WorkedStep | undefined => worked.find((step) => step.id === id)
    expect([of('submit-eras')?.state, of('statement')?.state, of('step2ck-baseline')?.state]).toEqual(['open', 'done', 'done'])
    expect(of('rank-list')).not.toHaveProperty('movedFrom')
    expect(openSteps(reapplicant, marks).map(({ id }) => id)).toEqual(expect.arrayContaining(['submit-eras', 'rank-list']))
    // Whoever was in no Match yet may do a thing years ahead.
    expect(stepIn(after({ kind: 'tick', id: 'submit-eras', on: old }), 'submit-eras').state).toBe('done')
  })

  test('an application to fellowships that is ticked is out, until the results of its own cycle', () => {
    const resident: Profile = { ...newcomer, previousMatches: [{ year: 2026, outcome: 'matched' }] }
    const ticked = after({ kind: 'tick', id: 'fellowship-apply', on: isoDate('2028-07-20') })
    const first = (day: string, marks: PlanMarks): string | undefined => openSteps(planFor(resident, day), marks)[0]?.title
    expect(first('2028-10-20', noMarks)).toBe('Apply now, if no fellowship has your application')
    expect(first('2028-10-20', ticked)).not.toMatch(/^Apply/)
    // From the day programs read there is no day without it.
    for (const day of ['2028-07-20', '2028-08-05', '2028-08-19']) expect(first(day, noMarks)).toMatch(/^Apply now/)
    const next = openSteps(planFor(resident, '2029-01-20'), ticked).find(({ id }) => id === 'fellowship-apply')
    expect(next?.title).toBe('Apply for the fellowship through ERAS, July cycle')
  })

  test('what is done holds nothing up', () => {
    const marks = after({ kind: 'tick', id: 'nrmp-registration', on: today })
    expect(stepIn(marks, 'rank-list').waitsFor.map(({ id }) => id)).not.toContain('nrmp-registration')
  })
})

describe('since you last looked', () => {
  const seen = seenOn(plan, today)

  test('the same plan a week later has nothing to tell', () => {
    expect(workPlan(plan, { ...noMarks, seen }).since).toEqual([])
    expect(workPlan(plan, noMarks).since).toEqual([])
  })

  test('a new step, another day and a step that went are each told once, and one whose day came is not', () => {
    const [gone, ...rest] = plan.steps
    const [moved, ...others] = rest
    const now = {
      ...plan,
      steps: [{ ...moved!, by: isoDate('2027-01-15') }, ...others, { ...gone!, id: 'new', title: 'New one' }],
    }
    const lines = workPlan(now, { ...noMarks, seen }).since
    expect(lines.filter((line) => line.startsWith('New: New one'))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith(`${moved!.title}: now by Fri 15 Jan 2027`))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith(`No longer in the plan: ${gone!.title}`))).toHaveLength(1)
    const ticked = after({ kind: 'tick', id: gone!.id, on: today }, { kind: 'hide', id: moved!.id })
    const settled = workPlan(now, { ...ticked, seen }).since
    expect(settled.filter((line) => line.includes(gone!.title) || line.includes(moved!.title))).toEqual([])
    const later = workPlan({ ...plan, steps: rest }, { ...noMarks, seen: { ...seen, day: isoDate('2029-01-01') } }).since
    expect(later).toEqual([])
  })
})
