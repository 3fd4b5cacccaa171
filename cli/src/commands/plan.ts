import { adviseWithLevers } from '#domain'
import { planCalendar } from '#store'
import type { Command } from '../command.ts'
import { readAndAdvise } from '../inputs.ts'
import { seasonJson } from '../json/advice-json.ts'
import { headingLines } from '../views/heading-view.ts'
import { askLines, faqLines, leverLines, planLines } from '../views/plan-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'plan examples/family-medicine-few-funds.yaml --out plan',
  options: { out: { value: 'FOLDER', help: 'write plan.ics there' } },
  run: async (call) => {
    const inputs = await readAndAdvise(call, adviseWithLevers)
    if (inputs.kind !== 'given') return inputs
    const { profile, facts, advised } = inputs
    const { season, plan } = advised
    const { paper, today } = call
    const lines = [
      ...headingLines({ profile, facts, season, stage: advised.person.stage, today, blockers: advised.blockers }, paper),
      ...planLines(plan, { today, steps: plan.steps.length, full: true }, paper),
      ...leverLines(plan.levers, plan.levers.length, paper),
      ...faqLines(plan, paper),
      ...askLines(plan.asks, plan.asks.length, paper),
    ]
    return {
      kind: 'done',
      json: {
        today,
        facts: facts.release,
        blockers: advised.blockers,
        ...plan,
        season: seasonJson(season, advised.person.stage),
      },
      text: lines.join('\n'),
      files: async () => [{ name: 'plan.ics', content: planCalendar(plan, today) }],
    }
  },
}
