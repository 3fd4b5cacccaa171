import { decideStep3ForList, whenToSitForList } from '#domain/what-if'
import { forecastStep2ck } from '#domain/exams'
import type { Answer } from '#domain'
import type { Call, Command, Done, Outcome } from '../command.ts'
import { misused } from '../command.ts'
import { readAndAdvise, readAndList, readInputs } from '../inputs.ts'
import { seasonJson } from '../json/advice-json.ts'
import type { Inputs, ListedInputs } from '../inputs.ts'
import { examAssessmentLines } from '../views/exam-assessment-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { forecastLines, step3Lines, timingLines } from '../views/exams-view.ts'
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
    if (question === 'forecast') {
      const inputs = await readInputs(about)
      if (inputs.kind !== 'given') return inputs
      return forecast(inputs, call)
    }
    const inputs = await readAndList(about)
    if (inputs.kind !== 'given') return inputs
    return question === 'step3' ? step3(inputs, call) : when(inputs, call)
  },
}

/** What the exams and the record mean, beside norms and matched applicants. */
async function meaning(call: Call): Promise<Outcome> {
  const inputs = await readAndAdvise(call)
  if (inputs.kind !== 'given') return inputs
  const { advised, profile, facts } = inputs
  const { season, exams } = advised
  const { paper, today } = call
  const lines = [
    ...headingLines({ profile, facts, season, stage: advised.person.stage, today }, paper),
    ...examAssessmentLines(exams, { full: true, person: advised.person }, paper),
    ...askLines(exams.asks, exams.asks.length, paper),
  ]
  return {
    kind: 'done',
    json: { today, facts: facts.release, season: seasonJson(season, advised.person.stage), exams },
    text: lines.join('\n'),
  }
}

function forecast({ asked }: Inputs, call: Call): Outcome {
  const answer = forecastStep2ck(asked)
  return answered(answer, call, (value) => forecastLines(value, call.paper))
}

function when({ asked, advised }: ListedInputs, call: Call): Outcome {
  const answer = whenToSitForList(asked, advised.list.picks)
  return answered(answer, call, (value) => timingLines(value, call.paper))
}

function answered<Value extends object>(answer: Answer<Value>, call: Call, lines: (value: Value) => readonly string[]): Outcome {
  if (answer.kind === 'needs') {
    const asks = askLines(answer.ask, answer.ask.length, call.paper).join('\n').trim()
    return {
      kind: 'done',
      json: { kind: 'needs', asks: answer.ask },
      text: asks || 'Step 2 CK is taken: there is no score left to forecast.',
    }
  }
  return {
    kind: 'done',
    json: { kind: 'known', today: call.today, ...answer.value },
    text: lines(answer.value).join('\n').trim(),
  }
}

function step3({ asked, advised }: ListedInputs, call: Call): Done {
  const decision = decideStep3ForList(asked, advised.list.picks)
  return { kind: 'done', json: { today: call.today, ...decision }, text: step3Lines(decision, call.paper).join('\n').trim() }
}
