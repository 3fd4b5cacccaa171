import { decideStep3ForList } from '#domain/what-if'
import { forecastStep2ck } from '#domain/exams'
import type { ExamAssessment, ExamTiming } from '#domain/exams'
import type { Advised, AdvisedWithList, Answer, Question } from '#domain'
import type { Call, Command, Done, Outcome } from '../command.ts'
import { misused } from '../command.ts'
import { anotherStage, readAndAdvise } from '../inputs.ts'
import { seasonJson } from '../json/season-json.ts'
import type { AdvisedInputs, ListedInputs } from '../inputs.ts'
import { blockerLines } from '../views/blocker-view.ts'
import { examAssessmentLines } from '../views/exam-assessment-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { forecastLines, step2DayLines, step3Lines, timingLines } from '../views/exams-view.ts'
import { askLines } from '../views/plan-view.ts'

const questions = ['forecast', 'when', 'step3'] as const

export const command: Command = {
  operands: '[forecast | when | step3] <profile>',
  example: 'exams step3 examples/h1b-medicine-pathology.yaml',
  options: {},
  run: async (call) => {
    const [asked, ...operands] = call.operands
    const question = questions.find((known) => known === asked)
    if (!question) return operands.length === 0 ? meaning(call) : misused(`exams answers forecast, when or step3, got ${asked}`)
    const about = { ...call, operands }
    const inputs = await readAndAdvise(about)
    if (inputs.kind !== 'given') return inputs
    if (question === 'forecast') return forecast(inputs, call)
    const { advised } = inputs
    if (advised.kind === 'without list') return anotherStage(inputs.asked, advised.why)
    return question === 'step3' ? step3({ ...inputs, advised }, call) : when(advised, call)
  },
}

/** What the exams and the record mean, beside norms and matched applicants. */
async function meaning(call: Call): Promise<Outcome> {
  const inputs = await readAndAdvise(call)
  if (inputs.kind !== 'given') return inputs
  const { advised, profile, facts } = inputs
  if (advised.kind === 'without list') return anotherStage(inputs.asked, advised.why)
  const { season, exams } = advised
  const { paper, today } = call
  const lines = [
    ...headingLines({ profile, facts, season, stage: advised.person.stage, today, blockers: advised.blockers }, paper),
    ...examAssessmentLines(exams, { full: true, person: advised.person }, paper),
    ...askLines(exams.asks, exams.asks.length, paper),
  ]
  return {
    kind: 'done',
    json: { today, facts: facts.release, season: seasonJson(season, advised.person.stage), blockers: advised.blockers, exams },
    text: lines.join('\n'),
  }
}

function forecast({ asked, advised }: AdvisedInputs, call: Call): Outcome {
  const day = advised.exams.step2Day
  return answered(forecastStep2ck(asked), { call, advised, lines: (value) => forecastLines(value, { day }, call.paper) })
}

function when(advised: AdvisedWithList, call: Call): Outcome {
  const { exams, examTiming } = advised
  return answered<ExamTiming>(examTiming ?? { kind: 'needs', ask: askOfStep2(exams) }, {
    call,
    advised,
    lines: (value) => timingLines(value, call.paper),
  })
}

/** A result that is awaited is asked for. */
function askOfStep2({ step2ck }: ExamAssessment): readonly Question[] {
  return step2ck.kind === 'needs' ? step2ck.ask : []
}

interface Answering<Value> {
  readonly call: Call
  /** What decides, and the decided day, are said first whether there is a forecast or not. */
  readonly advised: Advised
  readonly lines: (value: Value) => readonly string[]
}

function answered<Value extends object>(answer: Answer<Value>, { call, advised, lines }: Answering<Value>): Outcome {
  const { blockers } = advised
  const day = advised.exams.step2Day
  const decided = [...blockerLines(blockers, call.paper), ...(day === undefined ? [] : step2DayLines(day, call.paper))]
  const json = { today: call.today, blockers, ...(day === undefined ? {} : { day }) }
  if (answer.kind === 'needs') {
    const asks = askLines(answer.ask, answer.ask.length, call.paper)
    const rest = asks.length > 0 || day !== undefined ? asks : ['Step 2 CK is taken: there is no score left to forecast.']
    return {
      kind: 'done',
      json: { kind: 'needs', ...json, asks: answer.ask },
      text: [...decided, ...rest].join('\n').trim(),
    }
  }
  return {
    kind: 'done',
    json: { kind: 'known', ...json, ...answer.value },
    text: [...decided, ...lines(answer.value)].join('\n').trim(),
  }
}

function step3({ asked, advised }: ListedInputs, call: Call): Done {
  const decision = decideStep3ForList(asked, advised.list.picks)
  const { blockers } = advised
  return {
    kind: 'done',
    json: { today: call.today, blockers, ...decision },
    text: [...blockerLines(blockers, call.paper), ...step3Lines(decision, call.paper)].join('\n').trim(),
  }
}
