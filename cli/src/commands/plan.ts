import { isIsoDate, isoDate } from '#domain'
import { changeMarks, noMarks, partAsks, seenOn, workPlan } from '#domain/plan'
import type { Plan, PlanChange, PlanMarks } from '#domain/plan'
import { planCalendar, planKind } from '#store'
import type { KeptPlan } from '#store'
import type { Call, Command, Misused, Refused } from '../command.ts'
import { misused } from '../command.ts'
import { readAndAdviseWithLevers } from '../inputs.ts'
import { seasonJson } from '../json/season-json.ts'
import { momentOfCall } from '../own-zone.ts'
import { changeData, keptOne } from '../own-data.ts'
import { headingLines } from '../views/heading-view.ts'
import { askLines, faqLines, firstAskLines, leverLines } from '../views/plan-view.ts'
import { workedLines } from '../views/worked-plan-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'plan examples/family-medicine-few-funds.yaml --out plan',
  options: {
    done: { value: 'STEPS', help: 'tick steps by their ids, such as "oet; statement"' },
    undo: { value: 'STEPS', help: 'take ticks back' },
    move: { value: 'STEPS', help: 'to other days, such as "statement=2027-07-01"; without a day back to ours' },
    hide: { value: 'STEPS', help: 'hide steps' },
    show: { value: 'STEPS', help: 'show hidden ones again' },
    task: { value: 'TASKS', help: 'tasks of your own, such as "2027-05-01 Call the notary"' },
    remove: { value: 'TASKS', help: 'take tasks of your own away' },
    lever: { value: 'LEVERS', help: 'put things that would help into the plan, by their ids' },
    month: { value: 'MONTH', help: 'one month alone, such as 2027-09' },
    keep: { help: 'keep these changes, and that you looked today; without it nothing is written' },
    out: { value: 'FOLDER', help: 'write plan.ics there' },
  },
  run: async (call) => {
    const inputs = await readAndAdviseWithLevers(call)
    if (inputs.kind !== 'given') return inputs
    const { profile, facts, advised } = inputs
    const { season, plan } = advised
    const { paper, today } = call
    const changes = changesAsked(plan, call)
    if ('kind' in changes) return changes
    const before: PlanMarks = (await keptOne(planKind, call)) ?? noMarks
    const marks = changes.reduce(changeMarks, before)
    const unknown = unknownIn(changes, plan, marks)
    if (unknown !== undefined) return unknown
    const kept = call.flag('keep') ? await keep(changes, plan, call) : undefined
    if (kept !== undefined) return kept
    const worked = workPlan(plan, marks)
    const lines = [
      ...headingLines({ profile, facts, season, stage: advised.person.stage, today, blockers: advised.blockers }, paper),
      ...firstAskLines(plan.asks, paper),
      ...workedLines(worked, { aim: plan.aim, month: call.option('month'), today, zone: profile.applicant?.timeZone }, paper),
      ...leverLines(plan.levers, plan.levers.length, paper),
      ...faqLines(plan, paper),
      ...askLines(partAsks(plan.asks).others, plan.asks.length, paper),
    ]
    return {
      kind: 'done',
      json: {
        today,
        facts: facts.release,
        blockers: advised.blockers,
        ...plan,
        worked,
        kept: call.flag('keep'),
        season: seasonJson(season, advised.person.stage),
      },
      text: lines.join('\n'),
      files: async () => [{ name: 'plan.ics', content: planCalendar(plan, momentOfCall(call), worked) }],
    }
  },
}

/** Changes made on the marks as they are kept by then, and the plan as it is seen today. */
async function keep(changes: readonly PlanChange[], plan: Plan, call: Call): Promise<Refused | Misused | undefined> {
  const saved = await changeData(call, {
    kind: planKind,
    id: 'mine',
    change: (current) => {
      const marks = changes.reduce<PlanMarks>(changeMarks, current ?? noMarks)
      const body: KeptPlan = { ...marks, version: 1, seen: seenOn(plan, call.today) }
      return { body, said: undefined }
    },
  })
  return saved.kind === 'changed' ? undefined : saved
}

function changesAsked(plan: Plan, call: Call): readonly PlanChange[] | Misused {
  const asked = [
    ...partsOf(call, 'done').map((id): PlanChange => ({ kind: 'tick', id, on: call.today })),
    ...partsOf(call, 'undo').map((id): PlanChange => ({ kind: 'untick', id })),
    ...partsOf(call, 'hide').map((id): PlanChange => ({ kind: 'hide', id })),
    ...partsOf(call, 'show').map((id): PlanChange => ({ kind: 'show', id })),
    ...partsOf(call, 'remove').map((id): PlanChange => ({ kind: 'remove', id })),
    ...partsOf(call, 'move').map(moveOf),
    ...partsOf(call, 'task').map(taskOf),
    ...partsOf(call, 'lever').map((id) => leverOf(id, plan, call)),
  ]
  return asked.find((one): one is Misused => one.kind === 'misused') ?? asked.filter((one) => one.kind !== 'misused')
}

function moveOf(said: string): PlanChange | Misused {
  const [id = '', by] = said.split('=').map((part) => part.trim())
  if (by === undefined || by === '') return { kind: 'put back', id }
  return isIsoDate(by)
    ? { kind: 'move', id, by }
    : misused(`--move needs a step and a day such as "statement=2027-07-01", got ${said}`)
}

function taskOf(said: string): PlanChange | Misused {
  const [, by, title] = /^(\S+)\s+(.+)$/.exec(said) ?? []
  if (by === undefined || title === undefined || !isIsoDate(by))
    return misused(`--task needs a day and what to do, such as "2027-05-01 Call the notary", got ${said}`)
  return { kind: 'add', by: isoDate(by), title }
}

function leverOf(id: string, { levers }: Plan, { today }: Call): PlanChange | Misused {
  const lever = levers.find((one) => one.id === id)
  if (lever === undefined) return misused(`--lever: ${id} is none of ${levers.map((one) => one.id).join(', ')}`)
  return { kind: 'add lever', lever, today }
}

/** A step that is neither in the plan nor among the tasks. */
function unknownIn(changes: readonly PlanChange[], plan: Plan, { tasks, marks }: PlanMarks): Misused | undefined {
  const there = new Set([...plan.steps, ...tasks, ...marks].map(({ id }) => id))
  const steps = new Set([...plan.steps, ...tasks].map(({ id }) => id))
  const stray = changes.find(
    (one) => 'id' in one && one.kind !== 'remove' && !(one.kind === 'untick' ? there : steps).has(one.id),
  )
  if (stray === undefined || !('id' in stray)) return undefined
  return misused(`${stray.id} is no step of this plan; its steps are ${plan.steps.map(({ id }) => id).join(', ')}`)
}

function partsOf(call: Call, option: string): readonly string[] {
  return (call.option(option) ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}
