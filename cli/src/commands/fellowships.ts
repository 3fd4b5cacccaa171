import { seeFellowships } from '#domain/path'
import type { Command } from '../command.ts'
import { readInputs } from '../inputs.ts'
import { fellowshipLines } from '../views/fellowships-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'fellowships examples/j1-internal-medicine.yaml --state TX',
  options: { state: { value: 'STATE', help: 'only those of one state, such as TX' } },
  run: async (call) => {
    const inputs = await readInputs(call)
    if (inputs.kind !== 'given') return inputs
    const { asked, facts } = inputs
    const state = call.option('state')?.toUpperCase()
    const seen = seeFellowships(asked).filter(({ fellowship }) => state === undefined || fellowship.state === state)
    return {
      kind: 'done',
      json: { today: call.today, facts: facts.release, fellowships: seen },
      text: fellowshipLines(seen, facts, call.paper).slice(1).join('\n'),
    }
  },
}
