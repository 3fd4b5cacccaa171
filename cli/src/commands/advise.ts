import { compareFirstChoices } from '#domain/what-if'
import { asksInOrder, noMarks, openSteps, partAsks, workPlan } from '#domain/plan'
import { backupsOf } from '#domain/list'
import type { Plan, PlanMarks } from '#domain/plan'
import type { Stage } from '#domain/season'
import { isTraining } from '#domain/season'
import { csvText, listRows, planCalendar, planKind } from '#store'
import type { Command, OutputFile } from '../command.ts'
import { partnerOptions, readAndAdviseWithLevers } from '../inputs.ts'
import { keptOne } from '../own-data.ts'
import type { AdvisedInputs } from '../inputs.ts'
import { adviseJson } from '../json/advice-json.ts'
import { solveTiming } from '../timing.ts'
import { momentOfCall } from '../own-zone.ts'
import { examAssessmentLines } from '../views/exam-assessment-view.ts'
import { hung } from '../terminal/layout.ts'
import { coupleLines } from '../views/couple-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { answerLines, listLines } from '../views/list-view.ts'
import { specialtyLines } from '../views/specialties-view.ts'
import { visaLines } from '../views/visa-view.ts'
import { askLines, dueLines, firstAskLines, leverLines, partDue, planLines } from '../views/plan-view.ts'
import type { Call } from '../command.ts'

const firstRows = 10
const firstSteps = 6
const firstAsks = 3

export const command: Command = {
  operands: '<profile>',
  example: 'advise examples/j1-internal-medicine.yaml --out advice',
  options: {
    ...partnerOptions,
    out: { value: 'FOLDER', help: 'write advice.md, list.csv and plan.ics there' },
  },
  run: async (call) => {
    const inputs = await readAndAdviseWithLevers(call)
    if (inputs.kind !== 'given') return inputs
    const marks = (await keptOne(planKind, call)) ?? noMarks
    return {
      kind: 'done',
      // One of the two is asked for, and each is long.
      get json() {
        return adviseJson(inputs, call.today)
      },
      get text() {
        return adviceText(inputs, marks, call)
      },
      files: () => adviceFiles(inputs, marks, call),
      timing: () => timingOf(inputs),
    }
  },
}

function timingOf({ advised, ...inputs }: AdvisedInputs): Readonly<Record<string, number>> {
  return advised.kind === 'with list' ? solveTiming({ ...inputs, advised }) : {}
}

function adviceText({ profile, facts, asked, advised }: AdvisedInputs, marks: PlanMarks, { today, paper }: Call): string {
  const { person, season, exams, visa, blockers } = advised
  const plan: Plan = { ...advised.plan, steps: openSteps(advised.plan, marks) }
  const zone = profile.applicant?.timeZone
  const heading = headingLines({ profile, facts, season, stage: person.stage, today, blockers }, paper)
  if (advised.kind === 'without list') {
    return [
      ...heading,
      '',
      ...hung('', advised.why, paper),
      ...askLines(plan.asks, plan.asks.length, paper),
      ...planLines(plan, { today, steps: plan.steps.length, full: false, zone }, paper),
      ...goOnLines(person.stage, paper),
    ].join('\n')
  }
  const { list } = advised
  const { due, later } = partDue(plan, today)
  const asks = partAsks(asksInOrder(advised))
  return [
    ...heading,
    ...firstAskLines(plan.asks, paper),
    ...dueLines(due, { today, zone }, paper),
    '',
    ...answerLines(list, paper),
    ...coupleLines(advised.couple, { places: firstSteps, rows: 0, pairs: false, yours: list.picks, today, facts }, paper),
    ...specialtyLines(compareFirstChoices(asked), paper),
    ...examAssessmentLines(exams, { full: false, person }, paper),
    ...visaLines(visa, { full: false }, paper),
    ...listLines(
      list,
      {
        rows: Math.ceil(firstRows / profile.specialties.length),
        today,
        facts,
        notes: advised.candidates.notes ?? [],
        backups: backupsOf(person),
      },
      paper,
    ),
    ...planLines(later, { today, steps: firstSteps, full: false, zone }, paper),
    ...leverLines(plan.levers, 3, paper),
    ...askLines(asks.others, firstAsks - asks.first.length, paper),
  ].join('\n')
}

/** The command that goes on from the advice at a stage without a list. */
function goOnLines(stage: Stage, paper: Call['paper']): readonly string[] {
  const command = isTraining(stage) ? (stage.kind === 'matched' ? 'arrival' : 'after') : 'match-week'
  return ['', paper.faint(`More of it: matchwright ${command} <profile>`)]
}

async function adviceFiles(
  { profile, facts, advised }: AdvisedInputs,
  marks: PlanMarks,
  call: Call,
): Promise<readonly OutputFile[]> {
  const { adviceMarkdown } = await import('#writing/paper')
  const { today } = call
  return [
    { name: 'advice.md', content: adviceMarkdown({ profile, facts, advised, today }) },
    ...(advised.kind === 'with list' ? [{ name: 'list.csv', content: csvText(listRows(advised.list, today)) }] : []),
    { name: 'plan.ics', content: planCalendar(advised.plan, momentOfCall(call), workPlan(advised.plan, marks)) },
  ]
}
