import type { Command } from '../command.ts'
import { readAndAdvise } from '../inputs.ts'
import { assessmentLines } from '../views/assessment-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { askLines } from '../views/plan-view.ts'

export const command: Command = {
  name: 'assess',
  operands: '<profile>',
  summary: 'What the scores and the file mean, beside norms and matched applicants, and the strategy that follows',
  example: 'assess examples/h1b-medicine-pathology.yaml',
  options: {},
  run: async (call) => {
    const inputs = await readAndAdvise(call)
    if (inputs.kind !== 'given') return inputs
    const { advised, profile, facts } = inputs
    const { season, assessment } = advised
    const { paper, today } = call
    const lines = [
      ...headingLines({ profile, facts, season, today }, paper),
      ...assessmentLines(assessment, { full: true }, paper),
      ...askLines(assessment.asks, assessment.asks.length, paper),
    ]
    return { kind: 'done', json: { today, facts: facts.release, season, assessment }, text: lines.join('\n') }
  },
}
