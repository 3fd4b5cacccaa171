import { lookBack } from '#domain/look-back'
import { addMonths, isMatchWeek } from '#domain/season'
import type { Command } from '../command.ts'
import { readAndAdvise } from '../inputs.ts'
import { lookBackLines } from '../views/look-back-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'look-back examples/j1-internal-medicine.yaml',
  options: {},
  run: async (call) => {
    const inputs = await readAndAdvise(call)
    if (inputs.kind !== 'given') return inputs
    const found = lookBack(inputs.asked)
    if (found === undefined) {
      const why = isMatchWeek(inputs.asked.person.stage) ? tooEarly : nothing
      return { kind: 'done', json: { today: call.today, why }, text: why }
    }
    const year = addMonths(call.today, 12)
    const { plan } = inputs.advised
    const steps = plan.steps.filter(({ by }) => by <= year)
    return {
      kind: 'done',
      json: { today: call.today, ...found, steps },
      text: lookBackLines(found, { plan: { ...plan, steps }, today: call.today }, call.paper).join('\n'),
    }
  },
}

const tooEarly =
  'A season is looked back on once its Match Week is over, from the day after Match Day on. What counts until then: matchwright match-week, with the same profile.'

const nothing =
  'No Match without a place is noted. The profile says it in previousMatches, and match-week --message notes it on the day.'
